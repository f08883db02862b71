import { expect, test } from './fixtures.ts';
import { begin, factCount, recorded } from './room.ts';

test('a step of a drill is one strict write of its facts, and one of the line in the list', async ({
  page,
  openApp,
}) => {
  await page.addInitScript(() => {
    const writes: string[] = [];
    // eslint-disable-next-line @typescript-eslint/unbound-method -- called with the database that it was asked of
    const { transaction } = IDBDatabase.prototype;
    IDBDatabase.prototype.transaction = function (...given) {
      const made = transaction.apply(this, given);
      if (made.mode === 'readwrite') writes.push(`${[...made.objectStoreNames].join('+')} ${made.durability}`);
      return made;
    };
    Object.assign(window, { writes });
  });
  const writes = () => page.evaluate(() => (window as unknown as { writes: string[] }).writes.splice(0)); // put there above
  await openApp(page, '#/incident/payroll-laptop');
  await begin(page);
  for (const key of ['f', 'p', 'p']) {
    await expect.poll(async () => (await writes()).length).toBe(0);
    await recorded(page, () => page.keyboard.press(key));
    await expect
      .poll(() => page.evaluate(() => (window as unknown as { writes: string[] }).writes))
      .toEqual(['drills+facts strict', 'drills strict']);
  }
});

test('the log is stored as one row for each fact, with nothing beside it', async ({ page, openApp }) => {
  await openApp(page, '#/incident/payroll-laptop');
  await begin(page);
  await recorded(page, () => page.keyboard.press('f'));
  const facts = await factCount(page);
  const rows = await page.evaluate(
    () =>
      new Promise<Record<string, number>>((counted) => {
        indexedDB.open('firedoor.drills').onsuccess = (event) => {
          const database = (event.target as IDBOpenDBRequest).result;
          const names = [...database.objectStoreNames];
          const transaction = database.transaction(names);
          const counts = names.map((name) => [name, transaction.objectStore(name).count()] as const);
          transaction.oncomplete = () => {
            database.close();
            counted(Object.fromEntries(counts.map(([name, { result }]) => [name, result])));
          };
        };
      }),
  );
  expect(rows).toEqual({ drills: 1, facts, incidents: 0, runbooks: 0, sources: 2, versions: 0 });
});
