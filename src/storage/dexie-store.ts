import { Dexie, liveQuery, type Collection, type Table } from 'dexie';
import { fail, ok, type Result } from '../core/kernel/result.ts';
import { connect, type Layout } from './dexie-connection.ts';
import { rowsToAdd, verifiedLog } from './log-chain.ts';
import { documentsNewestFirst } from './newest-first.ts';
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

export interface DexieStoreOptions {
  /** Of the database. On `file://` all pages share one origin, so it starts with `firedoor.`. */
  readonly name?: string;
  /** How long the browser may take to answer, in milliseconds. */
  readonly patience?: number;
}

const LAYOUT = {
  schema: 2,
  tables: {
    drills: 'id, startedAt',
    facts: '[drill+number]',
    sources: 'revision',
    incidents: 'id',
    runbooks: 'id',
    /** Since schema 2, which changes no row that stood before it. */
    versions: '[kind+id+number]',
  },
  // The default durability loses what was acknowledged when the power fails.
  durability: 'strict',
} as const satisfies Layout;
type TableName = keyof typeof LAYOUT.tables;

const EVERYTHING: readonly TableName[] = ['drills', 'facts', 'sources', 'incidents', 'runbooks', 'versions'];
const TABLE_OF: Record<DocumentKind, TableName> = { incident: 'incidents', runbook: 'runbooks' };

/** The store of a browser, in IndexedDB. Windows of one origin share it. The database opens at the first call. */
export function dexieStore<F, H extends KeptHeader = DrillHeader>({
  name = 'firedoor.drills',
  patience = 5000,
}: DexieStoreOptions = {}): Store<F, H> {
  const connection = connect(name, patience, LAYOUT);
  const { read, write } = connection;

  const drills = (db: Dexie): Table<H, string> => db.table('drills');
  const facts = (db: Dexie): Table<FactRow<F>, [string, number]> => db.table('facts');
  const sources = (db: Dexie): Table<Source, string> => db.table('sources');
  const documents = (db: Dexie, kind: DocumentKind): Table<SavedDocument, string> => db.table(TABLE_OF[kind]);
  const versions = (db: Dexie): Table<SavedVersion, [string, string, number]> => db.table('versions');
  const versionsOf = (db: Dexie, kind: DocumentKind, id: string) =>
    versions(db).where('[kind+id+number]').between([kind, id, Dexie.minKey], [kind, id, Dexie.maxKey], true, true);
  const log = (db: Dexie, drill: string, from: unknown, to: unknown): Collection<FactRow<F>, [string, number]> =>
    facts(db).where('[drill+number]').between([drill, from], [drill, to], true, true);
  const wholeLog = (db: Dexie, drill: string) => log(db, drill, Dexie.minKey, Dexie.maxKey);

  return {
    createDrill: (header) =>
      write(['drills'], async (db) => {
        const added = createOnce(await drills(db).get(header.id), header);
        if (!added.ok) return added;
        await drills(db).bulkAdd(added.value);
        return ok(undefined);
      }),

    append: (drill, from, batch, recordedAt) =>
      write(['drills', 'facts'], async (db) => {
        // Only a log's first fact can meet a drill that is gone: whoever removes a drill removes its facts with it.
        if (from === 0 && (await drills(db).where('id').equals(drill).count()) === 0) return gone(drill);
        const present = await log(db, drill, from - 1, from + batch.length - 1).toArray();
        const added = rowsToAdd({ drill, from, facts: batch, recordedAt }, present);
        if (!added.ok) return added;
        await facts(db).bulkAdd(added.value);
        return ok(undefined);
      }),

    facts: async (drill) => {
      const rows = await read(async (db) => ok(await wholeLog(db, drill).toArray()));
      return rows.ok ? verifiedLog(rows.value) : fail({ ...rows.error, readable: [] });
    },

    drills: ({ limit }) =>
      read(async (db) => ok(await drills(db).orderBy('startedAt').reverse().limit(limit).toArray())),

    drill: (id) => read(async (db) => ok(await drills(db).get(id))),

    summarise: (id, summary) =>
      write(['drills'], async (db) => {
        const header = await drills(db).get(id);
        if (!header) return gone(id);
        await drills(db).put({ ...header, summary });
        return ok(undefined);
      }),

    removeDrill: (id) =>
      write(['drills', 'facts'], async (db) => {
        await drills(db).delete(id);
        await wholeLog(db, id).delete();
        return ok(undefined);
      }),

    keepSource: (revision, kind, text) =>
      write(['sources'], async (db) => {
        const added = writeOnce(await sources(db).get(revision), { revision, kind, text });
        if (!added.ok) return added;
        await sources(db).bulkAdd(added.value);
        return ok(undefined);
      }),

    source: (revision) => read(async (db) => ok(await sources(db).get(revision))),

    saveDocument: (document, over) =>
      write([TABLE_OF[document.kind]], async (db) => {
        const saved = savedOver(await documents(db, document.kind).get(document.id), document, over);
        if (!saved.ok) return saved;
        await documents(db, document.kind).put(saved.value);
        return ok(undefined);
      }),

    documents: (kind) => read(async (db) => ok(documentsNewestFirst(await documents(db, kind).toArray()))),

    removeDocument: (kind, id) =>
      write([TABLE_OF[kind], 'versions'], async (db) => {
        await documents(db, kind).delete(id);
        await versionsOf(db, kind, id).delete();
        return ok(undefined);
      }),

    keepVersion: (version) =>
      write(['versions'], async (db) => {
        const standing = await versionsOf(db, version.kind, version.id).toArray();
        const { added, dropped } = withVersion(standing, version);
        await versions(db).bulkDelete(dropped.map(({ kind, id, number }) => [kind, id, number]));
        await versions(db).bulkAdd(added);
        return ok(undefined);
      }),

    versions: (kind, id) => read(async (db) => ok(await versionsOf(db, kind, id).reverse().toArray())),

    clear: () =>
      write(EVERYTHING, async (db) => {
        for (const table of EVERYTHING) await db.table(table).clear();
        return ok(undefined);
      }),

    watch: (drill, onChange) => {
      const count = liveQuery(() => connection.database().then((db) => wholeLog(db, drill).count()));
      const subscription = count.subscribe(onChange);
      return () => subscription.unsubscribe();
    },

    close: () => connection.close(),
  };
}

const gone = (drill: string): Result<never, StoreFault> => fail(storeFault('moved-on', `${drill} is gone`));
