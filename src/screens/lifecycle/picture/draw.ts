import { CHARTS, type ChartName } from '../../../core/lifecycle/chart.ts';
import { isLadder, ladderOf } from './ladder.ts';
import { placeLadder } from './place-ladder.ts';
import { routeLadder } from './route-ladder.ts';
import { type Places, routeRow } from './route-row.ts';
import { rowOf, rowPlaced } from './row.ts';
import { type Block, type Box, type Label, type Line, moved, type Scene } from './scene.ts';
import { type Part, partNamed, type Wire, wiresOf } from './wires.ts';

const MARGIN = 2;
/** Labels are written above the highest line. */
const ABOVE = 14;

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
  const outer = routeLadder(ladder, block, at, inner.flatMap(({ leaving }) => leaving));
  return scene(block, [...inner, outer]);
}

function rowScene(region: Part, wires: readonly Wire[]): Scene {
  const block = rowPlaced(region, wires);
  const { id } = region;
  const frame: Box = { id, kind: 'region', name: [], isFirst: true, x: 0, y: 0, ...sizeOf(block) };
  const at = places([...block.boxes, ...(block.boxes.some((box) => box.id === id) ? [] : [frame])]);
  const own = routeRow(rowOf(region, wires), frame, at);
  return scene(block, [own, ...region.parts.filter((part) => part.id !== id).map((part) => within(part, wires, at))]);
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
    part.kind === 'parts' ? [routeRow(rowOf(part, wires), { ...at(part.id), y: at(part.id).y + 30 }, at)] : [];
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
  const by = { x: MARGIN, y: MARGIN + ABOVE };
  const lines = drawn.flatMap((one) => one.lines);
  const shifted = lines.map((line) => ({
    ...line,
    points: line.points.map(({ x, y }) => ({ x: x + by.x, y: y + by.y })),
  }));
  const labels = drawn.flatMap((one) => one.labels).map((label) => ({ ...label, x: label.x + by.x, y: label.y + by.y }));
  const all = moved(boxes, by);
  const points = shifted.flatMap((line) => line.points);
  const width = Math.max(...all.map((box) => box.x + box.width), ...points.map(({ x }) => x)) + MARGIN;
  const height = Math.max(...all.map((box) => box.y + box.height), ...points.map(({ y }) => y)) + MARGIN;
  return { width: Math.ceil(width), height: Math.ceil(height), boxes: all, lines: shifted, labels };
}
