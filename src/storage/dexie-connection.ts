import { Dexie, type DexieOptions, type PromiseExtended } from 'dexie';
import { fail, type Result } from '../core/kernel/result.ts';
import { settled } from './settled.ts';
import { storeFault, type StoreFault } from './store-fault.ts';

/** The number of the stored schema that this code reads and writes. */
const SCHEMA = 2;

const TABLES = {
  drills: 'id, startedAt',
  facts: '[drill+number]',
  sources: 'revision',
  incidents: 'id',
  runbooks: 'id',
  /** Since schema 2, which changes no row that stood before it. */
  versions: '[kind+id+number]',
};
export type TableName = keyof typeof TABLES;

/**
 * The default durability loses what was acknowledged when the power fails; the option's name notwithstanding it holds
 * in Firefox too.
 */
const OPTIONS: DexieOptions = { chromeTransactionDurability: 'strict', autoOpen: false };

type Outcome<T> = Result<T, StoreFault>;

/** A database that may be lost at any time. It opens when it is first asked, and again after the browser has cut it off. */
export interface Connection {
  /** Runs the work. Where newer code has changed the schema it reads what it can. */
  readonly read: <T>(work: (db: Dexie) => PromiseLike<Outcome<T>>) => Promise<Outcome<T>>;
  /**
   * Runs the work in one strict transaction and resolves when that is complete; no live query sees it before.
   * The work may run twice. Where newer code has changed the schema it does not run: `too-new`.
   */
  readonly write: <T>(
    tables: readonly TableName[],
    work: (db: Dexie) => PromiseLike<Outcome<T>>,
  ) => Promise<Outcome<T>>;
  /** The open database for a live query, which must stay in Dexie's promises; rejects where there is none. */
  readonly database: () => PromiseExtended<Dexie>;
  readonly close: () => void;
}

/** One try to have the database open. `isNewer` says that newer code has changed the stored schema. */
interface Session {
  readonly db: Dexie;
  readonly closed: AbortSignal;
  readonly isNewer: Promise<boolean>;
}

export function connect(name: string, patience: number): Connection {
  let session: Session | undefined;
  let ended: StoreFault | undefined;

  const end = (db: Dexie | undefined, why: StoreFault): void => {
    ended ??= why;
    db?.close({ disableAutoOpen: true });
  };

  const begin = (): Session => {
    const db = new Dexie(name, OPTIONS);
    const closing = new AbortController();
    db.on('close', () => {
      if (session?.db === db) session = undefined;
      closing.abort();
    });
    db.on('versionchange', ({ newVersion }) => {
      end(db, newVersion === null ? DELETED : OUTDATED);
      return false; // Dexie's own handler would open the database again at the next call.
    });
    return { db, closed: closing.signal, isNewer: open(db, closing.signal) };
  };

  const attempt = async <T>(work: (db: Dexie, isNewer: boolean) => PromiseLike<Outcome<T>>): Promise<Outcome<T>> => {
    if (ended) return fail(ended);
    const { db, closed, isNewer } = (session ??= begin());
    return known(await settled(async () => work(db, await isNewer), closed, patience));
  };

  // A connection that was ended while it was used says why only here.
  const known = <T>(outcome: Outcome<T>): Outcome<T> =>
    ended && !outcome.ok && outcome.error.kind === 'unavailable' ? fail(ended) : outcome;

  return {
    read: (work) =>
      attempt(async (db, isNewer) => {
        try {
          return await work(db);
        } catch (error) {
          if (isNewer) return fail(OUTDATED);
          throw error;
        }
      }),
    write: (tables, work) => attempt(async (db, isNewer) => (isNewer ? fail(OUTDATED) : transacted(db, tables, work))),
    database: () => {
      if (ended) return Dexie.Promise.reject(new Error(ended.detail));
      const { db, isNewer } = (session ??= begin());
      return Dexie.Promise.resolve(isNewer).then(() => db);
    },
    close: () => end(session?.db, CLOSED),
  };
}

async function transacted<T>(
  db: Dexie,
  tables: readonly TableName[],
  work: (db: Dexie) => PromiseLike<Outcome<T>>,
): Promise<Outcome<T>> {
  let native: IDBTransaction | undefined;
  try {
    return await db.transaction('rw', [...tables], async (transaction) => {
      native = transaction.idbtrans;
      return work(db);
    });
  } catch (error) {
    // Dexie tells which request was aborted. Why, for example that the disk is full, only the transaction knows.
    throw new AggregateError([error, native?.error], 'not written', { cause: error });
  }
}

/** Dexie would let older code open a newer database, and would even add the tables that it misses there. */
async function open(db: Dexie, closed: AbortSignal): Promise<boolean> {
  try {
    const stored = (await indexedDB.databases()).find(({ name }) => name === db.name);
    if (!isNewer(stored?.version ?? 0)) db.version(SCHEMA).stores(TABLES);
    if (closed.aborted) throw new Error('closed before it was open');
    await db.open();
    return isNewer(db.backendDB().version);
  } catch (error) {
    db.close({ disableAutoOpen: true });
    throw error;
  }
}

/** The browser's number is ten times Dexie's; its last digit counts repairs of the same schema. */
const isNewer = (version: number): boolean => version >= (SCHEMA + 1) * 10;

const OUTDATED = storeFault('too-new', `the stored schema is newer than ${String(SCHEMA)}`);
const DELETED = storeFault('unavailable', 'another window deletes the database');
const CLOSED = storeFault('unavailable', 'the store was closed');
