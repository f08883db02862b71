import { heightFor, type Port, portsOf } from './ladder-ports.ts';
import type { Ladder } from './ladder.ts';
import { placed } from './row.ts';
import {
  type Block,
  type Box,
  HEAD,
  labelWidth,
  LABEL_HEIGHT,
  LEAF_HEIGHT,
  moved,
  nameWidth,
  PAD,
  type Point,
  wrapped,
} from './scene.ts';
import { nameOf, type Part, type Wire } from './wires.ts';

const START = 24;
/** Between what labels end and the line that is next to them. */
const ROOM = 20;
const LEAF_GAP = 8;
export const OUTSIDE = 14;
/** Where arrows turn on their way home, from the column of home. */
export const TURN = 20;

export interface PlacedLadder extends Block {
  readonly ports: ReadonlyMap<string, readonly Port[]>;
}

/** Places the rungs from the top, then the leaves of home as near as they can be to where arrows come from. */
export function placeLadder(ladder: Ladder, wires: readonly Wire[]): PlacedLadder {
  const all = ladder.rungs.flatMap(({ main, aside }) => [main, ...aside]);
  const ports = new Map(all.map((part) => [part.id, portsOf(ladder, part, part.parts.length > 0 ? HEAD : 0)]));
  const blocks = new Map(all.map((part) => [part, grown(placed(part, wires), part, ports.get(part.id) ?? [])]));
  const blockOf = (part: Part): Block => blocks.get(part) ?? placed(part, wires);

  const homeWidth = START + Math.max(...ladder.leaves.map(({ id }) => nameWidth([nameOf(id)]) + 24)) + PAD;
  const isOutside = ladder.exits.some(({ way }) => way === 'outside');
  const asides = ladder.rungs.flatMap(({ aside }) => aside);
  const asideWidth = Math.max(0, ...asides.map((part) => blockOf(part).width));
  const leaves = all.filter(({ parts }) => parts.length === 0);
  const mainWidth = Math.max(...leaves.map((part) => blockOf(part).width));
  const widest = (parts: readonly Part[]): number =>
    Math.max(0, ...parts.flatMap(({ id }) => ports.get(id) ?? []).flatMap((port) => port.labels.map(labelWidth)));
  const mains = ladder.rungs.map(({ main }) => main);
  const frames = mains.filter(({ parts }) => parts.length > 0);
  const asideX = homeWidth + TURN + ROOM + widest(asides.length > 0 ? [...asides, ...frames] : mains);
  const mainX =
    asides.length > 0
      ? asideX +
        asideWidth +
        Math.max(ROOM, widest(mains.filter((part) => !frames.includes(part))) - asideWidth / 2 + ROOM + 8)
      : asideX;

  const boxes: Box[] = [];
  let y = isOutside ? OUTSIDE + 20 : HEAD;
  for (const { main, aside } of ladder.rungs) {
    const at: Point = { x: main.parts.length > 0 ? asideX : mainX, y };
    boxes.push(...moved(stretched(blockOf(main), main.parts.length > 0 ? undefined : mainWidth), at));
    for (const part of aside) boxes.push(...moved(blockOf(part).boxes, { x: asideX, y }));
    const tallest = Math.max(...[main, ...aside].map((part) => blockOf(part).height));
    y += tallest + gapBelow(ladder, main);
  }
  const bottom = Math.max(...boxes.map((box) => box.y + box.height));

  const column = homeLeaves(ladder, boxes, ports, {
    width: homeWidth - START - PAD,
    from: isOutside ? OUTSIDE + 20 : HEAD,
  });
  const height = Math.max(bottom, ...column.map((box) => box.y + box.height + PAD));
  const home: Box = {
    id: ladder.home.id,
    kind: 'frame',
    name: [nameOf(ladder.home.id)],
    isFirst: true,
    x: 0,
    y: 0,
    width: homeWidth,
    height,
  };
  const width = Math.max(...boxes.map((box) => box.x + box.width));
  return { width, height, boxes: [home, ...column, ...boxes], ports };
}

/** A leaf grows with the ports that it has; a frame has room for them. */
function grown(block: Block, part: Part, ports: readonly Port[]): Block {
  if (part.parts.length > 0) return block;
  const height = Math.max(block.height, heightFor(ports));
  return { ...block, height, boxes: block.boxes.map((box) => ({ ...box, height })) };
}

const stretched = (block: Block, width: number | undefined): readonly Box[] =>
  width === undefined ? block.boxes : block.boxes.map((box) => ({ ...box, width }));

/** The labels of the arrow to the next rung stand beside it. */
function gapBelow({ hops, rungs }: Ladder, main: Part): number {
  const next = rungs[rungs.findIndex((rung) => rung.main === main) + 1];
  const lines = hops
    .filter(({ to }) => to === next?.main)
    .map(({ wire }) => wire.labels.flatMap((label) => wrapped(label, 12)).length);
  return 24 + LABEL_HEIGHT * Math.max(1, ...lines);
}

function homeLeaves(
  ladder: Ladder,
  boxes: readonly Box[],
  ports: ReadonlyMap<string, readonly Port[]>,
  { width, from }: { readonly width: number; readonly from: number },
): readonly Box[] {
  const groupOf = (leaf: Part): string | undefined =>
    ladder.exits.find(({ wire, way }) => wire.to === leaf.id && way !== 'outside')?.group;
  const heights = (leaf: Part): readonly number[] =>
    ladder.exits
      .filter(({ wire, way }) => wire.to === leaf.id && way !== 'outside')
      .map(({ from: part, way, group }) => {
        const box = boxes.find(({ id }) => id === part.id);
        const port = ports.get(part.id)?.find(({ key }) => key === group);
        if (!box) return from;
        return way === 'beneath' ? box.y + box.height - 2 * PAD : box.y + (port?.y ?? box.height / 2);
      });
  let y = from;
  return ladder.leaves.map((leaf): Box => {
    const wanted = heights(leaf);
    const mean = wanted.length === 0 ? y : wanted.reduce((sum, one) => sum + one, 0) / wanted.length - LEAF_HEIGHT / 2;
    const group = groupOf(leaf);
    const together = ladder.leaves.filter(
      (other) => other === leaf || (group !== undefined && groupOf(other) === group),
    );
    const place = together.indexOf(leaf) - (together.length - 1) / 2;
    const top = Math.max(y, mean + place * (LEAF_HEIGHT + LEAF_GAP));
    y = top + LEAF_HEIGHT + LEAF_GAP;
    const base = { id: leaf.id, kind: 'leaf', name: [nameOf(leaf.id)], isFirst: leaf.isFirst } as const;
    return { ...base, x: START, y: top, width, height: LEAF_HEIGHT };
  });
}
