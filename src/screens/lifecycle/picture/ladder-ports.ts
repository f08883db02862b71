import type { Exit, Ladder } from './ladder.ts';
import { LABEL_HEIGHT, TRACK } from './scene.ts';
import type { Hop, Part } from './wires.ts';

/** A place on the left side of a part where arrows begin or end, from its top. */
export interface Port {
  readonly kind: 'in' | 'out' | 'aside';
  /** The group of the exits, or the part that it leads to. */
  readonly key: string;
  readonly labels: readonly string[];
  readonly y: number;
}

const EDGE = 16;

/** The ports of a part from top to bottom: what comes in, what goes home in the order of home, what goes aside. */
export function portsOf(ladder: Ladder, part: Part, from: number): readonly Port[] {
  const places: Omit<Port, 'y'>[] = [];
  const comesIn = ladder.entries.filter(({ to }) => to === part);
  if (comesIn.length > 0) {
    const labels = [...new Set(comesIn.flatMap(({ wire }) => wire.labels))];
    places.push({ kind: 'in', key: part.id, labels });
  }
  for (const group of new Set(acrossFrom(ladder, part).map((exit) => exit.group))) {
    const labels = acrossFrom(ladder, part)
      .filter((exit) => exit.group === group)
      .flatMap(({ wire }) => wire.labels);
    places.push({ kind: 'out', key: group, labels: [...new Set(labels)] });
  }
  for (const { to, wire } of asideFrom(ladder, part)) places.push({ kind: 'aside', key: to.id, labels: wire.labels });
  let y = from;
  return places.map((place, index) => {
    const more = LABEL_HEIGHT * Math.max(0, place.labels.length - 1);
    y += index === 0 ? EDGE + (from > 0 ? more : 0) : TRACK + more;
    return { ...place, y };
  });
}

/** How tall a part has to be for its ports. */
export const heightFor = (ports: readonly Port[]): number => (ports.at(-1)?.y ?? 0) + EDGE;

function acrossFrom({ exits, leaves }: Ladder, part: Part): readonly Exit[] {
  const place = ({ wire }: Exit): number => leaves.findIndex(({ id }) => id === wire.to);
  return exits.filter(({ from, way }) => from === part && way === 'across').toSorted((a, b) => place(a) - place(b));
}

/** Hops from the way down to what stands aside of it. */
const asideFrom = ({ hops, rungs }: Ladder, part: Part): readonly Hop[] =>
  hops.filter(({ from, to }) => from === part && rungs.some(({ aside }) => aside.includes(to)));
