import { BEFORE_EVERYTHING, type DrillTime } from '../kernel/time.ts';
import type { Fact, FactName, FactOf } from '../kernel/vocabulary/facts.ts';

/** A fact with its number in the log. */
export interface Entry<F extends Fact = Fact> {
  readonly number: number;
  readonly fact: F;
}

/** The facts that stand, in order, with an index by name; what was taken back is not among them. */
export interface Record {
  /** The time of the last fact of the story. */
  readonly at: DrillTime;
  /** Where the clock has been sent by a wait. */
  readonly until: DrillTime;
  readonly entries: readonly Entry[];
  readonly byName: { readonly [N in FactName]?: readonly Entry[] };
  readonly started: boolean;
  readonly paused: boolean;
  readonly ended: boolean;
  readonly takeBacks: number;
}

/** A record before its first fact. */
export const openRecord = (): Record => ({
  at: BEFORE_EVERYTHING,
  until: BEFORE_EVERYTHING,
  entries: [],
  byName: {},
  started: false,
  paused: false,
  ended: false,
  takeBacks: 0,
});

/** What people write beside what happens: it moves no clock, and a take-back leaves it. */
export const BESIDE: readonly FactName[] = [
  'note.taken',
  'gap.logged',
  'step.ticked',
  'fact.flagged',
  'hint.given',
  'seat.taken',
  'drill.paused',
  'drill.resumed',
];

/** The record after a fact, which gets `number`. A take-back is not folded but replayed (see `evolve`): it leaves out what it names. */
export function foldRecord(record: Record, fact: Fact, number: number): Record {
  const entry = { number, fact };
  return {
    ...record,
    at: BESIDE.includes(fact.type) ? record.at : fact.at,
    until: fact.type === 'clock.jumped' ? fact.to : record.until,
    entries: [...record.entries, entry],
    byName: { ...record.byName, [fact.type]: [...(record.byName[fact.type] ?? []), entry] },
    started: record.started || fact.type === 'drill.started',
    paused: fact.type === 'drill.paused' || (record.paused && fact.type !== 'drill.resumed'),
    ended: record.ended || fact.type === 'drill.ended',
  };
}

/** The facts of one name that stand, oldest first. */
export function factsNamed<N extends FactName>(record: Record, name: N): readonly Entry<FactOf<N>>[] {
  return (record.byName[name] ?? []) as readonly Entry<FactOf<N>>[]; // foldRecord files each fact under its own name
}

/** The last of them, if there is one. */
export const lastNamed = <N extends FactName>(record: Record, name: N): Entry<FactOf<N>> | undefined =>
  factsNamed(record, name).at(-1);
