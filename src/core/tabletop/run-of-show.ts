import { momentOf } from './moment.ts';
import { type PlannedInject, plannedMinutes } from './plan.ts';
import { type ShowPart, showParts } from './show-parts.ts';
import { slotIn } from './slots.ts';
import { suggestions, type Suggestion } from './suggestions.ts';
import { entriesOf, type Tabletop } from './tabletop.ts';
import type { ExerciseTime } from './tabletop-fact.ts';

export interface RunOfShow {
  readonly parts: readonly ShowPart[];
  /** Minutes against the plan: behind is positive, ahead negative. */
  readonly drift: number;
  readonly suggestions: readonly Suggestion[];
  /** Injects that can be inserted. */
  readonly reserve: readonly PlannedInject[];
}

export function runOfShow(tabletop: Tabletop, at: ExerciseTime): RunOfShow {
  const parts = showParts(tabletop);
  const drift = driftOf(tabletop, parts, at);
  const reserve = reserveOf(tabletop);
  return { parts, drift, suggestions: suggestions(tabletop, { parts, drift, reserve }), reserve };
}

const reserveOf = ({ plan: { contingencies = [], injects } }: Tabletop): readonly PlannedInject[] =>
  contingencies.filter((one) => !injects.some(({ id }) => id === one.id));

/** What the exercise will overrun its end by, as it was planned at first, when everything from here takes its time. */
function driftOf(tabletop: Tabletop, parts: readonly ShowPart[], at: ExerciseTime): number {
  const { phase } = momentOf(tabletop);
  if (phase === 'planned' || phase === 'ended') return 0;
  const settled = entriesOf(tabletop, 'exercise.planned').at(-1)?.fact.plan ?? tabletop.plan;
  const planned = plannedMinutes(settled) * 60_000;
  const left = parts.reduce((sum, part) => sum + timeLeft(tabletop, part, at), 0);
  return Math.trunc((at + left - planned) / 60_000);
}

function timeLeft(tabletop: Tabletop, { part, is, begunAt, rows }: ShowPart, at: ExerciseTime): number {
  if (is === 'done') return 0;
  const whole = part.minutes * 60_000;
  if (rows.length === 0) return Math.max(0, whole - (begunAt === undefined ? 0 : at - begunAt));
  const slot = slotIn(tabletop, part);
  return rows.reduce((sum, row) => {
    if (row.is === 'next' || row.is === 'ahead') return sum + slot;
    return row.is === 'showing' && row.shownAt !== undefined ? sum + Math.max(0, row.shownAt + slot - at) : sum;
  }, 0);
}
