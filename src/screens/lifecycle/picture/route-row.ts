import { gapAfter, labelLines, type Row, type Track } from './row.ts';
import {
  bottomOf,
  type Box,
  centreOf,
  type Label,
  type Line,
  middleOf,
  type Point,
  rightOf,
  stacked,
  TRACK,
} from './scene.ts';
import { isWithin, type Wire } from './wires.ts';

export interface Routed {
  readonly lines: readonly Line[];
  readonly labels: readonly Label[];
  /** Arrows that leave the region, as far as they have come. */
  readonly leaving: readonly Line[];
}

export type Places = (id: string) => Box;

const ARROW = 6;
const PORT = 16;

/** Leads the arrows of a row between boxes that are placed. `frame` is what the row stands in. */
export function routeRow(row: Row, frame: Box, at: Places): Routed {
  const parts = row.columns.flat();
  const lowest = Math.max(...parts.map(({ id }) => bottomOf(at(id))));
  const lines: Line[] = [];
  const labels: Label[] = [];
  const leaving: Line[] = [];
  const line = ({ from, to, edges }: Wire, points: readonly Point[]): Line => ({ from, to, edges, points });

  for (const { wire, from, to } of row.ahead) {
    const [source, target] = [at(wire.from), at(wire.to)];
    const column = row.columns.findIndex((some) => some.includes(from));
    const edge = Math.max(...(row.columns[column] ?? []).map(({ id }) => rightOf(at(id))));
    const [start, end] = [centreOf(source), centreOf(target)];
    const isJoined = row.ahead.filter((other) => other.wire.to === wire.to).length > 1;
    const turn = isJoined ? target.x - gapAfter(row, column) / 4 : edge + 12;
    const isStraight = Math.abs(start - end) < 1;
    const bend = isStraight
      ? []
      : [
          { x: turn, y: start },
          { x: turn, y: end },
        ];
    lines.push(line(wire, [{ x: rightOf(source), y: start }, ...bend, { x: target.x, y: end }]));
    const [left, right] = isStraight ? [edge, target.x] : isJoined ? [edge, turn] : [turn, target.x];
    const y = (isJoined ? start : end) - 5;
    const isFan = row.ahead.filter((other) => other.wire.from === wire.from).length > 1;
    const place = isFan ? { x: at(to.id).x - 10, y } : { x: (left + right - (right === target.x ? ARROW : 0)) / 2, y };
    labels.push(...stacked(labelLines(wire), place, isFan ? 'end' : 'middle', [wire.from]));
  }

  const above = frame.y + (row.fromFrame.length > 0 ? 30 : 0);
  for (const [index, track] of row.over.entries()) {
    const y = above + index * TRACK + 14;
    for (const wire of track.wires) {
      const [source, target] = [at(wire.from), at(wire.to)];
      const isMet = row.fromFrame.some(({ to }) => to === wire.from);
      const [start, end] = [middleOf(source) + (isMet ? PORT : 0), middleOf(target)];
      lines.push(
        line(wire, [
          { x: start, y: source.y },
          { x: start, y },
          { x: end, y },
          { x: end, y: target.y },
        ]),
      );
      labels.push(...along(wire, { x: (start + end) / 2, y: y - 4 }));
    }
  }

  const port = ports(row.under, at, (id) => isWithin(id, frame.id));
  for (const [index, track] of row.under.entries()) {
    const y = lowest + (index + 1) * TRACK - 2;
    const said: Label[] = [];
    for (const wire of track.wires) {
      const source = at(wire.from);
      const start = port(wire.from, index);
      const down = [
        { x: start, y: bottomOf(source) },
        { x: start, y },
      ];
      if (!isWithin(wire.to, frame.id)) {
        leaving.push(line(wire, down));
        continue;
      }
      const end = port(wire.to, index);
      lines.push(line(wire, [...down, { x: end, y }, { x: end, y: bottomOf(at(wire.to)) }]));
      said.push(...along(wire, { x: (start + end) / 2, y: y - 4 }));
    }
    labels.push(...merged(said, ({ text }) => text));
  }

  for (const wire of row.loops) {
    const box = at(wire.from);
    const x = box.kind === 'leaf' ? middleOf(box) : rightOf(box) - 32;
    const y = box.y - 14;
    lines.push(
      line(wire, [
        { x: x + 12, y: box.y },
        { x: x + 12, y },
        { x: x - 12, y },
        { x: x - 12, y: box.y },
      ]),
    );
    labels.push(...along(wire, { x, y: y - 4 }));
  }

  for (const wire of row.fromFrame) {
    const target = at(wire.to);
    const x = middleOf(target);
    lines.push(
      line(wire, [
        { x, y: frame.y },
        { x, y: target.y },
      ]),
    );
    labels.push(
      ...wire.labels.map((text): Label => ({ text, x: x + 8, y: frame.y + 18, anchor: 'start', from: [wire.from] })),
    );
  }
  return { lines, labels, leaving };
}

const along = ({ from, labels }: Wire, at: Point): readonly Label[] =>
  labels.length === 0 ? [] : [{ ...at, text: labels.join(', '), anchor: 'middle', from: [from] }];

/** Where each arrow meets the lower side of a box: those to the left on the left, the nearest track outermost. */
function ports(tracks: readonly Track[], at: Places, isInside: (id: string) => boolean) {
  const ends = tracks.flatMap(({ to, wires }, level) => {
    const target = isInside(to) ? middleOf(at(to)) : -Infinity;
    const outs = wires.map(({ from }) => ({ id: from, level, isLeft: target < middleOf(at(from)) }));
    const comesFromRight = wires.some(({ from }) => middleOf(at(from)) > target);
    return isInside(to) ? [...outs, { id: to, level, isLeft: !comesFromRight }] : outs;
  });
  return (id: string, level: number): number => {
    const here = ends.filter((end) => end.id === id);
    const order = [
      ...here.filter(({ isLeft }) => isLeft).toSorted((a, b) => a.level - b.level),
      ...here.filter(({ isLeft }) => !isLeft).toSorted((a, b) => b.level - a.level),
    ];
    const index = order.findIndex((end) => end.level === level);
    return middleOf(at(id)) + (index - (order.length - 1) / 2) * PORT;
  };
}

/** Arrows that run together say the same once, beside the first of them. */
export function merged(labels: readonly Label[], key: (label: Label) => string): readonly Label[] {
  const kept = new Map<string, Label>();
  for (const label of labels) {
    const found = kept.get(key(label));
    kept.set(key(label), found ? { ...found, from: [...found.from, ...label.from] } : label);
  }
  return [...kept.values()];
}
