import { makeIncidentText, readIncidentText, type IncidentText } from '../core/incident/incident-text.ts';
import type { Incident } from '../core/incident/incident.ts';
import { fingerprint } from '../core/kernel/fingerprint.ts';
import type { Problem } from '../core/kernel/problem.ts';
import { fail, ok, type Result } from '../core/kernel/result.ts';
import type { Runbook } from '../core/runbook/runbook.ts';
import type { SavedDocument } from '../storage/store.ts';
import { explainFault } from '../storage/store-fault.ts';
import { incidentCard, isBuiltIn, isNotKept, ownRunbook, runbookCard, slug } from './cards.ts';
import type { IncidentCard, RunbookCard } from './content.ts';
import type { Importer, LibraryParts, ListedIncident, ListedRunbook, Unreadable } from './library.ts';

type Read<T> = Promise<Result<T, readonly Problem[]>>;

/** What stands in lists of one's own documents, and which of them this Firedoor cannot read. */
interface OwnLists {
  readonly incidents: readonly ListedIncident[];
  readonly runbooks: readonly ListedRunbook[];
  readonly unreadable: readonly Unreadable[];
}

export async function listOwn(
  importer: Importer,
  incidents: readonly SavedDocument[],
  runbooks: readonly SavedDocument[],
): Promise<OwnLists> {
  const unreadable: Unreadable[] = [];
  const list = async <T, C>(
    documents: readonly SavedDocument[],
    read: (text: string) => Read<T>,
    card: (value: T, document: SavedDocument) => C,
  ): Promise<C[]> => {
    const rows = await Promise.all(
      documents.map(async (document) => ({ document, result: await read(document.text) })),
    );
    return rows.flatMap(({ document, result }) => {
      if (result.ok) return [card(result.value, document)];
      unreadable.push({ kind: document.kind, id: document.id, text: document.text, problems: result.error });
      return [];
    });
  };
  const [ownIncidents, ownRunbooks] = await Promise.all([
    list(
      incidents,
      async (text) => readOwnIncident(importer, text),
      (incident, { text, savedAt }) => ({ ...incidentCard(incident, text), imported: { savedAt } }),
    ),
    list(
      runbooks,
      async (text) => importer.runbook(text, 'runbook.md', 'kept'),
      ({ runbook, problems }, { id, text, savedAt }) => ({
        ...runbookCard(runbook, id, text),
        imported: ownRunbook(runbook, problems.length, savedAt),
      }),
    ),
  ]);
  return { incidents: ownIncidents, runbooks: ownRunbooks, unreadable };
}

/** The incident of a text that was kept here. */
export async function readOwnIncident(importer: Importer, text: string): Read<Incident> {
  const files = readIncidentText(text);
  return files ? importer.incident(files, 'incident.yaml', 'kept') : fail([]);
}

/** The runbook of a text that was kept here. */
export async function readOwnRunbook(importer: Importer, text: string): Read<Runbook> {
  const read = await importer.runbook(text, 'runbook.md', 'kept');
  return read.ok ? ok(read.value.runbook) : read;
}

/** All or nothing: a file with a problem leaves everything as it was. */
export async function keepIncident(
  { store, content, importer, clock }: LibraryParts,
  files: IncidentText,
  file: string,
): Read<IncidentCard> {
  const read = await importer.incident(files, file, 'new');
  if (!read.ok) return read;
  const { value: incident } = read;
  if ((await content.incidents()).some(({ id }) => id === incident.id)) return fail([isBuiltIn(file, incident.id)]);
  const text = makeIncidentText(files);
  const stored = await store.saveDocument({ id: incident.id, kind: 'incident', text, savedAt: clock() });
  return stored.ok ? ok(incidentCard(incident, text)) : fail([isNotKept(file, explainFault(stored.error).happened)]);
}

/** Keeps a runbook of one's own, whatever is wrong with it, beside those that are there. */
export async function keepRunbook(
  { store, content, importer, clock }: LibraryParts,
  markdown: string,
  file: string,
): Read<RunbookCard> {
  const read = await importer.runbook(markdown, file, 'new');
  if (!read.ok) return read;
  const { runbook } = read.value;
  const saved = await store.documents('runbook');
  const others = saved.ok ? saved.value.filter(({ text }) => text !== markdown) : [];
  const id = slug(
    runbook.title,
    fingerprint(markdown),
    [...content.runbooks, ...others].map((one) => one.id),
  );
  const stored = await store.saveDocument({ id, kind: 'runbook', text: markdown, savedAt: clock() });
  return stored.ok
    ? ok(runbookCard(runbook, id, markdown))
    : fail([isNotKept(file, explainFault(stored.error).happened)]);
}
