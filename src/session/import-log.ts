import { openDrill } from '../core/drill/drill.ts';
import { replay } from '../core/drill/evolve.ts';
import { parseLog } from '../core/drill/log-file.ts';
import { readIncidentText } from '../core/incident/incident-text.ts';
import type { Incident } from '../core/incident/incident.ts';
import { fingerprint } from '../core/kernel/fingerprint.ts';
import { fail, ok, type Result } from '../core/kernel/result.ts';
import type { Fact } from '../core/kernel/vocabulary/facts.ts';
import type { Runbook } from '../core/runbook/runbook.ts';
import { readTabletopFacts } from '../core/tabletop/log-file.ts';
import type { TabletopFact } from '../core/tabletop/tabletop-fact.ts';
import { explainFault, type StoreFault } from '../storage/store-fault.ts';
import type { DrillSummary } from '../storage/store.ts';
import { drillSummary } from './drill-summary.ts';
import { type LogHeader, readLogHeader } from './log-header.ts';
import { keepPapers } from './papers-file.ts';
import { papersId } from './papers-id.ts';
import { keepSources, type Sources } from './stored-drill.ts';
import type { World } from './world.ts';

/** Something wrong with a log that somebody brought: where, and what to do. */
export interface LogComplaint {
  /** `fact 17`, `header`, or a line of the incident inside. */
  readonly place: string;
  readonly code: string;
  readonly message: string;
}
type Read<T> = Result<T, readonly LogComplaint[]>;

/** Takes a log in: all of it or nothing, with every problem at once. Gives the id of the drill. */
export async function importLog(world: World, text: string): Promise<Read<string>> {
  const file = parseLog(text);
  if (!file.ok) return fail(file.error.map(placed));
  const header = readLogHeader(file.value.drill);
  if (!header.ok) return fail(header.error.map(wrongInHeader));
  const forged = forgedSources(header.value);
  if (forged.length > 0) return fail(forged);
  const papers = readPapers(header.value);
  if (!papers.ok) return papers;
  const incident = await incidentOf(world, header.value);
  if (!incident.ok) return incident;
  const runbook = await runbookOf(world, header.value);
  return keep(
    world,
    { ...header.value, papers: papers.value },
    file.value.facts,
    summaryOf(header.value, incident.value, runbook, file.value.facts),
  );
}

/** What was written for the report. It is held against the same tables as the log of an exercise, as which it is kept. */
function readPapers({ papers }: LogHeader): Read<readonly TabletopFact[]> {
  if (papers.length === 0) return ok([]);
  const facts = readTabletopFacts(papers);
  if (facts.ok) return facts;
  return fail(
    facts.error.map(({ number, code, message }) => ({
      place: number === undefined ? 'papers' : `papers, fact ${String(number)}`,
      code,
      message: `In what was written for the report: ${message}`,
    })),
  );
}

/** What is wrong with the facts of a log, with its place. */
export const placed = ({
  number,
  code,
  message,
}: Omit<LogComplaint, 'place'> & { readonly number?: number }): LogComplaint => ({
  place: number === undefined ? 'file' : `fact ${String(number)}`,
  code,
  message,
});

export const wrongInHeader = (field: string): LogComplaint => ({
  place: 'header',
  code: 'wrong-field',
  message: `The header has a wrong or missing ${field}.`,
});

/** The part of a header that names texts, and the texts. */
interface CarriedTexts {
  readonly incident?: { readonly revision: string };
  readonly runbook?: { readonly revision: string };
  readonly sources: Sources;
}

/** A text is kept under its revision for every drill there is, so it must be the one that the revision names. */
export function forgedSources({ incident, runbook, sources }: CarriedTexts): readonly LogComplaint[] {
  const isForged = (text: string | undefined, revision: string | undefined): boolean =>
    text !== undefined && revision !== undefined && fingerprint(text) !== revision;
  const complaint = (kind: 'incident' | 'runbook'): LogComplaint => ({
    place: 'header',
    code: `${kind}-changed`,
    message: `The ${kind} inside the log is not the one that it was run with. Nothing was changed. Use the log as it was saved.`,
  });
  return [
    ...(isForged(sources.incident, incident?.revision) ? [complaint('incident')] : []),
    ...(isForged(sources.runbook, runbook?.revision) ? [complaint('runbook')] : []),
  ];
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
  if (!files)
    return fail([
      { place: 'header', code: 'incident-unreadable', message: 'The incident inside the log cannot be read.' },
    ]);
  const read = await importer.incident(files, 'incident.yaml', 'new');
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
  if (known || sources.runbook === undefined) return known;
  const read = await importer.runbook(sources.runbook, 'runbook.md', 'new');
  return read.ok ? read.value.runbook : undefined;
}

async function keep(
  world: World,
  { sources, papers, ...header }: LogHeader & { readonly papers: readonly TabletopFact[] },
  facts: readonly Fact[],
  summary: DrillSummary | undefined,
): Promise<Read<string>> {
  if (!summary)
    return fail([
      {
        place: 'file',
        code: 'unreadable',
        message: 'The facts of this log do not belong to its incident. Nothing was changed.',
      },
    ]);
  const { store, exercises, clock, newId, settings } = world;
  const here = await store.drill(header.id);
  if (!here.ok) return refused(here.error);
  const written = await exercises.drill(papersId(header.id));
  if (!written.ok) return refused(written.error);
  const id = here.value || written.value ? newId() : header.id;
  const kept = await keepSources(store, header, sources);
  if (!kept.ok) return refused(kept.error);
  const created = await store.createDrill({ ...header, id, summary });
  if (!created.ok) return refused(created.error);
  const added = await store.append(id, 0, facts, clock());
  if (!added.ok) {
    // Facts that stand there already are those of another window, which imports the same log.
    if (added.error.kind !== 'moved-on') await store.removeDrill(id);
    return refused(added.error);
  }
  const papersKept = await keepPapers(world, { ...header, id }, papers);
  if (!papersKept.ok) {
    if (papersKept.error.kind !== 'moved-on') await store.removeDrill(id);
    return refused(papersKept.error);
  }
  settings.change({ hasDrills: true });
  return ok(id);
}

export function refused(fault: StoreFault): { readonly ok: false; readonly error: readonly LogComplaint[] } {
  const { happened, next } = explainFault(fault);
  return fail([{ place: 'file', code: fault.kind, message: `${happened} ${next}` }]);
}

/** Undefined where the facts cannot be folded: a log can name things that its incident does not have. */
function summaryOf(
  { tenant, seed }: LogHeader,
  incident: Incident,
  runbook: Runbook | undefined,
  facts: readonly Fact[],
): DrillSummary | undefined {
  try {
    return drillSummary(replay(openDrill(incident, tenant, runbook, seed), facts));
  } catch {
    return undefined;
  }
}
