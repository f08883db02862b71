import type { SavedDocument } from '../../src/storage/store.ts';
import { header, LATER, lines, log, NOON, opened, value, verdict, type Case } from './bench.ts';
import { same } from './same.ts';

const document = (id: string, savedAt: string, text = `# ${id}`): SavedDocument => ({
  id,
  kind: 'runbook',
  text,
  savedAt,
});

export const drillCases: readonly Case[] = [
  {
    name: 'a store that is cleared has no drill, no fact, no source and no document',
    async run(bench) {
      const store = await opened(bench);
      value(await store.append('d1', 0, lines(3), NOON));
      value(await store.keepSource('a1', 'incident', 'text'));
      value(await store.saveDocument(document('mine', NOON)));
      value(await store.clear());
      same(value(await store.drills({ limit: 9 })), []);
      same(value(await store.facts('d1')), []);
      same(value(await store.source('a1')), undefined);
      same(value(await store.documents('runbook')), []);
    },
  },
  {
    name: 'a header comes back whole',
    async run(bench) {
      const store = bench.open();
      const full = { ...header('d1'), runbook: { title: 'Isolation', revision: 'c3d4' } };
      value(await store.createDrill(full));
      same(value(await store.drill('d1')), full);
      same(value(await store.drill('d2')), undefined);
    },
  },
  {
    name: 'a drill created twice is one drill, and another one under its id has moved on',
    async run(bench) {
      const store = await opened(bench);
      value(await store.summarise('d1', { facts: 4, at: 9, ended: false }));
      same(verdict(await store.createDrill(header('d1'))), 'ok');
      same(verdict(await store.createDrill({ ...header('d1'), seed: 8 })), 'moved-on');
      same(value(await store.drill('d1')), { ...header('d1'), summary: { facts: 4, at: 9, ended: false } });
    },
  },
  {
    name: 'the newest drills come first, no more than asked for',
    async run(bench) {
      const store = bench.open();
      value(await store.createDrill(header('monday', '2026-11-16T09:00:00.000Z')));
      value(await store.createDrill(header('sunday', '2026-11-22T09:00:00.000Z')));
      value(await store.createDrill(header('friday', '2026-11-20T09:00:00.000Z')));
      value(await store.createDrill(header('friday-too', '2026-11-20T09:00:00.000Z')));
      const ids = async (limit: number) => value(await store.drills({ limit })).map(({ id }) => id);
      same(await ids(9), ['sunday', 'friday-too', 'friday', 'monday']);
      same(await ids(2), ['sunday', 'friday-too']);
    },
  },
  {
    name: 'a summary replaces the one before and nothing else',
    async run(bench) {
      const store = await opened(bench);
      const summary = { facts: 12, at: 60_000, ended: true, score: 80, passed: true, ending: 'contained' };
      value(await store.summarise('d1', summary));
      same(value(await store.drill('d1')), { ...header('d1'), summary });
      same(verdict(await store.summarise('nobody', summary)), 'moved-on');
      same(value(await store.drill('nobody')), undefined);
    },
  },
  {
    name: 'a removed drill takes its facts with it, and no others',
    async run(bench) {
      const store = await opened(bench, 'd1');
      await opened(bench, 'd2');
      value(await store.append('d1', 0, lines(3), NOON));
      value(await store.append('d2', 0, lines(2), NOON));
      value(await store.removeDrill('d1'));
      same(value(await store.drill('d1')), undefined);
      same(await log(store, 'd1'), []);
      same(await log(store, 'd2'), lines(2));
      same(verdict(await store.append('d1', 3, lines(1, 3), NOON)), 'moved-on');
      same(verdict(await store.removeDrill('d1')), 'ok');
    },
  },
  {
    name: 'a source is kept once under its revision',
    async run(bench) {
      const store = bench.open();
      value(await store.keepSource('a1b2', 'incident', 'format: 1'));
      same(verdict(await store.keepSource('a1b2', 'incident', 'format: 1')), 'ok');
      same(verdict(await store.keepSource('a1b2', 'incident', 'format: 2')), 'moved-on');
      same(value(await store.source('a1b2')), { revision: 'a1b2', kind: 'incident', text: 'format: 1' });
      same(value(await store.source('c3d4')), undefined);
    },
  },
  {
    name: 'documents are listed by kind, the one saved last first',
    async run(bench) {
      const store = bench.open();
      value(await store.saveDocument(document('night', NOON)));
      value(await store.saveDocument(document('day', LATER)));
      value(await store.saveDocument({ ...document('day', NOON), kind: 'incident' }));
      same(value(await store.documents('runbook')), [document('day', LATER), document('night', NOON)]);
      same(value(await store.documents('incident')), [{ ...document('day', NOON), kind: 'incident' }]);
    },
  },
  {
    name: 'a document is saved over the one before, and removed',
    async run(bench) {
      const store = bench.open();
      value(await store.saveDocument(document('day', NOON)));
      value(await store.saveDocument(document('day', LATER, '# better')));
      same(value(await store.documents('runbook')), [document('day', LATER, '# better')]);
      value(await store.removeDocument('incident', 'day'));
      same(value(await store.documents('runbook')), [document('day', LATER, '# better')]);
      value(await store.removeDocument('runbook', 'day'));
      same(value(await store.documents('runbook')), []);
    },
  },
];
