import type { PartKind } from '../../kernel/vocabulary/tabletop-words.ts';
import { type Part, plannedMinutes } from '../plan.ts';
import { LONGEST_EXERCISE } from './plan-problem.ts';
import { shareMinutes } from './share-minutes.ts';

/** Up to this many minutes a room sits through without a break. */
const LONGEST_WITHOUT_BREAK = 45;
const BRIEFING = 5;
const BREAK = 5;
const HOT_WASH = 10;

/**
 * Modules with what stands around them: a briefing first, a break in the middle of a long exercise, a hot wash last. Where
 * nobody says how long, they take what they need, but no longer than an exercise can.
 */
export function framed(modules: readonly Part[], minutes?: number): readonly Part[] {
  const bare = BRIEFING + plannedMinutes({ parts: modules }) + HOT_WASH;
  const pause = (minutes ?? bare) > LONGEST_WITHOUT_BREAK ? [emptyPart('break', 'break', 'Break', BREAK)] : [];
  const parts = [
    emptyPart('briefing', 'briefing', 'Briefing', BRIEFING),
    ...modules.toSpliced(middleOf(modules), 0, ...pause),
    emptyPart('hot-wash', 'hot-wash', 'Hot wash', HOT_WASH),
  ];
  return scaled(parts, minutes ?? Math.min(roundedUp(plannedMinutes({ parts })), LONGEST_EXERCISE));
}

/** The same parts in another number of minutes; each has at least one. */
export function scaled(parts: readonly Part[], minutes: number): readonly Part[] {
  const shares = shareMinutes(
    parts.map((part) => part.minutes),
    Math.max(minutes, parts.length),
  );
  return parts.map((part, index) => ({ ...part, minutes: shares[index] ?? part.minutes }));
}

export const emptyPart = (id: string, kind: PartKind, title: string, minutes: number): Part => ({
  id,
  kind,
  title,
  minutes,
  injects: [],
  questions: [],
  points: [],
});

const roundedUp = (minutes: number): number => Math.ceil(minutes / 5) * 5;

/** Before which module half of the time is over, as nearly as can be. A break has a module on either side, where there are two. */
function middleOf(modules: readonly Part[]): number {
  const half = plannedMinutes({ parts: modules }) / 2;
  const off = (index: number): number => Math.abs(plannedMinutes({ parts: modules.slice(0, index) }) - half);
  return modules
    .map((_, index) => index)
    .slice(1)
    .reduce((best, index) => (off(index) < off(best) ? index : best), 1);
}
