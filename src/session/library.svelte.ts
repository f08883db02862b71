import { makeIncidentText, readIncidentText } from '../core/incident/incident-text.ts';
import type { Incident } from '../core/incident/incident.ts';
import { fingerprint } from '../core/kernel/fingerprint.ts';
import { fail, ok, type Result } from '../core/kernel/result.ts';
import type { Runbook } from '../core/runbook/runbook.ts';
import type { DocumentKind, DrillHeader, SavedDocument } from '../storage/store.ts';
import { explainFault, type StoreFault } from '../storage/store-fault.ts';
import { incidentCard, isBuiltIn, isNotKept, ownRunbook, runbookCard, slug } from './cards.ts';
import type { Library, LibraryParts, ListedIncident, ListedRunbook, Unreadable } from './library.ts';

const SHOWN = 50;

export interface LibraryState extends Library {
  /** The store had to fall back to memory. */
  readonly notKept: () => void;
}

/** The library of one window. Nothing is read before `refresh`. */
export function createLibrary({ store, content, importer, clock }: LibraryParts): LibraryState {
  let drills = $state.raw<readonly DrillHeader[]>();
  let incidents = $state.raw<readonly ListedIncident[]>([]);
  let runbooks = $state.raw<readonly ListedRunbook[]>(content.runbooks);
  let unreadable = $state.raw<readonly Unreadable[]>([]);
  let fault = $state.raw<StoreFault>();
  let isKept = $state(true);
  let turns = 0;

  /** The value, or undefined with the fault on show. */
  const checked = <T>(result: Result<T, StoreFault>): T | undefined => {
    if (result.ok) return result.value;
    fault = result.error;
    return undefined;
  };

  async function saved(kind: DocumentKind): Promise<readonly SavedDocument[]> {
    return checked(await store.documents(kind)) ?? [];
  }

  const readIncident = async (text: string): Promise<Result<Incident, Unreadable['problems']>> => {
    const files = readIncidentText(text);
    return files ? importer.incident(files, 'incident.yaml', 'kept') : fail([]);
  };

  async function refresh(): Promise<void> {
    const turn = ++turns;
    fault = undefined;
    drills = checked(await store.drills({ limit: SHOWN })) ?? drills ?? [];
    const [ownIncidents, ownRunbooks] = await Promise.all([saved('incident'), saved('runbook')]);
    const unread: Unreadable[] = [];
    const list = async <T, C>(
      documents: readonly SavedDocument[],
      read: (text: string) => Promise<Result<T, Unreadable['problems']>>,
      card: (value: T, document: SavedDocument) => C,
    ): Promise<C[]> => {
      const rows = await Promise.all(
        documents.map(async (document) => ({ document, result: await read(document.text) })),
      );
      return rows.flatMap(({ document, result }) => {
        if (result.ok) return [card(result.value, document)];
        unread.push({ kind: document.kind, id: document.id, text: document.text, problems: result.error });
        return [];
      });
    };
    const [moreIncidents, moreRunbooks] = await Promise.all([
      list(ownIncidents, readIncident, (incident, { text, savedAt }) => ({
        ...incidentCard(incident, text),
        imported: { savedAt },
      })),
      list(
        ownRunbooks,
        (text) => importer.runbook(text, 'runbook.md', 'kept'),
        ({ runbook, problems }, { id, text, savedAt }) => ({
          ...runbookCard(runbook, id, text),
          imported: ownRunbook(runbook, problems.length, savedAt),
        }),
      ),
    ]);
    const builtIn = await content.incidents();
    // A later look has seen more.
    if (turn !== turns) return;
    incidents = [...moreIncidents, ...builtIn];
    runbooks = [...moreRunbooks, ...content.runbooks];
    unreadable = unread;
  }

  async function textOf(kind: DocumentKind, id: string): Promise<string | undefined> {
    return (await saved(kind)).find((document) => document.id === id)?.text;
  }

  const incidentFrom = async (text: string | undefined): Promise<Incident | undefined> => {
    if (text === undefined) return undefined;
    const result = await readIncident(text);
    return result.ok ? result.value : undefined;
  };
  const runbookFrom = async (text: string | undefined): Promise<Runbook | undefined> => {
    if (text === undefined) return undefined;
    const result = await importer.runbook(text, 'runbook.md', 'kept');
    return result.ok ? result.value.runbook : undefined;
  };

  async function save(kind: DocumentKind, id: string, text: string): Promise<void> {
    checked(await store.saveDocument({ id, kind, text, savedAt: clock() }));
    await refresh();
  }

  return {
    get drills() {
      return drills;
    },
    get incidents() {
      return incidents;
    },
    get runbooks() {
      return runbooks;
    },
    get unreadable() {
      return unreadable;
    },
    get fault() {
      return fault;
    },
    get isKept() {
      return isKept;
    },
    notKept: () => {
      isKept = false;
    },
    refresh,
    incident: async (id) => (await content.incident(id)) ?? incidentFrom(await textOf('incident', id)),
    runbook: async (id) => (await content.runbook(id)) ?? runbookFrom(await textOf('runbook', id)),
    incidentText: async (id) => (await content.incidentText(id)) ?? textOf('incident', id),
    runbookText: async (id) => (await content.runbookText(id)) ?? textOf('runbook', id),
    incidentAt: async (revision) => {
      const builtIn = (await content.incidents()).find((card) => card.revision === revision);
      return builtIn ? content.incident(builtIn.id) : incidentFrom(checked(await store.source(revision))?.text);
    },
    runbookAt: async (revision) => {
      const builtIn = content.runbooks.find((card) => card.revision === revision);
      return builtIn ? content.runbook(builtIn.id) : runbookFrom(checked(await store.source(revision))?.text);
    },
    importIncident: async (files, file) => {
      const read = await importer.incident(files, file, 'new');
      if (!read.ok) return read;
      const { value: incident } = read;
      if ((await content.incidents()).some(({ id }) => id === incident.id)) return fail([isBuiltIn(file, incident.id)]);
      const text = makeIncidentText(files);
      await save('incident', incident.id, text);
      return ok(incidentCard(incident, text));
    },
    importRunbook: async (markdown, file) => {
      const read = await importer.runbook(markdown, file, 'new');
      if (!read.ok) return read;
      const { runbook } = read.value;
      const others = (await saved('runbook')).filter(({ text }) => text !== markdown);
      const id = slug(
        runbook.title,
        fingerprint(markdown),
        [...content.runbooks, ...others].map((one) => one.id),
      );
      const stored = await store.saveDocument({ id, kind: 'runbook', text: markdown, savedAt: clock() });
      if (!stored.ok) return fail([isNotKept(file, explainFault(stored.error).happened)]);
      // Nobody waits for the lists: the runbook itself is what was asked for.
      void refresh();
      return ok(runbookCard(runbook, id, markdown));
    },
    remove: async (kind, id) => {
      checked(await store.removeDocument(kind, id));
      await refresh();
    },
    removeDrill: async (id) => {
      checked(await store.removeDrill(id));
      await refresh();
    },
  };
}
