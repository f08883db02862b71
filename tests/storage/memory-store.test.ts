import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { emptyShelf, memoryStore } from '../../src/storage/memory-store.ts';
import { header, line, NOON, opened, value, verdict, type Bench, type Line } from './bench.ts';
import { contract } from './contract.ts';

function memoryBench(): Bench {
  const shelf = emptyShelf<Line>();
  const rows = (drill: string) => shelf.facts.get(drill) ?? [];
  return {
    open: () => memoryStore(shelf),
    async tamper(drill, number, fact) {
      shelf.facts.set(
        drill,
        rows(drill).map((row) => (row.number === number ? { ...row, fact } : row)),
      );
    },
    async lose(drill, number) {
      shelf.facts.set(
        drill,
        rows(drill).filter((row) => row.number !== number),
      );
    },
  };
}

describe('the memory store keeps the contract', () => {
  test.each(contract)('$name', ({ run }) => run(memoryBench()));
});

const anyLine = fc.record({ type: fc.string(), at: fc.integer() });
const anyBatches = fc.array(fc.array(anyLine, { maxLength: 5 }), { maxLength: 8 });

describe('laws', () => {
  test('any batches read back as one after the other, however often each is repeated', async () => {
    await fc.assert(
      fc.asyncProperty(anyBatches, fc.integer({ min: 1, max: 3 }), async (batches, times) => {
        const store = await opened(memoryBench());
        let from = 0;
        for (const batch of batches) {
          for (let time = 0; time < times; time++) value(await store.append('d1', from, batch, NOON));
          from += batch.length;
        }
        expect(value(await store.facts('d1')).map(({ fact }) => fact)).toEqual(batches.flat());
      }),
    );
  });

  test('how a log was cut into batches leaves no trace in it', async () => {
    await fc.assert(
      fc.asyncProperty(anyBatches, async (batches) => {
        const [pieces, whole] = [await opened(memoryBench()), await opened(memoryBench())];
        let from = 0;
        for (const batch of batches) {
          value(await pieces.append('d1', from, batch, NOON));
          from += batch.length;
        }
        value(await whole.append('d1', 0, batches.flat(), NOON));
        expect(await pieces.facts('d1')).toEqual(await whole.facts('d1'));
      }),
    );
  });

  test('a change of any fact but the last is located at that fact', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyLine, { minLength: 2, maxLength: 12 }), fc.nat(), async (facts, pick) => {
        const bench = memoryBench();
        const store = await opened(bench);
        value(await store.append('d1', 0, facts, NOON));
        const number = pick % (facts.length - 1);
        await bench.tamper('d1', number, line(facts[number]?.at ?? 0, 'tampered.with'));
        const read = await store.facts('d1');
        expect(read.ok ? 'unseen' : read.error.readable.length).toBe(number);
      }),
    );
  });

  test('writers who reload when they have moved on lose nothing and write nothing twice', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(fc.boolean(), anyLine), { maxLength: 20 }), async (turns) => {
        const bench = memoryBench();
        const writers = [await opened(bench), bench.open()] as const;
        const known = [0, 0];
        for (const [isSecond, fact] of turns) {
          const who = isSecond ? 1 : 0;
          const append = async () => verdict(await writers[who].append('d1', known[who] ?? 0, [fact], String(who)));
          if ((await append()) === 'moved-on') {
            known[who] = value(await writers[who].facts('d1')).length;
            expect(await append()).toBe('ok');
          }
          known[who] = (known[who] ?? 0) + 1;
        }
        expect(value(await writers[0].facts('d1')).map(({ fact }) => fact)).toEqual(turns.map(([, fact]) => fact));
      }),
    );
  });

  test('a list is the newest drills in order, whatever the order of their making', async () => {
    const days = fc.uniqueArray(fc.integer({ min: 10, max: 28 }), { maxLength: 10 });
    await fc.assert(
      fc.asyncProperty(days, fc.nat({ max: 12 }), async (made, limit) => {
        const store = memoryBench().open();
        for (const day of made)
          value(await store.createDrill(header(String(day), `2026-11-${String(day)}T09:00:00.000Z`)));
        const newest = [...made].sort((one, other) => other - one).slice(0, limit);
        expect(value(await store.drills({ limit })).map(({ id }) => id)).toEqual(newest.map(String));
      }),
    );
  });
});
