import type { Exit, Ladder } from './ladder.ts';
import { OUTSIDE, type PlacedLadder, TURN } from './place-ladder.ts';
import { merged, type Places, type Routed } from './route-row.ts';
import {
  bottomOf,
  type Box,
  centreOf,
  type Label,
  labelWidth,
  type Line,
  middleOf,
  type Point,
  rightOf,
  stacked,
  TRACK,
  wrapped,
} from './scene.ts';
import type { Hop, Part, Wire } from './wires.ts';

/** Leads the arrows of a ladder. `beneath` are those that come out of a region within a rung, as far as they have come. */
export function routeLadder(ladder: Ladder, { ports }: PlacedLadder, at: Places, beneath: readonly Line[]): Routed {
  const lines: Line[] = [];
  const labels: Label[] = [];
  const home = at(ladder.home.id);
  const mains = ladder.rungs.map(({ main }) => main);
  const rung = (part: Part): number => ladder.rungs.findIndex(({ main, aside }) => [main, ...aside].includes(part));
  const draw = ({ from, to, edges }: Wire, points: readonly Point[]): void => {
    lines.push({ from, to, edges, points });
  };
  /** The height of a port on the left side of a part. */
  const level = (part: Part, key: string): number => {
    const port = ports.get(part.id)?.find((one) => one.key === key);
    return at(part.id).y + (port?.y ?? 0);
  };
  /** The labels of an arrow that meets the left side of a part. */
  const before = (wire: Wire, part: Part, y: number): void => {
    labels.push(...stacked(wire.labels, { x: at(part.id).x - 12, y: y - 5 }, 'end', [wire.from]));
  };

  for (const { wire, to } of ladder.entries) {
    const y = level(to, to.id);
    draw(wire, [
      { x: rightOf(home), y },
      { x: at(to.id).x, y },
    ]);
    before(wire, to, y);
  }

  const intoHome = ({ wire }: Exit, start: Point): readonly Point[] => {
    const leaf = at(wire.to);
    const end = { x: rightOf(leaf), y: centreOf(leaf) };
    if (Math.abs(start.y - end.y) < 1) return [start, end];
    const x = rightOf(home) + TURN;
    return [start, { x, y: start.y }, { x, y: end.y }, end];
  };
  for (const exit of ladder.exits) {
    const { wire, from, way, group } = exit;
    if (way === 'outside') continue;
    if (way === 'across') {
      const start = { x: at(from.id).x, y: level(from, group) };
      draw(wire, intoHome(exit, start));
      before(wire, from, start.y);
      continue;
    }
    const [top, bottom] = beneath.find((line) => line.from === wire.from && line.to === wire.to)?.points ?? [];
    if (!top || !bottom) continue;
    draw(wire, [top, ...intoHome(exit, bottom)]);
    const text = wire.labels.join(', ');
    if (text) labels.push({ text, x: at(from.id).x + 12, y: bottom.y - 5, anchor: 'start', from: [wire.from] });
  }

  const tracks: { readonly from: number; readonly to: number; readonly x: number }[] = [];
  const widest = Math.max(...mains.filter(({ parts }) => parts.length === 0).map(({ id }) => rightOf(at(id))));
  let rightmost = Math.max(...[...ladder.rungs.flatMap(({ main }) => main)].map(({ id }) => rightOf(at(id))));
  for (const hop of ladder.hops) {
    const [source, target] = [at(hop.from.id), at(hop.to.id)];
    const isMain = mains.includes(hop.from) && mains.includes(hop.to);
    const steps = rung(hop.to) - rung(hop.from);
    if (isMain && steps === 1) down(hop, source, target);
    else if (isMain) jump(hop, source, target);
    else if (mains.includes(hop.from)) aside(hop, source, target);
    else back(hop, source, target);
  }

  function down({ wire }: Hop, source: Box, target: Box): void {
    const x = middleOf(source);
    draw(wire, [
      { x, y: bottomOf(source) },
      { x, y: target.y },
    ]);
    const text = wire.labels.flatMap((label) => wrapped(label, 12));
    const y = (bottomOf(source) + target.y) / 2 + (text.length * 14) / 2 - 5;
    labels.push(...stacked(text, { x: x + 8, y }, 'start', [wire.from]));
  }

  /** Past the rungs between, on the right. */
  function jump({ wire, from, to }: Hop, source: Box, target: Box): void {
    const span = { from: rung(from), to: rung(to) };
    const beside = tracks.filter((other) => other.from < span.to && span.from < other.to).length;
    const x = widest + TRACK * (beside + 1);
    tracks.push({ ...span, x });
    const isFrame = to.parts.length > 0;
    const start = { x: rightOf(source), y: centreOf(source) + (from.parts.length > 0 || rung(from) === 0 ? 0 : 20) };
    const end = { x: rightOf(target), y: centreOf(target) - 20 };
    const into = isFrame ? [{ x, y: target.y }] : [{ x, y: end.y }, end];
    draw(wire, [start, { x, y: start.y }, ...into]);
    const text = wire.labels.flatMap((label) => wrapped(label, 12));
    const above = mains[rung(to) - 1];
    const y = (above ? (bottomOf(at(above.id)) + target.y) / 2 : target.y - 12) + (text.length * 14) / 2 - 5;
    labels.push(...stacked(text, { x: x + 8, y }, 'start', [wire.from]));
    rightmost = Math.max(rightmost, x + 8 + Math.max(0, ...text.map(labelWidth)));
  }

  /** From the left side of a rung down to what stands nearer to home. */
  function aside({ wire, from, to }: Hop, source: Box, target: Box): void {
    const y = level(from, to.id);
    draw(wire, [
      { x: source.x, y },
      { x: middleOf(target), y },
      { x: middleOf(target), y: target.y },
    ]);
    before(wire, from, y);
  }

  /** From what stands nearer to home down into the line that comes in from there. */
  function back({ wire, to }: Hop, source: Box, target: Box): void {
    const y = level(to, to.id);
    draw(wire, [
      { x: middleOf(source), y: bottomOf(source) },
      { x: middleOf(source), y },
      { x: target.x, y },
    ]);
    before(wire, to, y);
  }

  const x = rightmost + TRACK;
  for (const { wire, from, way } of ladder.exits) {
    if (way !== 'outside') continue;
    const [source, leaf] = [at(from.id), at(wire.to)];
    const y = from.parts.length > 0 ? source.y + 20 : centreOf(source);
    const end = rightOf(leaf) - 12;
    draw(wire, [
      { x: rightOf(source), y },
      { x, y },
      { x, y: OUTSIDE },
      { x: end, y: OUTSIDE },
      { x: end, y: leaf.y },
    ]);
    const text = wire.labels.join(', ');
    if (text) labels.push({ text, x: x - 12, y: OUTSIDE - 5, anchor: 'end', from: [wire.from] });
  }
  return { lines, labels: merged(labels, ({ text, x: left, y }) => `${text} ${left} ${y}`), leaving: [] };
}
