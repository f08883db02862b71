import type { Fact } from '../kernel/vocabulary/facts.ts';
import { foldSituation } from '../lifecycle/situation.ts';
import { type Crossing, type Drill, reopened } from './drill.ts';
import { foldAgenda } from './fold-agenda.ts';
import { happens, holds, isPattern } from './holds.ts';
import { BESIDE, type Entry, foldRecord } from './record.ts';

/** The drill after one more fact. Never refuses: what is on the record has happened. */
export function evolve(drill: Drill, fact: Fact): Drill {
  // Not spread, which would fill the holes of a desk's log.
  const facts = drill.facts.concat(fact);
  if (fact.type === 'turn.taken-back') return { ...foldAgain(drill, fact.number), facts };
  return { ...fold(drill, { number: facts.length, fact }), facts };
}

/** The drill that a log tells of. Equal to the one that was live when the log was written. */
export const replay = (opened: Drill, facts: readonly Fact[]): Drill => facts.reduce(evolve, opened);

/** The state of the record one fact later; the log itself is `evolve`'s business. */
export function fold(drill: Drill, entry: Entry): Drill {
  const { number, fact } = entry;
  const next: Drill = {
    ...drill,
    situation: foldSituation(drill.situation, fact),
    record: foldRecord(drill.record, fact, number),
  };
  const crossed = [...drill.crossed, ...crossings(drill, next, entry)];
  const after = crossed.length === drill.crossed.length ? next : { ...next, crossed };
  return { ...after, agenda: foldAgenda(drill.agenda, after, fact, number) };
}

/**
 * What is taken back did not happen: the facts before it are folded again, with the numbers they had. What stands beside
 * the story (notes, gaps, ticks, hints, pauses) stays.
 */
function foldAgain(drill: Drill, from: number): Drill {
  const stays = drill.record.entries.filter(({ number, fact }) => number < from || BESIDE.includes(fact.type));
  const again = stays.reduce(fold, reopened(drill));
  return { ...again, record: { ...again.record, takeBacks: drill.record.takeBacks + 1 } };
}

/** Red lines that this fact crosses: a thing that must never be, or not before another. */
function crossings(before: Drill, after: Drill, { number, fact }: Entry): readonly Crossing[] {
  return before.incident.rubric.flatMap((row) => {
    if (!row.redLine || !row.never || before.crossed.some((crossing) => crossing.row === row.id)) return [];
    const comes = isPattern(row.never)
      ? happens(row.never, fact)
      : holds(row.never, after) && !holds(row.never, before);
    const guarded = row.before !== undefined && holds(row.before, before);
    const early = row.after !== undefined && !holds(row.after, before);
    return comes && !guarded && !early ? [{ row: row.id, number }] : [];
  });
}
