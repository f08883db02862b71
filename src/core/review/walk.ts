import type { Condition } from '../incident/condition.ts';
import { type DrillTime, latest, STARTEX } from '../kernel/time.ts';
import type { Fact } from '../kernel/vocabulary/facts.ts';
import { type Drill, openDrill } from '../drill/drill.ts';
import { evolve } from '../drill/evolve.ts';
import { happens, holds, isPattern } from '../drill/holds.ts';

/** A moment of the record: after which standing fact, and when. */
export interface Moment {
  /** Position among the standing facts, from 0. */
  readonly position: number;
  /** Number of the fact in the log. */
  readonly number: number;
  readonly at: DrillTime;
}

/**
 * The drill after each of its standing facts, in order. Take-backs are already out of the record, so positions run on
 * without gaps while the facts keep the numbers of the log.
 */
export function stages(drill: Drill): readonly Drill[] {
  const { entries } = drill.record;
  const all = [...walkedBefore(drill)];
  let current = all.at(-1) ?? opened(drill);
  for (const { fact } of entries.slice(all.length)) {
    current = evolve(current, fact);
    all.push(current);
  }
  const last = entries.at(-1);
  if (last) walks.set(last.fact, all);
  return all;
}

const opened = ({ incident, tenant, runbook, seed }: Drill): Drill => ({
  ...openDrill(incident, tenant, runbook, seed),
  tenant,
});

/**
 * Walks by the last fact that they took in. A drill that goes on begins as it began before, so only what is new is
 * folded; the answer is the same, and it comes while the screen waits.
 */
const walks = new WeakMap<Fact, readonly Drill[]>();

/** The longest walk that this drill's own begins with. */
function walkedBefore(drill: Drill): readonly Drill[] {
  const { entries } = drill.record;
  const last = entries.findLast(({ fact }, position) => {
    const walked = walks.get(fact);
    return walked?.length === position + 1 && isBeginning(walked.at(-1), drill);
  });
  return (last && walks.get(last.fact)) ?? [];
}

const isBeginning = (stage: Drill | undefined, drill: Drill): boolean =>
  stage !== undefined &&
  stage.incident === drill.incident &&
  stage.tenant === drill.tenant &&
  stage.runbook === drill.runbook &&
  stage.seed === drill.seed &&
  stage.record.entries.every(({ fact }, position) => fact === drill.record.entries[position]?.fact);

/** Every moment at which a condition came true: each fact that fits a pattern, each turn to true of a composed one. */
export function occurrences(condition: Condition, drill: Drill, walked: readonly Drill[]): readonly Moment[] {
  return drill.record.entries.flatMap(({ number, fact }, position) => {
    const stage = walked[position];
    if (!stage) return [];
    const came = isPattern(condition)
      ? happens(condition, fact)
      : holds(condition, stage) && !(position > 0 && heldBefore(condition, walked[position - 1]));
    // What held before anybody sat down counts from there: nobody could have acted earlier.
    return came
      ? [{ position, number, at: position === 0 && !isPattern(condition) ? latest(fact.at, STARTEX) : fact.at }]
      : [];
  });
}

const heldBefore = (condition: Condition, stage: Drill | undefined): boolean =>
  stage !== undefined && holds(condition, stage);
