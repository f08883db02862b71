import { GAP_LEVELS, type GapLevel, PROPERTIES, RULES } from './gap.ts';
import type { GapCheck } from './gaps.ts';

export const LEVEL_WORDS: { readonly [L in GapLevel]: string } = {
  essential: 'Essential',
  actionable: 'Actionable',
  informative: 'Informative',
  celebratory: 'Done well',
};

/** A check in one sentence: `Not ready: 3 essential, 4 actionable — 2 things done well`. */
export function sayCheck({ ready, gaps }: GapCheck): string {
  const count = (level: GapLevel): number => gaps.filter((gap) => gap.level === level).length;
  const open = GAP_LEVELS.filter((level) => level !== 'celebratory' && count(level) > 0);
  const well = count('celebratory');
  const done = well === 0 ? '' : ` — ${String(well)} ${well === 1 ? 'thing' : 'things'} done well`;
  if (open.length === 0) return `No gaps found by ${String(CHECKS)} checks${done}`;
  const counted = open.map((level) => `${String(count(level))} ${level}`).join(', ');
  return `${ready ? 'Nothing essential is open' : 'Not ready'}: ${counted}${done}`;
}

const CHECKS = Object.keys(RULES).length + Object.keys(PROPERTIES).length;
