import type { Chart, ChartEdge } from './chart.ts';

/** What can happen in a state because of one of the states that it is a part of, or because of itself. */
export interface Onwards {
  readonly state: string;
  readonly edges: readonly ChartEdge[];
}

/**
 * Everything that can happen from a state: its own edges first, then those of what it is a part of. What a part takes or
 * refuses in every case never reaches the whole.
 */
export function onwardsFrom({ states, edges }: Chart, state: string): readonly Onwards[] {
  const taken = new Set<string>();
  const found: Onwards[] = [];
  for (let at: string | undefined = state; at !== undefined; at = states.find(({ id }) => id === at)?.within) {
    const own = edges.filter(({ from, on }) => from === at && (on === undefined || !taken.has(on)));
    if (own.length > 0) found.push({ state: at, edges: own });
    for (const { on, guard } of own) if (on !== undefined && guard === undefined) taken.add(on);
  }
  return found;
}
