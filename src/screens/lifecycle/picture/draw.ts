import { CHARTS, type ChartName } from '../../../core/lifecycle/chart.ts';
import { isLadder, ladderOf } from './ladder.ts';
import { placeLadder } from './place-ladder.ts';
import { routeLadder } from './route-ladder.ts';
import { type Places, routeRow } from './route-row.ts';
import { FIRST, rowOf, rowPlaced } from './row.ts';
import {
  type Block,
  bottomOf,
  type Box,
  centreOf,
  HEAD,
  type Label,
  labelWidth,
  type Line,
  moved,
  type Point,
  rightOf,
  type Scene,
  type Start,
} from './scene.ts';
import { type Part, partNamed, type Wire, wiresOf } from './wires.ts';

const MARGIN = 4;
const DOT = 4;

/** Draws one region of a chart, by rule and from the chart alone. */
export function draw(chart: ChartName, region: string): Scene {
  const root = partNamed(CHARTS[chart], region);
  const wires = wiresOf(CHARTS[chart], region);
  // A region without states of its own is drawn as one.
  const whole: Part = root.parts.length > 0 ? root : { ...root, parts: [root] };
  return isLadder(whole) ? ladderScene(whole, wires) : rowScene(whole, wires);
}

function ladderScene(region: Part, wires: readonly Wire[]): Scene {
  const ladder = ladderOf(region, wires);
  const block = placeLadder(ladder, wires);
  const at = places(block.boxes);
  const inner = ladder.rungs.flatMap(({ main, aside }) => [main, ...aside]).map((part) => within(part, wires, at));
  const outer = routeLadder(
    ladder,
    block,
    at,
    inner.flatMap(({ leaving }) => leaving),
  );
  return scene(block, [...inner, outer]);
}

function rowScene(region: Part, wires: readonly Wire[]): Scene {
  const block = rowPlaced(region, wires);
  const { id } = region;
  const frame: Box = { id, kind: 'region', name: [], isFirst: true, x: 0, y: 0, ...sizeOf(block) };
  const at = places([...block.boxes, ...(block.boxes.some((box) => box.id === id) ? [] : [frame])]);
  const row = rowOf(region, wires);
  const own = routeRow(row, frame, at);
  const framed = row.fromFrame.length > 0 ? { ...block, boxes: [frame, ...block.boxes] } : block;
  return scene(framed, [own, ...region.parts.filter((part) => part.id !== id).map((part) => within(part, wires, at))]);
}

interface Drawn {
  readonly lines: readonly Line[];
  readonly labels: readonly Label[];
  readonly leaving: readonly Line[];
}

/** The arrows within a part, at whatever depth. */
function within(part: Part, wires: readonly Wire[], at: Places): Drawn {
  const deeper = part.parts.map((one) => within(one, wires, at));
  const own =
    part.kind === 'parts' ? [routeRow(rowOf(part, wires), { ...at(part.id), y: at(part.id).y + HEAD }, at)] : [];
  const all = [...own, ...deeper];
  return {
    lines: all.flatMap(({ lines }) => lines),
    labels: all.flatMap(({ labels }) => labels),
    leaving: all.flatMap(({ leaving }) => leaving),
  };
}

function places(boxes: readonly Box[]): Places {
  const known = new Map(boxes.map((box) => [box.id, box]));
  return (id) => {
    const box = known.get(id);
    if (!box) throw new Error(`${id} has no place`);
    return box;
  };
}

const sizeOf = ({ width, height }: Block) => ({ width, height });

/** Puts a margin around everything, and gives the whole its size. */
function scene({ boxes }: Block, drawn: readonly Drawn[]): Scene {
  const lines = drawn.flatMap((one) => one.lines);
  const labels = drawn.flatMap((one) => one.labels);
  const starts = boxes.flatMap((box) => startOf(box, boxes, lines));
  const corners: readonly Point[] = [
    ...boxes.flatMap((box) => [box, { x: rightOf(box), y: bottomOf(box) }]),
    ...lines.flatMap(({ points }) => points),
    ...labels.flatMap(corner),
    ...starts.map(({ x, y }) => ({ x: x - DOT, y })),
  ];
  const [left, top] = [
    Math.min(...corners.map(({ x }) => x)) - MARGIN,
    Math.min(...corners.map(({ y }) => y)) - MARGIN,
  ];
  const by = { x: -left, y: -top };
  const shift = <P extends Point>(point: P): P => ({ ...point, x: point.x + by.x, y: point.y + by.y });
  return {
    width: Math.ceil(Math.max(...corners.map(({ x }) => x)) + MARGIN - left),
    height: Math.ceil(Math.max(...corners.map(({ y }) => y)) + MARGIN - top),
    boxes: moved(boxes, by),
    lines: lines.map((line) => ({ ...line, points: line.points.map(shift) })),
    labels: labels.map(shift),
    starts: starts.map(({ to, ...start }) => ({ ...shift(start), to: to + by.x })),
  };
}

/** The first state of what is entered as a whole has a dot before it, unless a choice leads to it. */
function startOf(box: Box, boxes: readonly Box[], lines: readonly Line[]): readonly Start[] {
  if (box.kind !== 'leaf' || !box.isFirst) return [];
  const within = box.id.slice(0, box.id.lastIndexOf('.'));
  const whole = boxes.find(({ id }) => id === within);
  const isEntered =
    !whole || whole.kind === 'region' || whole.isFirst || lines.some(({ from, to }) => to === within && from !== to);
  const isChosen = lines.some(
    ({ from, to }) => to === box.id && boxes.some(({ id, kind }) => id === from && kind === 'choice'),
  );
  const isAlone = !boxes.some(({ id }) => id !== box.id && id.startsWith(`${within}.`));
  if (!isEntered || isChosen || isAlone) return [];
  return [{ x: box.x - FIRST + 6, y: centreOf(box), to: box.x }];
}

function corner({ x, y, text, anchor }: Label): readonly Point[] {
  const width = labelWidth(text) + 2 * MARGIN;
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
  return [
    { x: left, y: y - 11 },
    { x: left + width, y: y + 3 },
  ];
}
