import { momentOf } from './moment.ts';
import { plannedMinutes } from './plan.ts';
import { type ShowPart, showParts } from './show-parts.ts';
import { slotIn } from './slots.ts';
import { suggestions, type Suggestion } from './suggestions.ts';
import type { Tabletop } from './tabletop.ts';
import type { ExerciseTime } from './tabletop-fact.ts';

export interface RunOfShow {
  readonly parts: readonly ShowPart[];
  /** Minutes against the plan: behind is positive, ahead negative. */
  readonly drift: number;
  readonly suggestions: readonly Suggestion[];
}

export function runOfShow(tabletop: Tabletop, at: ExerciseTime): RunOfShow {
  const parts = showParts(tabletop);
  const drift = driftOf(tabletop, parts, at);
  return { parts, drift, suggestions: suggestions(tabletop, parts, drift) };
}

/** What the exercise will overrun its end by, as it was planned at first, when everything from here takes its time. */
function driftOf(tabletop: Tabletop, parts: readonly ShowPart[], at: ExerciseTime): number {
  const { phase } = momentOf(tabletop);
  if (phase === 'planned' || phase === 'ended') return 0;
  const first = tabletop.facts.find((fact) => fact.type === 'exercise.planned');
  const planned = plannedMinutes(first?.plan ?? tabletop.plan) * 60_000;
  const left = parts.reduce((sum, part) => sum + timeLeft(part, at), 0);
  return Math.trunc((at + left - planned) / 60_000);
}

function timeLeft({ part, is, begunAt, rows }: ShowPart, at: ExerciseTime): number {
  if (is === 'done') return 0;
  const whole = part.minutes * 60_000;
  if (rows.length === 0) return Math.max(0, whole - (begunAt === undefined ? 0 : at - begunAt));
  const slot = slotIn(part);
  return rows.reduce((sum, row) => {
    if (row.is === 'next' || row.is === 'ahead') return sum + slot;
    return row.is === 'showing' && row.shownAt !== undefined ? sum + Math.max(0, row.shownAt + slot - at) : sum;
  }, 0);
}
