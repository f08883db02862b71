import { type Drill, openDrill } from '../core/drill/drill.ts';
import { replay } from '../core/drill/evolve.ts';
import { LOG_FORMAT, type LogFile, makeLog, parseLog } from '../core/drill/log-file.ts';
import { readIncidentText } from '../core/incident/incident-text.ts';
import type { Incident } from '../core/incident/incident.ts';
import { fingerprint } from '../core/kernel/fingerprint.ts';
import { fail, ok, type Result } from '../core/kernel/result.ts';
import type { Fact } from '../core/kernel/vocabulary/facts.ts';
import type { Runbook } from '../core/runbook/runbook.ts';
import { explainFault, type FaultExplanation } from '../storage/store-fault.ts';
import type { DrillHeader, DrillSummary } from '../storage/store.ts';
import { drillSummary } from './drill-summary.ts';
import { type LogHeader, readLogHeader } from './log-header.ts';
import type { World } from './world.ts';

/** Something wrong with a log that somebody brought: where, and what to do. */
export interface LogComplaint {
  /** `fact 17`, `header`, or a line of the incident inside. */
  readonly place: string;
  readonly code: string;
  readonly message: string;
}
type Read<T> = Result<T, readonly LogComplaint[]>;

/** A drill as one file that needs no other: the header, the texts that it was run with, and every fact. */
export async function logOf(
  world: World,
  header: DrillHeader,
): Promise<Result<{ name: string; text: string }, FaultExplanation>> {
  const log = await world.store.facts(header.id);
  const rows = log.ok ? log.value : log.error.readable;
  if (!log.ok && rows.length === 0) return fail(explainFault(log.error));
  return ok(
    await logWith(
      world,
      header,
      rows.map(({ fact }) => fact),
    ),
  );
}

/** The same with facts that may not be stored. A text that the store does not give is left out; the facts are whole. */
export async function logWith(
  { store }: World,
  header: DrillHeader,
  facts: readonly Fact[],
): Promise<{ name: string; text: string }> {
  const [incident, runbook] = await Promise.all([
    store.source(header.incident.revision),
    header.runbook ? store.source(header.runbook.revision) : undefined,
  ]);
  const { summary: _, ...kept } = header;
  const sources = {
    ...(incident.ok && incident.value && { incident: incident.value.text }),
    ...(runbook?.ok && runbook.value && { runbook: runbook.value.text }),
  };
  return {
    name: `${header.incident.id}_${header.startedAt.slice(0, 10)}.drill.json`,
    text: makeLog({ ...kept, sources }, facts),
  };
}

/** Takes a log in: all of it or nothing, with every problem at once. Gives the id of the drill. */
export async function importLog(world: World, text: string): Promise<Read<string>> {
  const file = parseLog(text);
  if (!file.ok)
    return fail(
      file.error.map(({ number, code, message }) => ({
        place: number === undefined ? 'file' : `fact ${String(number)}`,
        code,
        message,
      })),
    );
  const header = readLogHeader(file.value.drill);
  if (!header.ok)
    return fail(
      header.error.map((field) => ({
        place: 'header',
        code: 'wrong-field',
        message: `The header has a wrong or missing ${field}.`,
      })),
    );
  const incident = await incidentOf(world, header.value);
  if (!incident.ok) return incident;
  const runbook = await runbookOf(world, header.value);
  return keep(world, file.value, header.value, incident.value, runbook);
}

async function incidentOf({ library, importer }: World, { incident, sources }: LogHeader): Promise<Read<Incident>> {
  const known = await library.incidentAt(incident.revision);
  if (known) return ok(known);
  if (sources.incident === undefined) {
    return fail([
      {
        place: 'header',
        code: 'incident-missing',
        message: `The log does not carry its incident, “${incident.title}”, and this browser does not have that edition. Import the incident first.`,
      },
    ]);
  }
  const files = readIncidentText(sources.incident);
  if (!files || fingerprint(sources.incident) !== incident.revision) {
    return fail([
      {
        place: 'header',
        code: 'incident-changed',
        message: 'The incident inside the log is not the one that it was run with.',
      },
    ]);
  }
  const read = await importer.incident(files, 'incident.yaml');
  return read.ok
    ? read
    : fail(
        read.error.map(({ line, column, code, message }) => ({
          place: `incident ${String(line)}:${String(column)}`,
          code,
          message,
        })),
      );
}

async function runbookOf({ library, importer }: World, { runbook, sources }: LogHeader): Promise<Runbook | undefined> {
  if (!runbook) return undefined;
  const known = await library.runbookAt(runbook.revision);
  if (known || sources.runbook === undefined || fingerprint(sources.runbook) !== runbook.revision) return known;
  const read = await importer.runbook(sources.runbook, 'runbook.md');
  return read.ok ? read.value : undefined;
}

async function keep(
  { store, clock, newId, settings }: World,
  { facts }: LogFile<unknown>,
  header: LogHeader,
  incident: Incident,
  runbook: Runbook | undefined,
): Promise<Read<string>> {
  const { sources, ...kept } = header;
  const summary = summaryOf(openDrill(incident, header.tenant, runbook, header.seed), facts);
  if (!summary)
    return fail([
      {
        place: 'file',
        code: 'unreadable',
        message: 'The facts of this log do not belong to its incident. Nothing was changed.',
      },
    ]);
  const here = await store.drill(header.id);
  const isTaken = here.ok && here.value !== undefined;
  const id = isTaken ? newId() : header.id;
  const writes = [
    ...(sources.incident === undefined
      ? []
      : [() => store.keepSource(header.incident.revision, 'incident', sources.incident ?? '')]),
    ...(header.runbook === undefined || sources.runbook === undefined
      ? []
      : [() => store.keepSource(header.runbook?.revision ?? '', 'runbook', sources.runbook ?? '')]),
    () => store.createDrill({ ...kept, id, format: LOG_FORMAT, summary }),
    () => store.append(id, 0, facts, clock()),
  ];
  for (const write of writes) {
    const done = await write();
    if (done.ok) continue;
    await store.removeDrill(id);
    const { happened, next } = explainFault(done.error);
    return fail([{ place: 'file', code: done.error.kind, message: `${happened} ${next}` }]);
  }
  settings.change({ hasDrills: true });
  return ok(id);
}

/** Undefined where the facts cannot be folded: a log can name things that its incident does not have. */
function summaryOf(opened: Drill, facts: readonly Fact[]): DrillSummary | undefined {
  try {
    return drillSummary(replay(opened, facts));
  } catch {
    return undefined;
  }
}
