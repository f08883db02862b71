import { fingerprint } from '../../src/core/kernel/fingerprint.ts';
import type { SavedDocument, Store } from '../../src/storage/store.ts';
import { MOST_VERSIONS } from '../../src/storage/version-list.ts';
import { LATER, NOON, value, verdict, version, type Case, type Line } from './bench.ts';
import { same } from './same.ts';

const day = (text: string, savedAt = NOON): SavedDocument => ({ id: 'day', kind: 'runbook', text, savedAt });

/** The texts of the editions that are kept, the newest first. */
const kept = async (store: Store<Line>, id = 'day'): Promise<readonly string[]> =>
  value(await store.versions('runbook', id)).map(({ text }) => text);

export const versionCases: readonly Case[] = [
  {
    name: 'a document is not saved over a text that the window has not seen',
    async run(bench) {
      const [one, other] = [bench.open(), bench.open()];
      value(await one.saveDocument(day('# first')));
      value(await other.saveDocument(day('# theirs', LATER), fingerprint('# first')));
      same(verdict(await one.saveDocument(day('# mine', LATER), fingerprint('# first'))), 'moved-on');
      same(value(await one.documents('runbook')), [day('# theirs', LATER)]);
      value(await one.saveDocument(day('# mine', LATER), fingerprint('# theirs')));
      same(value(await other.documents('runbook')), [day('# mine', LATER)]);
    },
  },
  {
    name: 'a save may be repeated, and one over a document that is gone writes it again',
    async run(bench) {
      const store = bench.open();
      value(await store.saveDocument(day('# first')));
      value(await store.saveDocument(day('# mine'), fingerprint('# first')));
      same(verdict(await store.saveDocument(day('# mine'), fingerprint('# first'))), 'ok');
      value(await store.removeDocument('runbook', 'day'));
      same(verdict(await store.saveDocument(day('# mine'), fingerprint('# first'))), 'ok');
      same(value(await store.documents('runbook')), [day('# mine')]);
    },
  },
  {
    name: 'versions are numbered and listed by document, the newest first, and the newest is not kept twice',
    async run(bench) {
      const store = bench.open();
      value(await store.keepVersion(version('day', '# one')));
      value(await store.keepVersion({ ...version('day', '# two', true), savedAt: LATER }));
      value(await store.keepVersion({ ...version('day', '# two', true), savedAt: LATER }));
      value(await store.keepVersion(version('night', '# night')));
      value(await store.keepVersion({ ...version('day', 'format: 1'), kind: 'incident' }));
      same(value(await bench.open().versions('runbook', 'day')), [
        { ...version('day', '# two', true), savedAt: LATER, number: 2 },
        { ...version('day', '# one'), number: 1 },
      ]);
      same(await kept(store, 'night'), ['# night']);
    },
  },
  {
    name: 'of too many versions the oldest go, those first that nobody asked for, and never the newest',
    async run(bench) {
      const store = bench.open();
      value(await store.keepVersion(version('day', '# asked for')));
      for (let number = 1; number < MOST_VERSIONS; number++)
        value(await store.keepVersion(version('day', `# ${String(number)}`, number === 3 || number === 7)));
      value(await store.keepVersion(version('day', '# more')));
      value(await store.keepVersion(version('day', '# still more')));
      const left = await kept(store);
      same(left.length, MOST_VERSIONS);
      same(
        ['# asked for', '# 3', '# 7', '# 8'].map((text) => left.includes(text)),
        [true, false, false, true],
      );
      value(await store.keepVersion(version('day', '# before a restore', true)));
      const now = await kept(store);
      same([now[0], now.length, now.includes('# asked for')], ['# before a restore', MOST_VERSIONS, false]);
    },
  },
  {
    name: 'a document takes its versions with it, and clearing takes all',
    async run(bench) {
      const store = bench.open();
      for (const id of ['day', 'night']) value(await store.keepVersion(version(id, `# ${id}`)));
      value(await store.saveDocument(day('# day')));
      value(await store.removeDocument('incident', 'day'));
      same(await kept(store), ['# day']);
      value(await store.removeDocument('runbook', 'day'));
      same([await kept(store), await kept(store, 'night')], [[], ['# night']]);
      value(await store.clear());
      same(await kept(store, 'night'), []);
    },
  },
];
