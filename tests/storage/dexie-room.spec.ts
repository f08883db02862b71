import { expect } from '@playwright/test';
import { roomContract, shown } from './contract-room.ts';
import { test } from './fixtures.ts';

for (const { name } of roomContract) {
  test(`room: ${name}`, async ({ openWindow }) => {
    const page = await openWindow();
    await page.evaluate((chosen) => window.desk.runRoom(chosen), name);
  });
}

test('a projector in another window follows in 50 ms, and opens no other database', async ({ openWindow }) => {
  const [console, projector] = [await openWindow(), await openWindow()];
  const heard = await projector.evaluateHandle(() => {
    const times: number[] = [];
    window.desk.room.watch('e1', (row) => {
      if (row) times[row.view.clock.at / 1000] = performance.timeOrigin + performance.now();
    });
    return times;
  });
  await console.evaluate((first) => window.desk.room.put(first), shown('e1', 0));
  await expect.poll(() => heard.evaluate((times) => times.length)).toBe(1);
  const lags: number[] = [];
  for (let second = 1; second <= 9; second++) {
    const written = await console.evaluate(
      async (row) => {
        const before = performance.timeOrigin + performance.now();
        await window.desk.room.put(row);
        return before;
      },
      shown('e1', second),
    );
    await expect.poll(() => heard.evaluate((times) => times.length)).toBe(second + 1);
    lags.push((await heard.evaluate((times) => times.at(-1) ?? 0)) - written);
  }
  expect(lags.toSorted((one, other) => one - other)[4]).toBeLessThanOrEqual(50);
  expect(await projector.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name))).toEqual([
    'firedoor.room',
  ]);
});

test('a projector that is not told of changes looks for itself', async ({ context, openWindow }) => {
  await context.addInitScript(() => {
    Reflect.deleteProperty(window, 'BroadcastChannel');
  });
  const [console, projector] = [await openWindow(), await openWindow()];
  const heard = await projector.evaluateHandle(() => {
    const seconds: number[] = [];
    window.desk.room.watch('e1', (row) => seconds.push(row ? row.view.clock.at / 1000 : -1));
    return seconds;
  });
  await expect.poll(() => heard.jsonValue()).toEqual([-1]);
  await console.evaluate((row) => window.desk.room.put(row), shown('e1', 7));
  await expect.poll(() => heard.jsonValue()).toEqual([-1, 7]);
});
