import { fail, ok, type Result } from '../core/kernel/result.ts';
import { faultFrom } from './browser-error.ts';
import { rowsToAdd, verifiedLog } from './log-chain.ts';
import { documentsNewestFirst, newestFirst } from './newest-first.ts';
import type {
  DocumentKind,
  DrillHeader,
  FactRow,
  KeptHeader,
  SavedDocument,
  SavedVersion,
  Source,
  Store,
} from './store.ts';
import { storeFault, type StoreFault } from './store-fault.ts';
import { withVersion } from './version-list.ts';
import { createOnce, savedOver, writeOnce } from './write-once.ts';

/** What a memory store keeps. Stores over one shelf see the same, like two windows of a browser. */
export interface Shelf<F, H extends KeptHeader = DrillHeader> {
  readonly drills: Map<string, H>;
  readonly facts: Map<string, readonly FactRow<F>[]>;
  readonly sources: Map<string, Source>;
  readonly documents: Record<DocumentKind, Map<string, SavedDocument>>;
  /** By kind and id, the oldest first. */
  readonly versions: Map<string, readonly SavedVersion[]>;
  readonly watches: Set<{ readonly drill: string; readonly tell: () => void }>;
}

export const emptyShelf = <F, H extends KeptHeader = DrillHeader>(): Shelf<F, H> => ({
  drills: new Map(),
  facts: new Map(),
  sources: new Map(),
  documents: { incident: new Map(), runbook: new Map() },
  versions: new Map(),
  watches: new Set(),
});

/** A store that keeps everything until the page is closed: for tests, and for a browser that does not let us save. */
export function memoryStore<F, H extends KeptHeader = DrillHeader>(shelf: Shelf<F, H> = emptyShelf()): Store<F, H> {
  let isClosed = false;

  const act = async <T>(work: () => Result<T, StoreFault>): Promise<Result<T, StoreFault>> => {
    await Promise.resolve();
    if (isClosed) return fail(storeFault('unavailable', 'the store was closed'));
    try {
      return structuredClone(work());
    } catch (error) {
      return fail(faultFrom(error, { isOpen: true }));
    }
  };

  const rows = (drill: string): readonly FactRow<F>[] => shelf.facts.get(drill) ?? [];
  const tellWatches = (drill: string): void => {
    for (const watch of shelf.watches) if (watch.drill === drill) queueMicrotask(watch.tell);
  };

  return {
    createDrill: (header) =>
      act(() => {
        const added = createOnce(shelf.drills.get(header.id), header);
        if (!added.ok) return added;
        for (const drill of structuredClone(added.value)) shelf.drills.set(drill.id, drill);
        return ok(undefined);
      }),

    append: (drill, from, facts, recordedAt) =>
      act(() => {
        if (!shelf.drills.has(drill)) return fail(storeFault('moved-on', `${drill} is gone`));
        const added = rowsToAdd({ drill, from, facts, recordedAt }, rows(drill));
        if (!added.ok) return added;
        shelf.facts.set(drill, [...rows(drill), ...structuredClone(added.value)]);
        tellWatches(drill);
        return ok(undefined);
      }),

    facts: async (drill) => {
      const log = await act(() => ok(rows(drill)));
      return log.ok ? verifiedLog(log.value) : fail({ ...log.error, readable: [] });
    },

    drills: ({ limit }) =>
      act(() => ok(newestFirst(shelf.drills.values(), ({ startedAt }) => startedAt).slice(0, limit))),

    drill: (id) => act(() => ok(shelf.drills.get(id))),

    summarise: (id, summary) =>
      act(() => {
        const header = shelf.drills.get(id);
        if (!header) return fail(storeFault('moved-on', `${id} is gone`));
        shelf.drills.set(id, { ...header, summary: structuredClone(summary) });
        return ok(undefined);
      }),

    removeDrill: (id) =>
      act(() => {
        shelf.drills.delete(id);
        shelf.facts.delete(id);
        tellWatches(id);
        return ok(undefined);
      }),

    keepSource: (revision, kind, text) =>
      act(() => {
        const added = writeOnce(shelf.sources.get(revision), { revision, kind, text });
        if (!added.ok) return added;
        for (const source of added.value) shelf.sources.set(revision, source);
        return ok(undefined);
      }),

    source: (revision) => act(() => ok(shelf.sources.get(revision))),

    saveDocument: (document, over) =>
      act(() => {
        const documents = shelf.documents[document.kind];
        const saved = savedOver(documents.get(document.id), document, over);
        if (!saved.ok) return saved;
        documents.set(document.id, structuredClone(saved.value));
        return ok(undefined);
      }),

    documents: (kind) => act(() => ok(documentsNewestFirst(shelf.documents[kind].values()))),

    removeDocument: (kind, id) =>
      act(() => {
        shelf.documents[kind].delete(id);
        shelf.versions.delete(`${kind}/${id}`);
        return ok(undefined);
      }),

    keepVersion: (version) =>
      act(() => {
        const key = `${version.kind}/${version.id}`;
        const standing = shelf.versions.get(key) ?? [];
        const { added, dropped } = withVersion(standing, version);
        shelf.versions.set(key, [...standing.filter((one) => !dropped.includes(one)), ...structuredClone(added)]);
        return ok(undefined);
      }),

    versions: (kind, id) => act(() => ok((shelf.versions.get(`${kind}/${id}`) ?? []).toReversed())),

    clear: () =>
      act(() => {
        const drills = [...shelf.drills.keys()];
        for (const table of [
          shelf.drills,
          shelf.facts,
          shelf.sources,
          shelf.versions,
          ...Object.values(shelf.documents),
        ])
          table.clear();
        drills.forEach(tellWatches);
        return ok(undefined);
      }),

    watch: (drill, onChange) => {
      const watch = { drill, tell: () => !isClosed && shelf.watches.has(watch) && onChange(rows(drill).length) };
      shelf.watches.add(watch);
      queueMicrotask(watch.tell);
      return () => void shelf.watches.delete(watch);
    },

    close: () => {
      isClosed = true;
    },
  };
}
