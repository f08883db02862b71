import { type Coverage, COVERAGES, type Move } from '../exploration/moves.ts';
import { PARTS, putTogether, type Space, takeApart } from '../exploration/space.ts';
import type { Way } from '../exploration/way.ts';
import type { World } from '../exploration/world.ts';

/** Where moves lead that are known by name only, or the first that cannot be made any more. */
export type Replay = { readonly way: Way } | { readonly lost: string };

/** Makes moves one after another from where an attack begins, in the tenant that the world is of. */
export function replayStory({ space, from }: World, coverage: Coverage, names: readonly string[]): Replay {
  const begins = from.find((state) => takeApart(space, state).coverage === COVERAGES.indexOf(coverage));
  if (begins === undefined) return { lost: coverage };
  const moves: Move[] = [];
  let state = begins;
  for (const name of names) {
    const made = space.moves.find(({ move }) => move.name === name);
    const next = made && after(space, state, made.next);
    if (!made || next === undefined) return { lost: name };
    moves.push(made.move);
    state = next;
  }
  return { way: { coverage, moves, state } };
}

function after(space: Space, state: number, next: Space['moves'][number]['next']): number | undefined {
  const parts = takeApart(space, state);
  const to = Object.fromEntries(PARTS.map((part) => [part, next[part][parts[part]] ?? -1])) as typeof parts; // the entries are the parts
  return PARTS.some((part) => to[part] < 0) ? undefined : putTogether(space, to);
}
