import { expect, test } from 'vitest';
import { logOf } from '../../src/session/drill-log.ts';
import { importLog } from '../../src/session/import-log.ts';
import { logText, started, world } from './given-world.ts';

async function savedLog(): Promise<string> {
  const here = world('here');
  return logText(here, await started(here));
}

test('a log that was saved in one browser is the same drill in another', async () => {
  const saved = await savedLog();
  const there = world('there');
  expect(await importLog(there, saved)).toEqual({ ok: true, value: 'here-1' });
  const header = await there.store.drill('here-1');
  const again = header.ok && header.value ? await logOf(there, header.value) : undefined;
  expect(again).toEqual({ ok: true, value: { name: 'payroll-laptop_2026-11-22.drill.json', text: saved } });
});

test('a drill of the same id is left alone: the log becomes another one', async () => {
  const saved = await savedLog();
  const there = world('there');
  await importLog(there, saved);
  expect(await importLog(there, saved)).toEqual({ ok: true, value: 'there-1' });
  const drills = await there.store.drills({ limit: 5 });
  expect(drills.ok && drills.value.map(({ id }) => id).toSorted()).toEqual(['here-1', 'there-1']);
});

test('every problem of a header is named at once, and nothing is kept', async () => {
  const saved = await savedLog();
  const there = world('there');
  const spoiled = saved
    .replace('"seed":7', '"seed":"seven"')
    .replace('"pace":"turns"', '"pace":"hurried"')
    .replace('"plan":2', '"plan":9');
  expect(await importLog(there, spoiled)).toEqual({
    ok: false,
    error: ['seed', 'pace', 'tenant'].map((field) => ({
      place: 'header',
      code: 'wrong-field',
      message: `The header has a wrong or missing ${field}.`,
    })),
  });
  expect(await there.store.drills({ limit: 5 })).toEqual({ ok: true, value: [] });
});

test('an incident inside a log that is not the one it was run with is refused', async () => {
  const saved = await savedLog();
  const imported = await importLog(world('there'), saved.replace('Nobody has looked yet', 'Everybody has looked'));
  expect(imported.ok ? undefined : imported.error.map(({ code }) => code)).toEqual(['incident-changed']);
});
