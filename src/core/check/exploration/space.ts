import type { Fact } from '../../kernel/vocabulary/facts.ts';
import type { CompiledChart } from '../../lifecycle/compile-chart.ts';
import type { CompiledCharts } from '../../lifecycle/compiled-charts.ts';
import { COVERAGES, MOVES, type Move, type Note, NOTES, type TagTest } from './moves.ts';

/** The parts of a state of the world, from the one that changes least. */
export const PARTS = ['coverage', 'device', 'incident', 'account', 'notes'] as const;
export type Part = (typeof PARTS)[number];

/** A move as integers: for each part the next state from each, -1 where it cannot happen. */
export interface CompiledMove {
  readonly move: Move;
  readonly next: { readonly [P in Part]: Int16Array };
}

/** Every state of the world that could be, numbered; a walk finds those that can. */
export interface Space {
  readonly charts: CompiledCharts;
  readonly sizes: { readonly [P in Part]: number };
  readonly moves: readonly CompiledMove[];
}

export function makeSpace(charts: CompiledCharts, moves: readonly Move[] = MOVES): Space {
  const sizes = {
    coverage: COVERAGES.length,
    device: charts.device.states.length,
    incident: charts.incident.states.length,
    account: charts.account.states.length,
    notes: 2 ** NOTES.length,
  };
  return { charts, sizes, moves: moves.map((move) => ({ move, next: compileMove(charts, sizes, move) })) };
}

function compileMove(charts: CompiledCharts, sizes: Space['sizes'], move: Move): CompiledMove['next'] {
  const { coverage, needs = [], sets = [] } = move;
  return {
    coverage: table(sizes.coverage, (at) => (coverage?.includes(COVERAGES[at] ?? 'off') === false ? -1 : at)),
    device: chartTable(charts.device, move.facts, move.device),
    incident: chartTable(charts.incident, move.facts, move.incident),
    account: chartTable(charts.account, move.facts, move.account),
    notes: table(sizes.notes, (at) => ((at & bits(needs)) === bits(needs) ? at | bits(sets) : -1)),
  };
}

const table = (size: number, next: (at: number) => number): Int16Array =>
  Int16Array.from({ length: size }, (_, at) => next(at));

/** Where the facts lead, one after another; a chart that hears none of them stays. */
function chartTable(chart: CompiledChart, facts: readonly Fact[], test: TagTest = {}): Int16Array {
  const columns = facts.map((fact) => columnOf(chart, fact)).filter((column) => column >= 0);
  return table(chart.states.length, (at) =>
    passes(chart, at, test)
      ? columns.reduce((from, column) => (from < 0 ? from : (chart.next[from * chart.facts.length + column] ?? -1)), at)
      : -1,
  );
}

const columnOf = (chart: CompiledChart, fact: Fact): number => chart.facts.indexOf(fact);

/** Whether a state of a chart carries the tags that it must, and none that it must not. */
export function passes(chart: CompiledChart, at: number, { has = [], lacks = [] }: TagTest): boolean {
  const tags = chart.states[at]?.tags;
  return tags !== undefined && has.every((tag) => tags.has(tag)) && !lacks.some((tag) => tags.has(tag));
}

export const bits = (notes: readonly Note[]): number =>
  notes.reduce((sum, note) => sum | (1 << NOTES.indexOf(note)), 0);

export const spaceSize = ({ sizes }: Space): number => PARTS.reduce((size, part) => size * sizes[part], 1);

/** A state of the world, taken apart. */
export type Parts = { readonly [P in Part]: number };

export function takeApart({ sizes }: Space, state: number): Parts {
  let rest = state;
  const take = (size: number): number => {
    const digit = rest % size;
    rest = (rest - digit) / size;
    return digit;
  };
  const notes = take(sizes.notes);
  const account = take(sizes.account);
  const incident = take(sizes.incident);
  const device = take(sizes.device);
  return { coverage: rest, device, incident, account, notes };
}

export const putTogether = ({ sizes }: Space, { coverage, device, incident, account, notes }: Parts): number =>
  (((coverage * sizes.device + device) * sizes.incident + incident) * sizes.account + account) * sizes.notes + notes;

/** By how much a state's number grows when this part goes on by one. */
export const strideOf = ({ sizes }: Space, part: Part): number =>
  PARTS.slice(PARTS.indexOf(part) + 1).reduce((stride, later) => stride * sizes[later], 1);
