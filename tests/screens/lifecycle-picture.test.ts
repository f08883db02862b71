import { describe, expect, test } from 'vitest';
import { CHARTS } from '../../src/core/lifecycle/chart.ts';
import { draw } from '../../src/screens/lifecycle/picture/draw.ts';
import { boxFor, pathOf } from '../../src/screens/lifecycle/picture/path.ts';
import { type Box, type Label, labelWidth, type Line, type Scene } from '../../src/screens/lifecycle/picture/scene.ts';
import { openedWith, statesIn, VIEWS, viewOf } from '../../src/screens/lifecycle/views.ts';

const pictures = VIEWS.flatMap(({ chart, regions }) =>
  regions.map((region): readonly [string, Scene, typeof chart] => [region, draw(chart, region), chart]),
);

interface Area {
  readonly name: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}
const ofBox = ({ id, x, y, width, height }: Box): Area => ({
  name: id,
  left: x,
  right: x + width,
  top: y,
  bottom: y + height,
});
function ofLabel({ text, x, y, anchor }: Label): Area {
  const width = labelWidth(text);
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
  return { name: `“${text}”`, left, right: left + width, top: y - 9, bottom: y + 2 };
}
const overlap = (a: Area, b: Area): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
const clashes = (some: readonly Area[], others: readonly Area[]): readonly string[] =>
  some.flatMap((one) =>
    others.filter((other) => other !== one && overlap(one, other)).map(({ name }) => `${one.name} on ${name}`),
  );
const isSolid = ({ kind }: Box): boolean => kind === 'leaf' || kind === 'choice';

test('every state of every chart is on one sheet, and every edge that can be taken is one arrow', () => {
  const drawn = pictures.flatMap(([, { lines }]) => lines.flatMap(({ edges }) => edges));
  const all = Object.values(CHARTS).flatMap(({ edges }) => edges.filter(({ isRefused }) => !isRefused));
  expect(drawn.toSorted()).toEqual(all.map(({ id }) => id).toSorted());
  for (const [region, { boxes }, chart] of pictures) {
    const ids = statesIn(chart, region).map(({ id }) => id);
    expect(ids.filter((id) => id !== region && !boxes.some((box) => box.id === id))).toEqual([]);
  }
});

describe.each(pictures)('the picture of %s', (_region, scene) => {
  const solid = scene.boxes.filter(isSolid).map(ofBox);
  const labels = scene.labels.map(ofLabel);

  test('lays no state on another, and no word on a state or on another word', () => {
    expect(clashes(solid, solid)).toEqual([]);
    expect(clashes(labels, solid)).toEqual([]);
    expect(clashes(labels, labels)).toEqual([]);
  });

  test('leads every arrow along straight lines from the edge of one state to the edge of the other', () => {
    for (const { from, to, points } of scene.lines) {
      for (const [index, point] of points.slice(1).entries()) {
        const before = points[index];
        expect(point.x === before?.x || point.y === before?.y, `${from} to ${to}`).toBe(true);
      }
      expect(isOnEdge(scene, from, points[0]), `${from} begins`).toBe(true);
      expect(isOnEdge(scene, to, points.at(-1)), `${to} ends`).toBe(true);
    }
  });

  test('leads no arrow through a state', () => {
    const through = scene.lines.flatMap((line) =>
      solid.filter(({ name }) => !line.from.startsWith(name) && line.to !== name && crosses(line, name, scene)),
    );
    expect(through.map(({ name }) => name)).toEqual([]);
  });

  test('stays within its own size, and fits a slide', () => {
    for (const { left, right, top, bottom } of [...solid, ...labels]) {
      expect(Math.min(left, top)).toBeGreaterThanOrEqual(0);
      expect(right).toBeLessThanOrEqual(scene.width);
      expect(bottom).toBeLessThanOrEqual(scene.height);
    }
    expect(scene.width).toBeLessThanOrEqual(1100);
    expect(scene.height).toBeLessThanOrEqual(720);
  });
});

function isOnEdge({ boxes }: Scene, id: string, point: { x: number; y: number } | undefined): boolean {
  const box = boxes.find((one) => one.id === id);
  if (!point || !box) return false;
  const area = ofBox(box);
  const isBetween = (value: number, from: number, to: number): boolean => value >= from - 1 && value <= to + 1;
  const isAt = (value: number, one: number, other: number): boolean =>
    Math.abs(value - one) < 1 || Math.abs(value - other) < 1;
  return (
    (isAt(point.x, area.left, area.right) && isBetween(point.y, area.top, area.bottom)) ||
    (isAt(point.y, area.top, area.bottom) && isBetween(point.x, area.left, area.right))
  );
}

function crosses({ points }: Line, name: string, { boxes }: Scene): boolean {
  const box = boxes.find(({ id }) => id === name);
  if (!box) return false;
  const inner = ofBox(box);
  return points.slice(1).some((point, index) => {
    const before = points[index] ?? point;
    const segment = {
      name: '',
      left: Math.min(point.x, before.x) - 0.1,
      right: Math.max(point.x, before.x) + 0.1,
      top: Math.min(point.y, before.y) - 0.1,
      bottom: Math.max(point.y, before.y) + 0.1,
    };
    return overlap(segment, {
      ...inner,
      left: inner.left + 1,
      right: inner.right - 1,
      top: inner.top + 1,
      bottom: inner.bottom - 1,
    });
  });
}

test('a path is rounded where it turns, and straight where it does not', () => {
  expect(
    pathOf([
      { x: 0, y: 0 },
      { x: 40, y: 0 },
      { x: 40, y: 40 },
    ]),
  ).toBe('M0 0L32 0Q40 0 40 8L40 40');
  expect(
    pathOf([
      { x: 0, y: 0 },
      { x: 40, y: 0 },
    ]),
  ).toBe('M0 0L40 0');
});

test('arrow keys go to the state that lies next in their direction, and nowhere past the last', () => {
  const scene = draw('device', 'device.isolation');
  const box = (id: string): Box => {
    const found = scene.boxes.find((one) => one.id === `device.isolation.${id}`);
    if (!found) throw new Error(id);
    return found;
  };
  const named = scene.boxes.filter(({ name }) => name.length > 0);
  expect(boxFor('ArrowDown', named, box('pending'))?.id).toBe('device.isolation.inProgress');
  expect(boxFor('ArrowLeft', named, box('ordered'))?.id).toBe('device.isolation.skipping');
  expect(boxFor('ArrowLeft', named, box('skipping'))?.id).toBe('device.isolation.connected.skipped');
  expect(boxFor('ArrowRight', named, box('isolated.release.none'))?.id).toBe(
    'device.isolation.isolated.release.pending',
  );
  expect(boxFor('ArrowUp', named, box('connected'))?.id).toBe('device.isolation.connected');
  expect(boxFor('Home', named, box('pending'))?.id).toBe('device.isolation.connected');
  expect(boxFor('End', named, box('pending'))?.id).toBe('device.isolation.connected.released');
  expect(boxFor('a', named, box('pending'))).toBeUndefined();
  const seen = new Set(['device.isolation.connected']);
  const open = [box('connected')];
  for (let at = open.pop(); at; at = open.pop())
    for (const way of ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown']) {
      const next = boxFor(way, named, at);
      if (!next || seen.has(next.id)) continue;
      seen.add(next.id);
      open.push(next);
    }
  expect([...seen].toSorted()).toEqual(named.map(({ id }) => id).toSorted());
});

test('a sheet opens with the state asked for, else with what holds, else where it begins', () => {
  expect(viewOf('account.access.disabled').id).toBe('account');
  expect(viewOf('nowhere').id).toBe('device.isolation');
  const view = viewOf(undefined);
  expect(openedWith(view, 'device.isolation.pending', new Set())).toBe('device.isolation.pending');
  expect(openedWith(view, 'device.isolation', new Set(['device.isolation', 'device.isolation.evaluating']))).toBe(
    'device.isolation.evaluating',
  );
  expect(openedWith(view, undefined, new Set())).toBe('device.isolation.connected.notIsolated');
});

test.each(pictures)('in %s, Down goes on where nothing lies beneath, and comes to the last state', (_, scene) => {
  const named = scene.boxes.filter(({ name }) => name.length > 0);
  const last = named[0] && boxFor('End', named, named[0]);
  for (const from of named) {
    const next = boxFor('ArrowDown', named, from);
    expect(next, from.id).toBeDefined();
    if (from !== last) expect(next, from.id).not.toBe(from);
  }
});
