import type { Store } from '../../src/storage/store.ts';
import { line, lines, log, NOON, opened, value, verdict, type Case, type Line } from './bench.ts';
import { same } from './same.ts';

export const sharingCases: readonly Case[] = [
  {
    name: 'what one store appended, another one reads and carries on',
    async run(bench) {
      const [one, other] = [await opened(bench), bench.open()];
      value(await one.append('d1', 0, lines(2), NOON));
      same(await log(other), lines(2));
      value(await other.append('d1', 2, lines(2, 2), NOON));
      same(await log(one), lines(4));
    },
  },
  {
    name: 'of two stores that race for a number exactly one wins',
    async run(bench) {
      const [one, other] = [await opened(bench), bench.open()];
      for (let number = 0; number < 20; number++) {
        const [mine, theirs] = [line(number, 'by.one'), line(number, 'by.other')];
        const verdicts = await Promise.all([
          one.append('d1', number, [mine], NOON).then(verdict),
          other.append('d1', number, [theirs], NOON).then(verdict),
        ]);
        same([...verdicts].sort(), ['moved-on', 'ok']);
        same((await log(one)).slice(number), [verdicts[0] === 'ok' ? mine : theirs]);
      }
    },
  },
  {
    name: 'a watch tells the number of facts at once, after each change, and no more when it has ended',
    async run(bench) {
      const [store, other] = [await opened(bench), bench.open()];
      await opened(bench, 'd2');
      const watch = watching(store, 'd1');
      await watch.sees(0);
      value(await store.append('d1', 0, lines(2), NOON));
      await watch.sees(2);
      value(await other.append('d1', 2, lines(1, 2), NOON));
      await watch.sees(3);
      value(await store.append('d2', 0, lines(9), NOON));
      value(await store.removeDrill('d1'));
      await watch.sees(0);

      watch.end();
      const told = watch.told.length;
      const witness = watching(store, 'd2');
      await witness.sees(9);
      await opened(bench, 'd1');
      value(await store.append('d1', 0, lines(1), NOON));
      value(await store.append('d2', 9, lines(1, 9), NOON));
      await witness.sees(10);
      same(watch.told.slice(told), []);
      same(watch.told.includes(9), false);
    },
  },
  {
    name: 'a closed store answers that it is unavailable, and what it kept is there',
    async run(bench) {
      const store = await opened(bench);
      value(await store.append('d1', 0, lines(2), NOON));
      store.close();
      same(verdict(await store.append('d1', 2, lines(1, 2), NOON)), 'unavailable');
      same(verdict(await store.facts('d1')), 'unavailable');
      same(verdict(await store.drills({ limit: 1 })), 'unavailable');
      same(await log(bench.open()), lines(2));
    },
  },
  {
    name: 'an append settles though its store is closed meanwhile, and what it promised is there',
    async run(bench) {
      const store = await opened(bench);
      const appending = store.append('d1', 0, lines(50), NOON);
      store.close();
      const outcome = verdict(await appending);
      const kept = await log(bench.open());
      same(['ok', 'unavailable'].includes(outcome), true);
      same(kept.length === 50 || (kept.length === 0 && outcome === 'unavailable'), true);
    },
  },
];

/** A watch that can be waited for. A run that never sees the count is stopped by the runner's own time limit. */
function watching(store: Store<Line>, drill: string) {
  const told: number[] = [];
  let seen = (): void => undefined;
  const end = store.watch(drill, (facts) => {
    told.push(facts);
    seen();
  });
  const sees = async (facts: number): Promise<void> => {
    while (told.at(-1) !== facts) await new Promise<void>((resolve) => (seen = resolve));
  };
  return { told, sees, end };
}
