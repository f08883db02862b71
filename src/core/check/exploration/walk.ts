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

/** Whether people make a move in a state. Asked of moves that are possible, and only of those that people make. */
export type Permits = (move: number, state: number) => boolean;

/** Walks breadth first from the first states over everything that can happen; `permits` holds people to a runbook. */
export function walk(space: Space, from: readonly number[], permits?: Permits): Walk {
  const { sizes, moves } = space;
  const size = spaceSize(space);
  const before = new Int32Array(size).fill(UNREACHED);
  const by = new Int8Array(size);
  const order = new Int32Array(size);
  const tables = tablesOf(space);
  const asked = Uint8Array.from(moves, ({ move }) => (permits && move.actions ? 1 : 0));
  let reached = 0;
  let edges = 0;
  for (const state of from) {
    before[state] = BEGINS;
    order[reached] = state;
    reached += 1;
  }
  for (let head = 0; head < reached; head += 1) {
    const state = order[head] ?? 0;
    let rest = state;
    const note = rest % sizes.notes;
    rest = (rest - note) / sizes.notes;
    const account = rest % sizes.account;
    rest = (rest - account) / sizes.account;
    const incident = rest % sizes.incident;
    rest = (rest - incident) / sizes.incident;
    const device = rest % sizes.device;
    const coverage = (rest - device) / sizes.device;
    for (let move = 0; move < moves.length; move += 1) {
      // A part that cannot follow weighs more than all others can make good.
      const next =
        (tables.device[move * sizes.device + device] ?? 0) +
        (tables.incident[move * sizes.incident + incident] ?? 0) +
        (tables.account[move * sizes.account + account] ?? 0) +
        (tables.notes[move * sizes.notes + note] ?? 0) +
        (tables.coverage[move * sizes.coverage + coverage] ?? 0);
      if (next < 0 || (asked[move] === 1 && permits?.(move, state) === false)) continue;
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

/** The tables of all moves one after another, a part each, in units of the whole state: their sum is the next state. */
function tablesOf(space: Space): { readonly [P in Part]: Int32Array } {
  const never = -spaceSize(space) * PARTS.length;
  const of = (part: Part): Int32Array =>
    Int32Array.from(
      space.moves.flatMap(({ next }) => Array.from(next[part], (to) => (to < 0 ? never : to * strideOf(space, part)))),
    );
  return {
    coverage: of('coverage'),
    device: of('device'),
    incident: of('incident'),
    account: of('account'),
    notes: of('notes'),
  };
}
