import { type Coverage, COVERAGES, type Move } from './moves.ts';
import { takeApart } from './space.ts';
import { BEGINS, UNREACHED, type Walk } from './walk.ts';

/** A shortest way to a state: how the device is covered, and what happens, in order. */
export interface Way {
  readonly coverage: Coverage;
  readonly moves: readonly Move[];
  readonly state: number;
}

/** The shortest way to the nearest state that fits; undefined where no state that can be reached does. */
export function wayTo(walk: Walk, fits: (state: number) => boolean): Way | undefined {
  const found = walk.order.find(fits);
  return found === undefined ? undefined : wayOf(walk, found);
}

function wayOf({ space, before, by }: Walk, state: number): Way {
  const moves: Move[] = [];
  for (let at = state; (before[at] ?? UNREACHED) !== BEGINS; at = before[at] ?? UNREACHED) {
    const made = space.moves[by[at] ?? 0];
    if (made) moves.unshift(made.move);
  }
  return { coverage: COVERAGES[takeApart(space, state).coverage] ?? 'in-scope', moves, state };
}
