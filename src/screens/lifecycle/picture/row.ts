import {
  type Block,
  type Box,
  HEAD,
  LABEL_HEIGHT,
  LEAF_HEIGHT,
  labelWidth,
  moved,
  NAME_HEIGHT,
  nameWidth,
  PAD,
  TRACK,
  wrapped,
} from './scene.ts';
import { type Hop, hopsBetween, isWithin, layersOf, nameOf, type Part, partWith, type Wire } from './wires.ts';

/** A region whose states stand from left to right. Arrows that go back run beneath, arrows that jump ahead above. */
export interface Row {
  readonly columns: readonly (readonly Part[])[];
  /** To the next column, straight or by one step. */
  readonly ahead: readonly Hop[];
  readonly over: readonly Track[];
  readonly under: readonly Track[];
  /** Arrows that come back to where they begin. */
  readonly loops: readonly Wire[];
  /** From the frame: they can be taken in any state. */
  readonly fromFrame: readonly Wire[];
}

/** Arrows that run together to one state. */
export interface Track {
  readonly to: string;
  readonly wires: readonly Wire[];
}

const DOT = 12;
/** Before the first state, for the dot where a row begins. */
export const FIRST = 24;
const LOOP = 30;
/** Between the head of a frame and what it holds, where that is no frame. */
const AIR = 6;
const GAP = 28;

export function rowOf(region: Part, wires: readonly Wire[]): Row {
  const { parts } = region;
  const inside = wires.filter(({ from }) => isWithin(from, region.id));
  const hops = hopsBetween(parts, inside);
  const fromFrame = inside.filter(({ from, to }) => from === region.id && to !== from && isWithin(to, region.id));
  const first = parts.filter(({ isFirst }) => isFirst);
  const entered = parts.filter(({ id }) => fromFrame.some(({ to }) => isWithin(to, id)));
  const asHops = entered.flatMap((to) =>
    first.map((from) => ({ from, to, wire: { from: from.id, to: to.id, edges: [], labels: [] } })),
  );
  const layers = layersOf(parts, [...hops, ...asHops], first);
  const layer = (part: Part): number => layers.get(part) ?? 0;
  const steps = ({ from, to }: Hop): number => layer(to) - layer(from);
  // The shortest way back runs nearest, so that none has to cross it.
  const back = hops.filter((hop) => steps(hop) < 1).toSorted((a, b) => steps(b) - steps(a));
  const out = inside.filter(({ from, to }) => !isWithin(to, region.id) && partWith(parts, from));
  return {
    columns: Array.from({ length: Math.max(...layers.values()) + 1 }, (_, index) =>
      parts.filter((part) => layer(part) === index),
    ),
    ahead: hops.filter((hop) => steps(hop) === 1),
    over: tracks(hops.filter((hop) => steps(hop) > 1).map(({ wire }) => wire)),
    under: [...tracks(back.map(({ wire }) => wire)), ...tracks(out)],
    loops: inside.filter(({ from, to }) => from === to && parts.some(({ id }) => id === from)),
    fromFrame,
  };
}

/** Those that lead to the same state run together. */
function tracks(wires: readonly Wire[]): readonly Track[] {
  const targets = [...new Set(wires.map(({ to }) => to))];
  return targets.map((to) => ({ to, wires: wires.filter((wire) => wire.to === to) }));
}

/** How much room each column of a row and each gap after it takes. */
export const gapAfter = ({ ahead, columns }: Row, index: number): number => {
  const here = ahead.filter(({ from }) => columns[index]?.includes(from));
  const widest = Math.max(0, ...here.flatMap(({ wire }) => labelLines(wire).map(labelWidth)));
  const isFan = here.some((one) => here.some((other) => other !== one && other.wire.from === one.wire.from));
  return widest + GAP + (isFan ? GAP / 2 : 0);
};

export const labelLines = ({ labels }: Wire): readonly string[] => labels.flatMap((label) => wrapped(label, 13));

const hasTallLabel = ({ ahead }: Row): boolean => ahead.some(({ wire }) => labelLines(wire).length > 1);
const roomAbove = (row: Row): number =>
  row.over.length * TRACK +
  (row.loops.length > 0 ? LOOP : 0) +
  (row.fromFrame.length > 0 ? LOOP : 0) +
  (hasTallLabel(row) ? LABEL_HEIGHT : 0);
const roomBelow = ({ under }: Row): number => (under.length === 0 ? 0 : under.length * TRACK + 4);

/** Places a state and everything in it. A region says its name above what it holds; so does a frame. */
export function placed(part: Part, wires: readonly Wire[], region = ''): Block {
  const name = wrapped(shortName(part.id, region), 12);
  const box = { id: part.id, name, isFirst: part.isFirst, x: 0, y: 0 };
  if (part.kind === 'choice') return block({ ...box, kind: 'choice', width: DOT, height: DOT });
  if (part.parts.length === 0) {
    const height = Math.max(LEAF_HEIGHT, name.length * NAME_HEIGHT + 12);
    return block({ ...box, kind: 'leaf', width: nameWidth(name) + 24, height });
  }
  const inner =
    part.kind === 'regions' ? beside(part.parts, wires) : rowPlaced(part, wires, part.isRegion ? nameOf(part.id) : '');
  const title = shortName(part.id, region);
  const head = HEAD + (part.kind === 'regions' ? 0 : AIR);
  const width = Math.max(inner.width, nameWidth([title]) + 2 * PAD);
  const frame: Box = {
    ...box,
    name: [title],
    kind: part.isRegion ? 'region' : 'frame',
    width,
    height: inner.height + head,
  };
  return { width, height: frame.height, boxes: [frame, ...moved(inner.boxes, { x: 0, y: head })] };
}

/** A state does not say again what its region is called. */
function shortName(id: string, region: string): string {
  const name = nameOf(id);
  const rest = region !== '' && name.startsWith(`${region} `) ? name.slice(region.length + 1) : name;
  return rest.charAt(0).toUpperCase() + rest.slice(1);
}

const block = (box: Box): Block => ({ width: box.width, height: box.height, boxes: [box] });

/** Regions that hold side by side stand side by side. */
function beside(parts: readonly Part[], wires: readonly Wire[]): Block {
  const blocks = parts.map((part) => placed(part, wires));
  const height = Math.max(...blocks.map((one) => one.height));
  let x = 0;
  const boxes: Box[] = [];
  for (const { width, boxes: inner } of blocks) {
    const [frame, ...rest] = moved(inner, { x, y: 0 });
    if (frame) boxes.push({ ...frame, height });
    boxes.push(...rest);
    x += width;
  }
  return { width: x, height, boxes };
}

/** The states of a region in their columns, with room for what runs above, below and between. `title` stands above them. */
export function rowPlaced(region: Part, wires: readonly Wire[], title = ''): Block {
  const row = rowOf(region, wires);
  const above = roomAbove(row);
  const columns = row.columns.map((parts) => stack(parts.map((part) => placed(part, wires, title))));
  const tallest = Math.max(...columns.map(({ height }) => height));
  const opens = row.columns[0]?.[0];
  let x = PAD + (opens && opens.kind !== 'choice' && row.columns.length > 1 ? FIRST : 0);
  const boxes: Box[] = [];
  for (const [index, column] of columns.entries()) {
    boxes.push(...moved(column.boxes, { x, y: above + (tallest - column.height) / 2 }));
    x += column.width + (index < columns.length - 1 ? gapAfter(row, index) : PAD);
  }
  return { width: x, height: above + tallest + roomBelow(row) + PAD, boxes };
}

function stack(blocks: readonly Block[]): Block {
  const width = Math.max(...blocks.map((one) => one.width));
  let y = 0;
  const boxes: Box[] = [];
  for (const one of blocks) {
    const [only, ...more] = one.boxes;
    if (only?.kind === 'leaf') boxes.push({ ...only, width, y });
    else if (only) boxes.push(...moved([only, ...more], { x: (width - one.width) / 2, y }));
    y += one.height + LABEL_HEIGHT;
  }
  return { width, height: y - LABEL_HEIGHT, boxes };
}
