import type { Fact } from '../kernel/vocabulary/facts.ts';
import type { Tag } from './tags.ts';

/** What of a snapshot is read; the machines' own types are about making one. */
export interface ChartSnapshot {
  readonly value: unknown;
  readonly tags: ReadonlySet<string>;
}

/** One state of a compiled chart: what the rest of the product may ask about it. */
export interface CompiledState {
  /** The active states and what the chart remembers, as text; unique in its chart. */
  readonly key: string;
  readonly tags: ReadonlySet<Tag>;
  readonly remembers: unknown;
}

/**
 * A chart under a list of facts, as integers: every state that the facts can reach, and from each the state after each fact.
 * It is read off the machine by `transition`, so it can say nothing else; a walk over it costs an addition an edge.
 */
export interface CompiledChart {
  readonly states: readonly CompiledState[];
  readonly facts: readonly Fact[];
  /** The state after `facts[column]` in `states[row]` stands at `row * facts.length + column`; -1 where the chart cannot use it. */
  readonly next: Int16Array;
}

/** How a machine is asked, so that one compiler serves the three charts. */
export interface ChartToCompile<S extends ChartSnapshot> {
  readonly first: S;
  /** The snapshot after a fact; undefined where the chart cannot use it. */
  readonly after: (snapshot: S, fact: Fact) => S | undefined;
  /** What tells two snapshots apart beside their active states. Times are left out: a compiled chart knows none. */
  readonly remembers: (snapshot: S) => unknown;
}

/** Compiles a chart: state 0 is where it begins. */
export function compileChart<S extends ChartSnapshot>(chart: ChartToCompile<S>, facts: readonly Fact[]): CompiledChart {
  const keyOf = (snapshot: S): string => JSON.stringify([snapshot.value, chart.remembers(snapshot)]);
  const numbers = new Map([[keyOf(chart.first), 0]]);
  const snapshots: S[] = [chart.first];
  const next: number[] = [];
  for (let row = 0; row < snapshots.length; row += 1) {
    const snapshot = snapshots[row];
    if (!snapshot) continue;
    for (const fact of facts) {
      const after = chart.after(snapshot, fact);
      next.push(after ? numberOf(after) : -1);
    }
  }
  return merged({ states: snapshots.map(stateOf), facts, next: Int16Array.from(next) });

  function numberOf(snapshot: S): number {
    const key = keyOf(snapshot);
    const known = numbers.get(key);
    if (known !== undefined) return known;
    numbers.set(key, snapshots.length);
    return snapshots.push(snapshot) - 1;
  }

  function stateOf(snapshot: S): CompiledState {
    const tags = snapshot.tags as ReadonlySet<Tag>; // the machines take no others
    return { key: keyOf(snapshot), tags, remembers: chart.remembers(snapshot) };
  }
}

/** The same chart with one state for all that look alike now and after every fact: their tags are all that anybody asks. */
function merged({ states, facts, next }: CompiledChart): CompiledChart {
  const width = facts.length;
  const looks = states.map(({ tags, remembers }) => JSON.stringify([[...tags].sort(), remembers]));
  let classes = numbered(looks);
  for (let count = 0; count !== countOf(classes);) {
    count = countOf(classes);
    const before = classes;
    const after = (row: number): string =>
      Array.from(next.subarray(row * width, (row + 1) * width), (to) => (to < 0 ? -1 : before[to])).join();
    classes = numbered(states.map((_, row) => `${String(before[row])}:${after(row)}`));
  }
  const rows = states.map((_, row) => row).filter((row) => classes.indexOf(classes[row] ?? 0) === row);
  return {
    states: rows.flatMap((row) => states[row] ?? []),
    facts,
    next: Int16Array.from(
      rows.flatMap((row) =>
        Array.from(next.subarray(row * width, (row + 1) * width), (to) => (to < 0 ? -1 : (classes[to] ?? -1))),
      ),
    ),
  };
}

/** Equal texts get equal numbers, in the order in which they come. */
function numbered(texts: readonly string[]): readonly number[] {
  const known = new Map<string, number>();
  return texts.map((text) => {
    const number = known.get(text) ?? known.size;
    known.set(text, number);
    return number;
  });
}

const countOf = (classes: readonly number[]): number => new Set(classes).size;
