import { fingerprint } from '../../src/core/kernel/fingerprint.ts';
import { line, lines, LATER, log, NOON, opened, value, verdict, type Case, type Line } from './bench.ts';
import { same } from './same.ts';

export const logCases: readonly Case[] = [
  {
    name: 'facts come back in the order in which they were appended',
    async run(bench) {
      const store = await opened(bench);
      value(await store.append('d1', 0, lines(2), NOON));
      value(await store.append('d1', 2, lines(10, 2), LATER));
      same(await log(store), lines(12));
      same(
        value(await store.facts('d1')).map(({ number, recordedAt }) => [number, recordedAt]),
        lines(12).map(({ at }) => [at, at < 2 ? NOON : LATER]),
      );
    },
  },
  {
    name: 'a drill that nobody wrote has no facts',
    async run(bench) {
      same(await log(bench.open(), 'nobody'), []);
    },
  },
  {
    name: 'an empty batch changes nothing',
    async run(bench) {
      const store = await opened(bench);
      same(verdict(await store.append('d1', 0, [], NOON)), 'ok');
      same(await log(store), []);
    },
  },
  {
    name: 'drills whose ids look alike keep their facts apart',
    async run(bench) {
      const store = await opened(bench, 'd1');
      await opened(bench, 'd11');
      value(await store.append('d1', 0, [line(1)], NOON));
      value(await store.append('d11', 0, [line(11)], NOON));
      same(await log(store, 'd1'), [line(1)]);
      same(await log(store, 'd11'), [line(11)]);
    },
  },
  {
    name: 'a fact is kept as it was when it was appended',
    async run(bench) {
      const store = await opened(bench);
      const fact = { type: 'note.taken', at: 1 };
      value(await store.append('d1', 0, [fact], NOON));
      fact.at = 99;
      same(await log(store), [line(1)]);
    },
  },
  {
    name: 'an append that leaves a gap has moved on and changes nothing',
    async run(bench) {
      const store = await opened(bench);
      value(await store.append('d1', 0, lines(2), NOON));
      same(verdict(await store.append('d1', 3, [line(3)], NOON)), 'moved-on');
      same(await log(store), lines(2));
    },
  },
  {
    name: 'an append to a drill that is not there has moved on and changes nothing',
    async run(bench) {
      const store = bench.open();
      same(verdict(await store.append('d1', 0, lines(1), NOON)), 'moved-on');
      same(await log(store), []);
    },
  },
  {
    name: 'the same append twice is one append',
    async run(bench) {
      const store = await opened(bench);
      value(await store.append('d1', 0, lines(3), NOON));
      same(verdict(await store.append('d1', 0, lines(3), NOON)), 'ok');
      same(verdict(await store.append('d1', 1, lines(1, 1), NOON)), 'ok');
      same(await log(store), lines(3));
    },
  },
  {
    name: 'an append that repeats the end of the log adds what is new',
    async run(bench) {
      const store = await opened(bench);
      value(await store.append('d1', 0, lines(3), NOON));
      same(verdict(await store.append('d1', 2, lines(3, 2), NOON)), 'ok');
      same(await log(store), lines(5));
    },
  },
  {
    name: 'another fact at a number that is taken has moved on and changes nothing',
    async run(bench) {
      const store = await opened(bench);
      value(await store.append('d1', 0, lines(3), NOON));
      same(verdict(await store.append('d1', 2, [line(2, 'drill.ended')], NOON)), 'moved-on');
      same(verdict(await store.append('d1', 2, [line(2)], LATER)), 'moved-on');
      same(await log(store), lines(3));
    },
  },
  {
    name: 'a batch that disagrees in the middle is not stored at all',
    async run(bench) {
      const store = await opened(bench);
      value(await store.append('d1', 0, lines(2), NOON));
      same(verdict(await store.append('d1', 1, [line(7), line(8), line(9)], NOON)), 'moved-on');
      same(await log(store), lines(2));
    },
  },
  {
    name: 'a batch with a fact that cannot be stored is not stored at all',
    async run(bench) {
      const store = await opened(bench);
      const unstorable: Line = Object.assign(line(1), { say: () => 'a function cannot be cloned' });
      same(verdict(await store.append('d1', 0, [line(0), unstorable, line(2)], NOON)), 'unavailable');
      same(await log(store), []);
      same(verdict(await store.append('d1', 0, lines(1), NOON)), 'ok');
    },
  },
  {
    name: 'each row carries the fingerprint of the row before',
    async run(bench) {
      const store = await opened(bench);
      value(await store.append('d1', 0, lines(1), NOON));
      value(await store.append('d1', 1, lines(1, 1), LATER));
      same(value(await store.facts('d1')), [
        { drill: 'd1', number: 0, recordedAt: NOON, fact: line(0), after: '' },
        {
          drill: 'd1',
          number: 1,
          recordedAt: LATER,
          fact: line(1),
          after: fingerprint(JSON.stringify(['d1', 0, NOON, line(0), ''])),
        },
      ]);
    },
  },
  {
    name: 'a changed fact is located, and the facts before it can be read',
    async run(bench) {
      const store = await opened(bench);
      value(await store.append('d1', 0, lines(6), NOON));
      await bench.tamper('d1', 3, line(3, 'device.released'));
      const read = await store.facts('d1');
      if (read.ok) throw new Error('the damage was not seen');
      same(read.error.kind, 'unreadable');
      same(read.error.detail, 'fact 3 and what follows cannot be trusted');
      same(
        read.error.readable.map(({ fact }) => fact),
        lines(3),
      );
    },
  },
  {
    name: 'a missing row is located, and the facts before it can be read',
    async run(bench) {
      const store = await opened(bench);
      value(await store.append('d1', 0, lines(6), NOON));
      await bench.lose('d1', 4);
      const read = await store.facts('d1');
      if (read.ok) throw new Error('the damage was not seen');
      same(read.error.detail, 'fact 4 and what follows cannot be trusted');
      same(
        read.error.readable.map(({ fact }) => fact),
        lines(4),
      );
    },
  },
];
