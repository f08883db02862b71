import { type Box, HEAD, nameWidth, PAD, type Point } from './scene.ts';

const ROUND = 8;

/** The path of an arrow, with its corners rounded, so that what joins can be told from what crosses. */
export function pathOf(points: readonly Point[]): string {
  const [first, ...rest] = points;
  if (!first) return '';
  const parts = rest.map((point, index) => {
    const before = points[index] ?? point;
    const after = points[index + 2];
    if (!after) return `L${at(point)}`;
    const round = Math.min(ROUND, distance(before, point) / 2, distance(point, after) / 2);
    return `L${at(toward(point, before, round))}Q${at(point)} ${at(toward(point, after, round))}`;
  });
  return `M${at(first)}${parts.join('')}`;
}

/** The head of an arrow at the end of its path. */
export function headOf(points: readonly Point[]): string {
  const [last, before] = [points.at(-1), points.at(-2)];
  if (!last || !before) return '';
  const back = toward(last, before, 7);
  const [dx, dy] = [(last.y - back.y) / 1.75, (last.x - back.x) / 1.75];
  return `M${at(last)}L${at({ x: back.x + dx, y: back.y + dy })}L${at({ x: back.x - dx, y: back.y - dy })}Z`;
}

type Direction = 'left' | 'right' | 'up' | 'down';

/** The box that lies next in a direction: near, and rather ahead than aside. A frame lies where its name stands. */
function nextBox(boxes: readonly Box[], from: Box, direction: Direction): Box | undefined {
  const start = middle(from);
  const ways = boxes.flatMap((box) => {
    const [dx, dy] = [middle(box).x - start.x, middle(box).y - start.y];
    const ahead = { left: -dx, right: dx, up: -dy, down: dy }[direction];
    const aside = Math.abs(direction === 'left' || direction === 'right' ? dy : dx);
    return box !== from && ahead > 1 ? [{ box, far: ahead + 2 * aside }] : [];
  });
  return ways.toSorted((a, b) => a.far - b.far)[0]?.box;
}

const KEYS: { readonly [key: string]: Direction } = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
};

/**
 * Where a key leads from a box: an arrow to what lies that way, and where nothing does, to the next or the one before it as
 * the picture is read; Home and End to its first and its last. Undefined for every other key.
 */
export function boxFor(key: string, boxes: readonly Box[], from: Box): Box | undefined {
  const read = boxes.toSorted((a, b) => middle(a).y - middle(b).y || middle(a).x - middle(b).x);
  if (key === 'Home') return read[0];
  if (key === 'End') return read.at(-1);
  const direction = KEYS[key];
  if (!direction) return undefined;
  const step = direction === 'down' || direction === 'right' ? 1 : -1;
  return nextBox(boxes, from, direction) ?? read[read.indexOf(from) + step] ?? from;
}

const middle = ({ kind, x, y, width, height, name }: Box): Point =>
  kind === 'leaf' ? { x: x + width / 2, y: y + height / 2 } : { x: x + PAD + nameWidth(name) / 2, y: y + HEAD / 2 };

const at = ({ x, y }: Point): string => `${short(x)} ${short(y)}`;
const short = (value: number): string => String(Math.round(value * 100) / 100);
const distance = (a: Point, b: Point): number => Math.hypot(a.x - b.x, a.y - b.y);

function toward(from: Point, to: Point, by: number): Point {
  const far = distance(from, to);
  return far === 0 ? from : { x: from.x + ((to.x - from.x) * by) / far, y: from.y + ((to.y - from.y) * by) / far };
}
