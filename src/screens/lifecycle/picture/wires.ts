import { type Chart, type ChartState } from '../../../core/lifecycle/chart.ts';
import { edgeLabel } from '../../../core/lifecycle/event-words.ts';
import { STATE_WORDS } from '../../../core/lifecycle/state-words.ts';

/** A state with what it is made of. */
export interface Part {
  readonly id: string;
  readonly kind: ChartState['kind'];
  readonly isFirst: boolean;
  /** It holds beside others. */
  readonly isRegion: boolean;
  readonly parts: readonly Part[];
}

export function partNamed(chart: Chart, id: string): Part {
  const state = chart.states.find((one) => one.id === id);
  if (!state) throw new Error(`no state ${id}`);
  const parts = chart.states.filter(({ within }) => within === id).map((one) => partNamed(chart, one.id));
  const isRegion = chart.states.some((one) => one.id === state.within && one.kind === 'regions');
  return { id, kind: state.kind, isFirst: state.isFirst, isRegion, parts };
}

/** All edges from one state to the same other one, with what is written on them. */
export interface Wire {
  readonly from: string;
  readonly to: string;
  readonly edges: readonly string[];
  readonly labels: readonly string[];
}

/** The arrows of what is drawn. What changes no state comes back to where it is; what cannot happen is no arrow. */
export function wiresOf(chart: Chart, root: string): readonly Wire[] {
  const wires = new Map<string, { from: string; to: string; edges: string[]; labels: string[] }>();
  for (const edge of chart.edges) {
    if (edge.isRefused || !isWithin(edge.from, root)) continue;
    const { from, to = edge.from } = edge;
    const wire = wires.get(`${from} ${to}`) ?? { from, to, edges: [], labels: [] };
    wires.set(`${from} ${to}`, wire);
    wire.edges.push(edge.id);
    const label = edgeLabel(edge);
    const isSaid = label === '' || label === nameOf(to).toLowerCase() || wire.labels.includes(label);
    if (!isSaid) wire.labels.push(label);
  }
  return [...wires.values()];
}

export const nameOf = (id: string): string => STATE_WORDS[id]?.name ?? id;

export const isWithin = (id: string, part: string): boolean => id === part || id.startsWith(`${part}.`);

/** The part of a region that a state is in or is. */
export const partWith = (parts: readonly Part[], id: string): Part | undefined =>
  parts.find((part) => isWithin(id, part.id));

/** An arrow between two different parts of the same whole. */
export interface Hop {
  readonly wire: Wire;
  readonly from: Part;
  readonly to: Part;
}

export function hopsBetween(parts: readonly Part[], wires: readonly Wire[]): readonly Hop[] {
  const hops = wires.flatMap((wire) => {
    const from = partWith(parts, wire.from);
    const to = partWith(parts, wire.to);
    return from && to && from !== to ? [{ wire, from, to }] : [];
  });
  // A choice goes its last way where no other fits, so that one is the usual one.
  const isUsual = ({ from, wire }: Hop): boolean => from.kind === 'choice' && wire.labels.length === 0;
  return [...hops.filter(isUsual), ...hops.filter((hop) => !isUsual(hop))];
}

/** How many steps each part is from the first one, by the longest way that never turns back. */
export function layersOf(
  parts: readonly Part[],
  hops: readonly Hop[],
  starts: readonly Part[],
): ReadonlyMap<Part, number> {
  const layers = new Map<Part, number>(parts.map((part) => [part, 0]));
  const onwards = new Map(parts.map((part) => [part, hops.filter(({ from }) => from === part).map(({ to }) => to)]));
  const isBack = new Set<string>();
  const done = new Set<Part>();
  const order: Part[] = [];
  const visit = (part: Part, above: readonly Part[]): void => {
    done.add(part);
    for (const next of onwards.get(part) ?? []) {
      if (next === part || above.includes(next)) isBack.add(`${part.id} ${next.id}`);
      else if (!done.has(next)) visit(next, [...above, part]);
    }
    order.unshift(part);
  };
  for (const part of [...starts, ...parts]) if (!done.has(part)) visit(part, []);
  for (const part of order)
    for (const next of onwards.get(part) ?? [])
      if (!isBack.has(`${part.id} ${next.id}`))
        layers.set(next, Math.max(layers.get(next) ?? 0, (layers.get(part) ?? 0) + 1));
  return layers;
}
