import type { Draw } from '../incident/incident.ts';
import type { Seed } from '../kernel/draw.ts';
import { drawnWord } from '../drill/drawn.ts';

/** A seed, and what it draws where the incident leaves anything to chance. */
export interface SeedOfDraws {
  readonly seed: Seed;
  /** Such as `cause: window`; empty where nothing is drawn. */
  readonly says: string;
}

/** Each word of eight is drawn once in eight seeds; that one is missed by all of these does not happen. */
const MOST = 10_000;

/** The smallest seeds that together draw every word of every draw, in order; the first seed where nothing is drawn. */
export function seedsOfDraws(draws: readonly Draw[]): readonly SeedOfDraws[] {
  const first = (draw: Draw, word: string): Seed => {
    for (let seed = 1; seed < MOST; seed++) if (drawnWord(draw, seed) === word) return seed;
    throw new Error(`no seed draws ${word}`);
  };
  const seeds = new Set([
    ...(draws.length === 0 ? [1] : []),
    ...draws.flatMap((draw) => draw.of.map((word) => first(draw, word))),
  ]);
  const says = (seed: Seed): string => draws.map((draw) => `${draw.id}: ${drawnWord(draw, seed)}`).join(', ');
  return [...seeds].sort((one, other) => one - other).map((seed) => ({ seed, says: says(seed) }));
}
