import { expect, type Page } from '@playwright/test';
import { fingerprint } from '../../src/core/kernel/fingerprint.ts';
import { header, line, lines, NOON, type Line } from './bench.ts';
import { contract } from './contract.ts';
import { dexieCases } from './dexie-cases.ts';
import { test } from './fixtures.ts';

for (const { name } of [...contract, ...dexieCases]) {
  test(name, async ({ openWindow }) => {
    const page = await openWindow();
    await page.evaluate((chosen) => window.desk.run(chosen), name);
  });
}

const create = (page: Page) => page.evaluate((d1) => window.desk.store.createDrill(d1), header('d1'));

const append = (page: Page, from: number, facts: readonly Line[]) =>
  page.evaluate(([at, batch, now]) => window.desk.store.append('d1', at, batch, now), [from, facts, NOON] as const);

const facts = async (page: Page): Promise<unknown> => {
  const log = await page.evaluate(() => window.desk.store.facts('d1'));
  return log.ok ? log.value.map(({ fact }) => fact) : log.error;
};

test('a watch sees what another window appends', async ({ openWindow }) => {
  const [driver, reader] = [await openWindow(), await openWindow()];
  await create(driver);
  const told = await reader.evaluateHandle(() => {
    const counts: number[] = [];
    window.desk.store.watch('d1', (facts) => counts.push(facts));
    return counts;
  });
  await expect.poll(() => told.jsonValue()).toEqual([0]);
  await append(driver, 0, lines(2));
  await expect.poll(() => told.jsonValue()).toEqual([0, 2]);
  await append(driver, 2, lines(1, 2));
  await expect.poll(() => told.jsonValue()).toEqual([0, 2, 3]);
});

test('of two windows that race for a number exactly one wins', async ({ openWindow }) => {
  const [one, other] = [await openWindow(), await openWindow()];
  await create(one);
  for (let number = 0; number < 10; number++) {
    const [mine, theirs] = [line(number, 'by.one'), line(number, 'by.other')];
    const outcomes = await Promise.all([append(one, number, [mine]), append(other, number, [theirs])]);
    expect(outcomes.map(({ ok }) => ok).sort()).toEqual([false, true]);
    expect(outcomes.find(({ ok }) => !ok)).toMatchObject({ error: { kind: 'moved-on' } });
  }
  expect(await facts(one)).toEqual(await facts(other));
});

test('a full disk is told, takes nothing that was there, and the same append works when there is room', async ({
  openWindow,
  controls,
  origin,
}) => {
  const page = await openWindow();
  const browser = await controls(page);
  await browser.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 400_000 });
  await create(page);
  await append(page, 0, lines(3));
  // LevelDB compresses, so what fills it must not repeat itself.
  const noise = (seed: number) => Array.from({ length: 5000 }, (_, index) => fingerprint(`${seed}/${index}`)).join('');
  const batch = Array.from({ length: 20 }, (_, index) => line(3 + index, noise(index)));
  expect(await append(page, 3, batch)).toMatchObject({ ok: false, error: { kind: 'full' } });
  expect(await facts(page)).toEqual(lines(3));

  await browser.send('Storage.overrideQuotaForOrigin', { origin });
  expect(await append(page, 3, batch)).toEqual({ ok: true });
  expect(await facts(page)).toEqual([...lines(3), ...batch]);
});

test('appends settle when the browser takes the database away, and store and watch go on with the next call', async ({
  openWindow,
  controls,
  origin,
}) => {
  const page = await openWindow();
  const browser = await controls(page);
  await create(page);
  const told = await page.evaluateHandle(() => {
    const counts: number[] = [];
    window.desk.store.watch('d1', (facts) => counts.push(facts));
    return counts;
  });
  const ending = page.evaluate(async (now) => {
    for (let number = 0; number < 5000; number++) {
      const outcome = await window.desk.store.append('d1', number, [{ type: 'note.taken', at: number }], now);
      if (!outcome.ok) return outcome.error.kind;
    }
    return 'not taken away';
  }, NOON);
  await expect.poll(() => told.evaluate((counts) => counts.length)).toBeGreaterThan(1);
  await browser.send('Storage.clearDataForOrigin', { origin, storageTypes: 'indexeddb' });
  // It is the one or the other as the database goes during an append or between two of them.
  expect(['unavailable', 'moved-on']).toContain(await ending);

  expect(await create(page)).toEqual({ ok: true });
  expect(await append(page, 0, lines(2))).toEqual({ ok: true });
  expect(await facts(page)).toEqual(lines(2));
  await expect.poll(() => told.evaluate((counts) => counts.at(-1))).toBe(2);
});
