import { readFileSync } from 'node:fs';
import { makeIncidentText } from '../../src/core/incident/incident-text.ts';
import type { Incident } from '../../src/core/incident/incident.ts';
import { parseIncident } from '../../src/core/incident/parse-incident.ts';
import type { Fact } from '../../src/core/kernel/vocabulary/facts.ts';
import { parseRunbook, readPlaced } from '../../src/core/runbook/parse-runbook.ts';
import { logOf } from '../../src/session/drill-log.ts';
import type { Library } from '../../src/session/library.ts';
import type { Settings } from '../../src/session/settings.svelte.ts';
import { startDrill } from '../../src/session/start-drill.ts';
import type { TabletopFact } from '../../src/core/tabletop/tabletop-fact.ts';
import type { TabletopHeader } from '../../src/session/tabletop-header.ts';
import type { World } from '../../src/session/world.ts';
import { memoryRoom } from '../../src/storage/memory-room.ts';
import { memoryStore } from '../../src/storage/memory-store.ts';
import type { DrillHeader } from '../../src/storage/store.ts';

const yaml = readFileSync('runbooks/incidents/payroll-laptop/incident.yaml', 'utf8');
const evidence = readFileSync('runbooks/incidents/payroll-laptop/evidence.json', 'utf8');
const markdown = readFileSync('runbooks/templates/automatic-isolation.md', 'utf8');

const incident = parseIncident(yaml, { file: 'incident.yaml', evidence });
const runbook = parseRunbook(markdown, { file: 'runbook.md' });

/** The payroll laptop as a drill is started with it: parsed, with its text. */
export function payrollLaptop(): { readonly value: Incident; readonly text: string } {
  if (!incident.ok) throw new Error('the payroll laptop does not parse');
  return { value: incident.value, text: makeIncidentText({ yaml, evidence }) };
}

/** A browser that has nothing but what the test puts there: no incident is built in, unless it is `known`. */
export function world(name: string, known?: Incident): World {
  let ids = 0;
  const nothing = (): Promise<undefined> => Promise.resolve(undefined);
  return {
    store: memoryStore<Fact>(),
    exercises: memoryStore<TabletopFact, TabletopHeader>(),
    room: memoryRoom(),
    clock: () => '2026-11-22T09:00:00.000Z',
    newId: () => `${name}-${String(++ids)}`,
    newSeed: () => 7,
    importer: {
      incident: (files, file) =>
        Promise.resolve(
          parseIncident(files.yaml, { file, ...(files.evidence !== undefined && { evidence: files.evidence }) }),
        ),
      runbook: (text, file) => Promise.resolve(readPlaced(text, { file })),
    },
    startChecker: () => Promise.reject(new Error('no worker here')),
    library: { incidentAt: () => Promise.resolve(known), runbookAt: nothing } as Partial<Library> as Library, // a log asks for no more
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
    announce: { politely: () => undefined, now: () => undefined, leave: () => undefined },
  };
}

/** Starts the payroll laptop with the template. Gives the header that is stored. */
export async function started(here: World): Promise<DrillHeader> {
  if (!runbook.ok) throw new Error('the template does not parse');
  const id = await startDrill(here, {
    incident: payrollLaptop(),
    runbook: { value: runbook.value, text: markdown },
    pace: 'turns',
    feedback: 'after-each',
  });
  const header = id.ok ? await here.store.drill(id.value) : undefined;
  if (!header?.ok || !header.value) throw new Error('the drill was not stored');
  return header.value;
}

/** The log of a drill in the store, as a file. */
export async function logText(here: World, header: DrillHeader): Promise<string> {
  const log = await logOf(here, header);
  if (!log.ok) throw new Error(log.error.happened);
  return log.value.text;
}
