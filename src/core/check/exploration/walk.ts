import type { SituationBits } from './situation-tests.ts';
import { type Part, PARTS, type Space, spaceSize, strideOf } from './space.ts';

/** What a walk has found: every state that can be reached, and a shortest way to each. */
export interface Walk {
  readonly space: Space;
  /** The states reached, nearest first. */
  readonly order: Int32Array;
  /** For each state the one before it on a shortest way: `BEGINS` where the walk begins, `UNREACHED` where it never comes. */
  readonly before: Int32Array;
  /** For each state the number of the move that leads to it. */
  readonly by: Int8Array;
  /** How many moves the walk has tried that can be made. */
  readonly edges: number;
}

export const BEGINS = -1;
export const UNREACHED = -2;

/** What holds people to a runbook. */
export interface Book {
  readonly situations: SituationBits;
  /** Whether they make a move where these situations hold. Asked of moves that are possible, and that people make. */
  readonly permits: (move: number, situations: number) => boolean;
}

/** Walks breadth first from the first states over everything that can happen, or that happens by the book. */
export function walk(space: Space, from: readonly number[], book?: Book): Walk {
  const { moves } = space;
  const size = spaceSize(space);
  const before = new Int32Array(size).fill(UNREACHED);
  const by = new Int8Array(size);
  const order = new Int32Array(size);
  const outer = addends(space, OUTER);
  const inner = addends(space, INNER);
  const count = moves.length;
  const innerSize = inner.length / count;
  const outerHeld = book && held(space, OUTER, book);
  const innerHeld = book && held(space, INNER, book);
  const asked = Uint8Array.from(moves, ({ move }) => (book && move.actions ? 1 : 0));
  let reached = 0;
  let edges = 0;
  for (const state of from) {
    before[state] = BEGINS;
    order[reached] = state;
    reached += 1;
  }
  for (let head = 0; head < reached; head += 1) {
    const state = order[head] ?? 0;
    const innerAt = state % innerSize;
    const outerAt = (state - innerAt) / innerSize;
    const situations = outerHeld && innerHeld ? (outerHeld[outerAt] ?? 0) & (innerHeld[innerAt] ?? 0) : 0;
    const outerRow = outerAt * count;
    const innerRow = innerAt * count;
    for (let move = 0; move < count; move += 1) {
      const next = (outer[outerRow + move] ?? 0) + (inner[innerRow + move] ?? 0);
      if (next < 0 || (asked[move] === 1 && book?.permits(move, situations) === false)) continue;
      edges += 1;
      if (before[next] !== UNREACHED) continue;
      before[next] = state;
      by[next] = move;
      order[reached] = next;
      reached += 1;
    }
  }
  return { space, order: order.subarray(0, reached), before, by, edges };
}

/** A state in two halves, each small enough for a table of every move from every one of its states. */
const OUTER: readonly Part[] = ['coverage', 'device'];
const INNER: readonly Part[] = ['incident', 'account', 'notes'];

/** For each state of a half, what each move makes of it in units of the whole: the sum of both halves is the next state. */
function addends(space: Space, parts: readonly Part[]): Int32Array {
  // A part that cannot follow weighs more than all others can make good.
  const never = -spaceSize(space) * PARTS.length;
  const columns = space.moves.map(({ next }) =>
    parts.map((part) => Int32Array.from(next[part], (to) => (to < 0 ? never : to * strideOf(space, part)))),
  );
  const rows = statesOf(space, parts).flatMap((digits) =>
    columns.map((column) => digits.reduce((sum, digit, part) => sum + (column[part]?.[digit] ?? 0), 0)),
  );
  return Int32Array.from(rows);
}

/** For each state of a half, the situations that it does not rule out. */
const held = (space: Space, parts: readonly Part[], { situations }: Book): Int32Array =>
  Int32Array.from(statesOf(space, parts), (digits) =>
    digits.reduce((passed, digit, part) => passed & (situations.passedBy[parts[part] ?? 'notes'][digit] ?? 0), -1),
  );

/** Every combination of some parts, in the order of their numbers. */
const statesOf = ({ sizes }: Space, parts: readonly Part[]): readonly (readonly number[])[] =>
  parts.reduce<readonly (readonly number[])[]>(
    (states, part) => states.flatMap((state) => Array.from({ length: sizes[part] }, (_, digit) => [...state, digit])),
    [[]],
  );
