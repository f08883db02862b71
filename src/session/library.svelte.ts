import type { Incident } from '../core/incident/incident.ts';
import type { Result } from '../core/kernel/result.ts';
import type { Runbook } from '../core/runbook/runbook.ts';
import type { DocumentKind, DrillHeader, SavedDocument } from '../storage/store.ts';
import type { StoreFault } from '../storage/store-fault.ts';
import type { Library, LibraryParts, ListedIncident, ListedRunbook, Unreadable } from './library.ts';

// A first visit has none of its own, so it does not pay for what lists and keeps them.
const ownDocuments = () => import('./own-documents.ts');

const SHOWN = 50;

export interface LibraryState extends Library {
  /** The store had to fall back to memory. */
  readonly notKept: () => void;
}

/** The library of one window. Nothing is read before `refresh`. */
export function createLibrary(parts: LibraryParts): LibraryState {
  const { store, content, importer } = parts;
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

  async function refresh(): Promise<void> {
    const turn = ++turns;
    fault = undefined;
    drills = checked(await store.drills({ limit: SHOWN })) ?? drills ?? [];
    const [ownIncidents, ownRunbooks] = await Promise.all([saved('incident'), saved('runbook')]);
    const own =
      ownIncidents.length + ownRunbooks.length === 0
        ? undefined
        : await (await ownDocuments()).listOwn(importer, ownIncidents, ownRunbooks);
    const builtIn = await content.incidents();
    // A later look has seen more.
    if (turn !== turns) return;
    incidents = [...(own?.incidents ?? []), ...builtIn];
    runbooks = [...(own?.runbooks ?? []), ...content.runbooks];
    unreadable = own?.unreadable ?? [];
  }

  async function textOf(kind: DocumentKind, id: string): Promise<string | undefined> {
    return (await saved(kind)).find((document) => document.id === id)?.text;
  }

  const incidentFrom = async (text: string | undefined): Promise<Incident | undefined> => {
    if (text === undefined) return undefined;
    const result = await (await ownDocuments()).readOwnIncident(importer, text);
    return result.ok ? result.value : undefined;
  };
  const runbookFrom = async (text: string | undefined): Promise<Runbook | undefined> => {
    if (text === undefined) return undefined;
    const result = await (await ownDocuments()).readOwnRunbook(importer, text);
    return result.ok ? result.value : undefined;
  };

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
      const kept = await (await ownDocuments()).keepIncident(parts, files, file);
      if (kept.ok) await refresh();
      return kept;
    },
    importRunbook: async (markdown, file) => {
      const kept = await (await ownDocuments()).keepRunbook(parts, markdown, file);
      // Nobody waits for the lists: the runbook itself is what was asked for.
      if (kept.ok) void refresh();
      return kept;
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
