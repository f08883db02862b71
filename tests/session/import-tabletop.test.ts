import { expect, test } from 'vitest';
import { beginTabletop } from '../../src/session/begin-tabletop.ts';
import { importTabletop, isExerciseLog } from '../../src/session/import-tabletop.ts';
import { keptTabletopLog } from '../../src/session/kept-tabletop-log.ts';
import { readTabletop } from '../../src/session/open-tabletop.ts';
import { ended, noted, plan, shown, started } from '../core/tabletop/after-action-cases.ts';
import { computer } from './given-tabletop-world.ts';
import { payrollLaptop, world } from './given-world.ts';

async function saved(): Promise<string> {
  const here = world('one');
  const begun = await beginTabletop(here, plan, { incident: payrollLaptop() });
  if (!begun.ok) throw new Error(begun.error.happened);
  await here.exercises.append(begun.value, 1, [started, shown('vip', 3), noted('gap', 'No card'), ended], here.clock());
  const log = await keptTabletopLog(here, begun.value);
  if (!log.ok) throw new Error(log.error.happened);
  return log.value.text;
}

test('the log of an exercise opens in another browser as it was, also where its incident does not', async () => {
  const there = world('two');
  const taken = await importTabletop(there, await saved());
  if (!taken.ok) throw new Error(JSON.stringify(taken.error));
  const read = await readTabletop(there, taken.value);
  expect(read.ok && read.value.tabletop.facts.map(({ type }) => type)).toEqual([
    'exercise.planned',
    'exercise.started',
    'inject.shown',
    'observation.noted',
    'exercise.ended',
  ]);
  const header = await there.exercises.drill(taken.value);
  expect(header.ok && header.value?.summary).toMatchObject({ phase: 'ended', gaps: 1, people: 2 });
});

test('a second time it is another exercise, so that nothing is written over', async () => {
  const there = world('two');
  const text = await saved();
  const ids = [await importTabletop(there, text), await importTabletop(there, text)].map((one) => one.ok && one.value);
  expect(new Set(ids).size).toBe(2);
});

test('a log whose incident was changed is refused, and so is one without a header', async () => {
  const there = world('two');
  const text = await saved();
  const forged = await importTabletop(there, text.replace('id: payroll-laptop', 'id: payroll-laptap'));
  expect(!forged.ok && forged.error.map(({ code }) => code)).toEqual(['incident-changed']);
  const headless = await importTabletop(there, text.replace('"startedAt":"2026', '"startedAt":"soon 2026'));
  expect(!headless.ok && headless.error.map(({ message }) => message)).toEqual([
    'The header has a wrong or missing startedAt.',
  ]);
  for (const startedAt of ['Thu, 01 Jan 2026', '2026-01-01', '2026-01-01T09:00:00+02:00']) {
    const vague = await importTabletop(there, text.replace(/"startedAt":"[^"]*"/, `"startedAt":"${startedAt}"`));
    expect(!vague.ok && vague.error.map(({ code }) => code)).toEqual(['wrong-field']);
  }
  const list = await there.exercises.drills({ limit: 5 });
  expect(list.ok && list.value).toEqual([]);
});

test('a log whose scenario names what its incident does not have opens without the scenario', async () => {
  const text = await saved();
  const facts = [{ type: 'isolation.confirmed', at: 0, by: 'device', device: '__proto__' }];
  const forged = text.replace(
    /\n\s+\{"type":"exercise\.ended"/,
    (end) => `${JSON.stringify({ type: 'scenario.moved', at: 1_380_000, facts })},${end}`,
  );
  expect(forged).not.toBe(text);
  const { world: here } = computer('three');
  const taken = await importTabletop(here, forged);
  if (!taken.ok) throw new Error(JSON.stringify(taken.error));
  const honest = await importTabletop(here, text);
  const whole = await readTabletop(here, honest.ok ? honest.value : '');
  expect(whole.ok && whole.value.tabletop.drill).toBeDefined();
  const read = await readTabletop(here, taken.value);
  expect(read.ok && read.value.tabletop.facts.length).toBe(6);
  expect(read.ok && read.value.tabletop.drill).toBeUndefined();
});

test('a log is known as that of an exercise wherever its name stands, and one of a drill is not, whatever was typed in it', async () => {
  const text = await saved();
  const value = JSON.parse(text) as Record<string, unknown>;
  const { firedoor, ...rest } = value;
  expect(isExerciseLog(text)).toBe(true);
  expect(isExerciseLog(text.slice(0, -9))).toBe(true);
  expect(isExerciseLog(JSON.stringify({ ...rest, firedoor }))).toBe(true);
  const typed = '"firedoor": "exercise-log"';
  expect(isExerciseLog(JSON.stringify({ firedoor: 'drill-log', facts: [{ text: typed }] }))).toBe(false);
});
