import { Dexie, type DexieOptions, type PromiseExtended } from 'dexie';
import { fail, type Result } from '../core/kernel/result.ts';
import { settled } from './settled.ts';
import { storeFault, type StoreFault } from './store-fault.ts';

/** What a database is made of. */
export interface Layout {
  /** The number of the stored schema that this code reads and writes. */
  readonly schema: number;
  /** Each table with its keys, as Dexie writes them. */
  readonly tables: { readonly [name: string]: string };
  /** `strict` is there when the power fails; the name of Dexie's option notwithstanding it holds in Firefox too. */
  readonly durability: 'strict' | 'relaxed';
}

const optionsOf = ({ durability }: Layout): DexieOptions => ({
  chromeTransactionDurability: durability,
  autoOpen: false,
});

type Outcome<T> = Result<T, StoreFault>;

/** A database that may be lost at any time. It opens when it is first asked, and again after the browser has cut it off. */
export interface Connection<T extends string> {
  /** Runs the work. Where newer code has changed the schema it reads what it can. */
  readonly read: <R>(work: (db: Dexie) => PromiseLike<Outcome<R>>) => Promise<Outcome<R>>;
  /**
   * Runs the work in one transaction and resolves when that is complete; no live query sees it before.
   * The work may run twice. Where newer code has changed the schema it does not run: `too-new`.
   */
  readonly write: <R>(tables: readonly T[], work: (db: Dexie) => PromiseLike<Outcome<R>>) => Promise<Outcome<R>>;
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

export function connect<L extends Layout>(
  name: string,
  patience: number,
  layout: L,
): Connection<keyof L['tables'] & string> {
  const outdated = storeFault('too-new', `the stored schema is newer than ${String(layout.schema)}`);
  let session: Session | undefined;
  let ended: StoreFault | undefined;

  const end = (db: Dexie | undefined, why: StoreFault): void => {
    ended ??= why;
    db?.close({ disableAutoOpen: true });
  };

  const begin = (): Session => {
    const db = new Dexie(name, optionsOf(layout));
    const closing = new AbortController();
    db.on('close', () => {
      if (session?.db === db) session = undefined;
      closing.abort();
    });
    db.on('versionchange', ({ newVersion }) => {
      end(db, newVersion === null ? DELETED : outdated);
      return false; // Dexie's own handler would open the database again at the next call.
    });
    return { db, closed: closing.signal, isNewer: open(db, closing.signal, layout) };
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
          if (isNewer) return fail(outdated);
          throw error;
        }
      }),
    write: (tables, work) => attempt(async (db, isNewer) => (isNewer ? fail(outdated) : transacted(db, tables, work))),
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
  tables: readonly string[],
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
async function open(db: Dexie, closed: AbortSignal, { schema, tables }: Layout): Promise<boolean> {
  try {
    const stored = (await indexedDB.databases()).find(({ name }) => name === db.name);
    if (!isNewer(stored?.version ?? 0, schema)) db.version(schema).stores(tables);
    if (closed.aborted) throw new Error('closed before it was open');
    await db.open();
    return isNewer(db.backendDB().version, schema);
  } catch (error) {
    db.close({ disableAutoOpen: true });
    throw error;
  }
}

/** The browser's number is ten times Dexie's; its last digit counts repairs of the same schema. */
const isNewer = (version: number, schema: number): boolean => version >= (schema + 1) * 10;

const DELETED = storeFault('unavailable', 'another window deletes the database');
const CLOSED = storeFault('unavailable', 'the store was closed');
