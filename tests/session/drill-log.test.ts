import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { makeIncidentText } from '../../src/core/incident/incident-text.ts';
import { parseIncident } from '../../src/core/incident/parse-incident.ts';
import { parseRunbook } from '../../src/core/runbook/parse-runbook.ts';
import type { Fact } from '../../src/core/kernel/vocabulary/facts.ts';
import { logOf } from '../../src/session/drill-log.ts';
import { importLog } from '../../src/session/import-log.ts';
import type { Library } from '../../src/session/library.ts';
import type { Settings } from '../../src/session/settings.svelte.ts';
import { startDrill } from '../../src/session/start-drill.ts';
import type { World } from '../../src/session/world.ts';
import { memoryStore } from '../../src/storage/memory-store.ts';

const yaml = readFileSync('runbooks/incidents/payroll-laptop/incident.yaml', 'utf8');
const evidence = readFileSync('runbooks/incidents/payroll-laptop/evidence.json', 'utf8');
const text = makeIncidentText({ yaml, evidence });

/** A browser that has nothing but what the test puts there: no incident is built in. */
function world(name: string): World {
  let ids = 0;
  const nothing = (): Promise<undefined> => Promise.resolve(undefined);
  return {
    store: memoryStore<Fact>(),
    clock: () => '2026-11-22T09:00:00.000Z',
    newId: () => `${name}-${String(++ids)}`,
    newSeed: () => 7,
    importer: {
      incident: (files, file) =>
        Promise.resolve(
          parseIncident(files.yaml, { file, ...(files.evidence !== undefined && { evidence: files.evidence }) }),
        ),
      runbook: (markdown, file) => Promise.resolve(parseRunbook(markdown, { file })),
    },
    library: { incidentAt: nothing, runbookAt: nothing } as Partial<Library> as Library, // an import asks for no more
    settings: { change: () => undefined } as Partial<Settings> as Settings, // nor of these
    content: {
      taster: () => Promise.reject(new Error('no taster here')),
      incidentCount: 0,
      incidents: () => Promise.resolve([]),
      runbooks: [],
      incident: nothing,
      incidentText: nothing,
      runbook: nothing,
      runbookText: nothing,
      facts: () => Promise.resolve([]),
    },
    announce: { politely: () => undefined, now: () => undefined },
  };
}

async function savedLog(): Promise<string> {
  const here = world('here');
  const incident = parseIncident(yaml, { file: 'incident.yaml', evidence });
  if (!incident.ok) throw new Error('the payroll laptop does not parse');
  await startDrill(here, { incident: { value: incident.value, text }, pace: 'turns', feedback: 'after-each' });
  const header = await here.store.drill('here-1');
  if (!header.ok || !header.value) throw new Error('the drill was not stored');
  const log = await logOf(here, header.value);
  if (!log.ok) throw new Error(log.error.happened);
  return log.value.text;
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
