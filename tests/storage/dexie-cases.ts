import type { Result } from '../../src/core/kernel/result.ts';
import { dexieStore } from '../../src/storage/dexie-store.ts';
import type { StoreFault } from '../../src/storage/store-fault.ts';
import {
  header,
  line,
  lines,
  LATER,
  log,
  NOON,
  opened,
  value,
  verdict,
  version,
  type Bench,
  type Case,
  type Line,
} from './bench.ts';
import { abortWhatIsAdded, replace, spy } from './odd-database.ts';
import { rawOccupy, rawOpen, rawSchema, rawWrite } from './raw-database.ts';
import { same } from './same.ts';

/** The name that the app gives its database. A case has a browser profile of its own, so it can use it too. */
const DATABASE = 'firedoor.drills';
const NEWER = 30;

export const dexieBench: Bench = {
  open: () => dexieStore<Line>(),
  async tamper(drill, number, fact) {
    await rawWrite(DATABASE, 'facts', (store) => {
      const request = store.get([drill, number]);
      request.onsuccess = () => store.put({ ...Object(request.result), fact });
    });
  },
  async lose(drill, number) {
    await rawWrite(DATABASE, 'facts', (store) => store.delete([drill, number]));
  },
};

/** What the store in a browser promises besides the contract. */
export const dexieCases: readonly Case[] = [
  {
    name: 'an append is one strict transaction and resolves when that is complete',
    async run(bench) {
      const writes: { durability: string; isComplete: boolean }[] = [];
      // Before the database is opened: Dexie binds this method there.
      replace(
        IDBDatabase.prototype,
        'transaction',
        (transaction) =>
          function (this: IDBDatabase, ...args) {
            const made = transaction.apply(this, args);
            const seen = { durability: made.durability, isComplete: false };
            made.addEventListener('complete', () => (seen.isComplete = true));
            if (made.mode === 'readwrite') writes.push(seen);
            return made;
          },
      );
      const store = await opened(bench);
      writes.length = 0;
      value(await store.append('d1', 0, lines(3), NOON));
      same(writes, [{ durability: 'strict', isComplete: true }]);
    },
  },
  {
    name: 'a list of drills reads no facts',
    async run(bench) {
      const store = await opened(bench);
      value(await store.append('d1', 0, lines(3), NOON));
      const read = new Set<string>();
      for (const reader of ['get', 'getAll', 'getAllKeys', 'getKey', 'count', 'openCursor', 'openKeyCursor'] as const) {
        spy(IDBObjectStore.prototype, reader, (store) => read.add(store.name));
        spy(IDBIndex.prototype, reader, (index) => read.add(index.objectStore.name));
      }
      spy(IDBObjectStore.prototype, 'getAllRecords', (store) => read.add(store.name));
      spy(IDBIndex.prototype, 'getAllRecords', (index) => read.add(index.objectStore.name));
      same(value(await store.drills({ limit: 9 })).length, 1);
      same([...read], ['drills']);
      await log(store);
      same([...read], ['drills', 'facts']);
    },
  },
  {
    name: 'code older than the stored schema reads and writes nothing',
    async run(bench) {
      const before = await opened(bench);
      value(await before.append('d1', 0, lines(2), NOON));
      before.close();
      (await rawOpen(DATABASE, NEWER)).close();

      const store = bench.open();
      same(await log(store), lines(2));
      same(value(await store.drills({ limit: 9 })), [header('d1')]);
      same(verdict(await store.append('d1', 2, lines(1, 2), NOON)), 'too-new');
      same(verdict(await store.createDrill(header('d2'))), 'too-new');
      same(verdict(await store.summarise('d1', { facts: 2, at: 0, ended: true })), 'too-new');
      same(verdict(await store.removeDrill('d1')), 'too-new');
      same(verdict(await store.keepSource('a1b2', 'incident', 'format: 1')), 'too-new');
      same(verdict(await store.saveDocument({ id: 'x', kind: 'runbook', text: '', savedAt: NOON })), 'too-new');
      same(verdict(await store.removeDocument('runbook', 'x')), 'too-new');
      same(verdict(await store.keepVersion(version('x', '# one'))), 'too-new');
      same(await log(store), lines(2));
      same(value(await store.drills({ limit: 9 })), [header('d1')]);
    },
  },
  {
    name: 'code older than the stored schema adds none of the tables that it misses',
    async run(bench) {
      const before = await opened(bench);
      before.close();
      (await rawOpen(DATABASE, NEWER, (db) => db.deleteObjectStore('sources'))).close();

      const store = bench.open();
      same(value(await store.drills({ limit: 9 })), [header('d1')]);
      same(verdict(await store.source('a1b2')), 'too-new');
      same(await rawSchema(DATABASE), {
        version: NEWER,
        tables: ['drills', 'facts', 'incidents', 'runbooks', 'versions'],
      });
    },
  },
  {
    name: 'a database of the first schema is opened with everything in it, and gets the table of versions',
    async run(bench) {
      const header1 = header('d1');
      const saved = { id: 'day', kind: 'runbook', text: '# day', savedAt: NOON } as const;
      const first = await rawOpen(DATABASE, 10, (db) => {
        db.createObjectStore('drills', { keyPath: 'id' }).createIndex('startedAt', 'startedAt');
        db.createObjectStore('facts', { keyPath: ['drill', 'number'] });
        db.createObjectStore('sources', { keyPath: 'revision' });
        for (const name of ['incidents', 'runbooks']) db.createObjectStore(name, { keyPath: 'id' });
      });
      first.close();
      await rawWrite(DATABASE, 'drills', (store) => store.put(header1));
      await rawWrite(DATABASE, 'runbooks', (store) => store.put(saved));

      const store = bench.open();
      same(value(await store.drills({ limit: 9 })), [header1]);
      value(await store.append('d1', 0, lines(2), NOON));
      same(await log(store), lines(2));
      same(value(await store.documents('runbook')), [saved]);
      value(await store.keepVersion(version('day', '# day')));
      same(
        value(await store.versions('runbook', 'day')).map(({ text }) => text),
        ['# day'],
      );
      store.close();
      same(await rawSchema(DATABASE), {
        version: 20,
        tables: ['drills', 'facts', 'incidents', 'runbooks', 'sources', 'versions'],
      });
    },
  },
  {
    name: 'a store makes way for newer code and does not come back',
    async run(bench) {
      const store = await opened(bench);
      value(await store.append('d1', 0, lines(2), NOON));
      const newer = await rawOpen(DATABASE, NEWER);
      same(verdict(await store.append('d1', 2, lines(1, 2), NOON)), 'too-new');
      same(verdict(await store.facts('d1')), 'too-new');
      newer.close();
      same(await log(bench.open()), lines(2));
    },
  },
  {
    name: 'a store makes way for a deletion and does not make the database again',
    async run(bench) {
      const store = await opened(bench);
      await new Promise((resolve) => (indexedDB.deleteDatabase(DATABASE).onsuccess = resolve));
      same(verdict(await store.append('d1', 0, lines(1), NOON)), 'unavailable');
      same(await indexedDB.databases(), []);
    },
  },
  {
    name: 'an append that is not confirmed in time is given up, and may be repeated',
    async run(bench) {
      await opened(bench);
      const store = dexieStore<Line>({ patience: 300 });
      const release = await rawOccupy(DATABASE, 'facts');
      same(verdict(await store.append('d1', 0, lines(3), NOON)), 'unavailable');
      release();
      same(await withPatience(() => store.append('d1', 0, lines(3), NOON)), 'ok');
      same(await log(store), lines(3));
    },
  },
  {
    name: 'a database that another window blocks is given up, and opens when the way is free',
    async run() {
      const blocker = await rawOpen(DATABASE, 5);
      const store = dexieStore<Line>({ patience: 300 });
      same(verdict(await store.createDrill(header('d1'))), 'unavailable');
      blocker.close();
      same(await withPatience(() => store.createDrill(header('d1'))), 'ok');
    },
  },
  {
    name: 'a browser that forbids databases is unavailable, and is asked again at the next call',
    async run(bench) {
      const allow = replace(IDBFactory.prototype, 'open', () => () => {
        throw new DOMException('The user denied permission to access the database.', 'SecurityError');
      });
      const store = bench.open();
      const refused = await store.createDrill(header('d1'));
      same(verdict(refused), 'unavailable');
      same(!refused.ok && refused.error.detail.includes('denied permission'), true);
      allow();
      same(verdict(await store.createDrill(header('d1'))), 'ok');
    },
  },
  {
    name: 'an abort whose reason only the transaction knows is told with that reason',
    async run(bench) {
      const store = await opened(bench);
      const full = new DOMException('IO error: FILE_ERROR_NO_SPACE', 'UnknownError');
      Object.defineProperty(IDBTransaction.prototype, 'error', { get: () => full });
      abortWhatIsAdded();
      const refused = await store.append('d1', 0, lines(3), NOON);
      same(verdict(refused), 'full');
      same(!refused.ok && refused.error.detail.includes('FILE_ERROR_NO_SPACE'), true);
    },
  },
  {
    name: 'a watch never tells of a fact whose transaction was taken back',
    async run(bench) {
      const store = await opened(bench);
      const told: number[] = [];
      let seen = (): void => undefined;
      const counts = (facts: number) =>
        new Promise<void>((resolve) => (seen = () => told.at(-1) === facts && resolve()));
      const first = counts(0);
      store.watch('d1', (facts) => {
        told.push(facts);
        seen();
      });
      await first;
      const restore = abortWhatIsAdded();
      same(verdict(await store.append('d1', 0, lines(3), NOON)) === 'ok', false);
      restore();
      const second = counts(1);
      value(await store.append('d1', 0, [line(7)], LATER));
      await second;
      same(told, [0, 1]);
    },
  },
];

/** The verdict on a write that is repeated while nobody confirms it; the runner's time limit ends what never comes. */
async function withPatience(write: () => Promise<Result<void, StoreFault>>): Promise<string> {
  const outcome = verdict(await write());
  return outcome === 'unavailable' ? withPatience(write) : outcome;
}
