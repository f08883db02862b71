import { type Hop, hopsBetween, isWithin, layersOf, type Part, partWith, type Wire } from './wires.ts';

/**
 * A region that begins with several ways of being at rest: those stand in a column of their own, and the way through the
 * others goes down beside it, so that every arrow back to rest runs across.
 */
export interface Ladder {
  readonly home: Part;
  /** The leaves of home, in the order in which the way down comes back to them. */
  readonly leaves: readonly Part[];
  readonly rungs: readonly Rung[];
  readonly hops: readonly Hop[];
  readonly entries: readonly Entry[];
  readonly exits: readonly Exit[];
}

/** What is as many steps from home. What has a way back there stands nearer to it. */
export interface Rung {
  readonly main: Part;
  readonly aside: readonly Part[];
}

export interface Entry {
  readonly wire: Wire;
  readonly to: Part;
}

export interface Exit {
  readonly wire: Wire;
  readonly from: Part;
  /** From the part itself, across; from within it, beneath; far up, round the outside. */
  readonly way: 'across' | 'beneath' | 'outside';
  /** Exits of one group run together: they have all their sources and all their targets in common. */
  readonly group: string;
}

/** Whether a region is drawn as a ladder: it begins with a state that has parts, and nothing is entered within others. */
export const isLadder = ({ parts }: Part): boolean => {
  const first = parts.find(({ isFirst }) => isFirst);
  return parts.length > 1 && first !== undefined && first.parts.length > 0;
};

export function ladderOf(region: Part, wires: readonly Wire[]): Ladder {
  const home = region.parts.find(({ isFirst }) => isFirst);
  if (!home) throw new Error(`${region.id} does not begin`);
  const rest = region.parts.filter((part) => part !== home);
  const hops = hopsBetween(rest, wires);
  const entries = wires.flatMap((wire): readonly Entry[] => {
    const to = isWithin(wire.from, home.id) ? partWith(rest, wire.to) : undefined;
    return to ? [{ wire, to }] : [];
  });
  const layers = layersOf(
    rest,
    hops,
    entries.map(({ to }) => to),
  );
  const layer = (part: Part): number => layers.get(part) ?? 0;
  const out = wires.flatMap((wire) => {
    const from = isWithin(wire.to, home.id) ? partWith(rest, wire.from) : undefined;
    return from ? [{ wire, from }] : [];
  });
  const depth = ({ wire, from }: (typeof out)[number]): number => layer(from) + (wire.from === from.id ? 0 : 0.5);
  const nearest = (leaf: string): number => Math.min(...out.filter(({ wire }) => wire.to === leaf).map(depth));
  const sources = (leaf: string): string =>
    out
      .filter(({ wire }) => wire.to === leaf && depth({ wire, from: fromOf(wire) }) - nearest(leaf) <= 1)
      .map(({ wire }) => `${wire.from} ${wire.labels.join()}`)
      .toSorted()
      .join(' ');
  const fromOf = (wire: Wire): Part => out.find((one) => one.wire === wire)?.from ?? home;
  const exits = out.map(({ wire, from }): Exit => {
    const isFar = depth({ wire, from }) - nearest(wire.to) > 1;
    const isPlain = wire.labels.length === 0;
    return {
      wire,
      from,
      way: isFar ? 'outside' : wire.from === from.id ? 'across' : 'beneath',
      group: isPlain && !isFar ? sources(wire.to) : wire.to,
    };
  });
  const mean = (leaf: Part): number => {
    const depths = exits.filter(({ wire, way }) => wire.to === leaf.id && way !== 'outside').map(depth);
    return depths.length === 0 ? -1 : depths.reduce((sum, one) => sum + one, 0) / depths.length;
  };
  const exitsOf = (part: Part): number => exits.filter(({ from, way }) => from === part && way === 'across').length;
  const deepest = Math.max(...rest.map(layer));
  return {
    home,
    leaves: home.parts.toSorted((a, b) => mean(a) - mean(b)),
    rungs: Array.from({ length: deepest + 1 }, (_, index) => {
      const here = rest.filter((part) => layer(part) === index).toSorted((a, b) => exitsOf(a) - exitsOf(b));
      const [main, ...aside] = here;
      if (!main) throw new Error(`nothing is ${String(index)} steps from ${home.id}`);
      return { main, aside };
    }),
    hops,
    entries,
    exits,
  };
}
