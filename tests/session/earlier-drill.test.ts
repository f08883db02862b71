import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { isEarlier, LOG_FORMAT } from '../../src/core/drill/upcasts.ts';
import { importLog } from '../../src/session/import-log.ts';
import { logText, world } from './given-world.ts';

const text = readFileSync('tests/fixtures/logs/format-1/payroll-laptop.drill.json', 'utf8');
const headerOf = async (here: ReturnType<typeof world>, log: string) => {
  const imported = await importLog(here, log);
  const header = imported.ok ? await here.store.drill(imported.value) : undefined;
  if (!header?.ok || !header.value) throw new Error('the log was not imported');
  return header.value;
};

test('a drill remembers the format that it was begun in, however often it is saved and brought', async () => {
  const [here, there] = [world('here'), world('there')];
  const header = await headerOf(here, text);
  const saved = await logText(here, header);
  expect(JSON.parse(saved)).toMatchObject({ format: LOG_FORMAT, drill: { format: 1 } });
  const again = await headerOf(there, saved);
  expect([header.format, again.format].map(isEarlier)).toEqual([true, true]);
  expect(await there.store.facts(again.id)).toEqual(await here.store.facts(header.id));
});

test('a header of a format that does not exist yet is refused', async () => {
  const forged = text
    .replace('"drill": {"id"', '"drill": {"format":99,"id"')
    .replace(/"format":1,"incident"/, '"incident"');
  expect(forged).toContain('"format":99');
  expect(await importLog(world('here'), forged)).toMatchObject({
    ok: false,
    error: [{ place: 'header', message: 'The header has a wrong or missing format.' }],
  });
});
