import { type Page } from '@playwright/test';
import { fingerprint } from '../../src/core/kernel/fingerprint.ts';
import { expect, test } from './fixtures.ts';
import { savedBy } from './files.ts';
import { begin, entered, factCount, log, logLines, saveState } from './room.ts';

/** Plays on where nothing can be saved: the log grows, and says that it is not saved. */
async function playsOn(page: Page): Promise<void> {
  const before = await factCount(page);
  await page.keyboard.press('f');
  await expect(log(page)).toHaveAccessibleName(`Log ${String(before + 1)}`);
}

/** Tries again, and finds the whole log in the store after a reload. */
async function savesAll(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(saveState(page)).toHaveText('Saved on this device');
  const lines = await logLines(page);
  await page.reload();
  await entered(page);
  expect(await logLines(page)).toEqual(lines);
}

const factsIn = (log: string): number => (JSON.parse(log) as { facts: readonly unknown[] }).facts.length;

test('where the browser does not let us save, a banner says so, the drill goes on and its log can be taken along', async ({
  page,
  openApp,
}) => {
  await page.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('The user denied permission to access the database.', 'SecurityError');
    };
  });
  await openApp(page);
  await page.getByRole('radio', { name: /^Start live response/ }).click();
  await page.getByRole('button', { name: 'Check answer' }).click();
  await expect(page.getByText('This browser is not letting us save. You can still play')).toBeVisible();
  await page.getByRole('link', { name: 'Finish this drill' }).click();
  await expect(page.getByRole('button', { name: /^Pause/ }).first()).toBeVisible();
  await playsOn(page);
  await expect(page.getByRole('banner')).toContainText('Not saved');
  await expect(page.getByText('Saved on this device')).toHaveCount(0);
  await logLines(page);
  const { name, text } = await savedBy(page, page.getByRole('button', { name: 'Save the log to a file' }));
  expect(name).toMatch(/^payroll-laptop_\d{4}-\d\d-\d\d\.drill\.json$/);
  expect(factsIn(text)).toBe(await factCount(page));
});

test('a database that takes longer to open than a call waits is waited for', async ({ page, openApp }) => {
  await page.clock.install();
  await page.addInitScript(() => {
    // eslint-disable-next-line @typescript-eslint/unbound-method -- called with the factory that it was asked of
    const { databases } = IDBFactory.prototype;
    const opening = new Promise<void>((answer) => Object.assign(window, { answer }));
    IDBFactory.prototype.databases = async function () {
      Object.assign(window, { isAsked: true });
      await opening;
      return databases.apply(this);
    };
  });
  await openApp(page, '#/incident/payroll-laptop');
  await expect.poll(() => page.evaluate<unknown>('window.isAsked')).toBe(true);
  await page.clock.fastForward(6_000);
  await page.evaluate('window.answer()');
  await begin(page);
});

/** The database compresses, so what fills it must not repeat itself. */
const noise = (length: number): string =>
  Array.from({ length: length / 8 }, (_, index) => fingerprint(String(index)).slice(0, 8)).join('');

/** What storage controls call the origin of a page; all files share one. */
const originOf = (appUrl: string): string => (appUrl.startsWith('file:') ? 'file://' : new URL(appUrl).origin);

/** The log that a banner offers holds every line that the room shows. */
async function logIsSaved(page: Page): Promise<void> {
  const banner = page.getByRole('main').getByText('Download the log');
  await expect(banner).toBeVisible();
  const { text } = await savedBy(page, page.getByRole('button', { name: 'Save the log to a file' }).first());
  expect(factsIn(text)).toBe(await factCount(page));
}

test('a drill whose database is deleted in another window goes on in memory', async ({ page, context, openApp }) => {
  await openApp(page, '#/incident/payroll-laptop');
  await begin(page);
  const other = await context.newPage();
  await openApp(other, '#/help');
  await other.evaluate(
    () => new Promise((deleted) => (indexedDB.deleteDatabase('firedoor.drills').onsuccess = deleted)),
  );

  await playsOn(page);
  await expect(page.getByRole('banner').getByText('Not saved')).toBeVisible();
  await expect(page.getByRole('main').getByText('This browser is not letting us save')).toBeVisible();
  await logIsSaved(page);
});

test('a drill whose storage the browser clears goes on in memory, and can be saved anew', async ({
  page,
  context,
  appUrl,
  openApp,
}) => {
  await openApp(page, '#/incident/payroll-laptop');
  await begin(page);
  const controls = await context.newCDPSession(page);
  await controls.send('Storage.clearDataForOrigin', { origin: originOf(appUrl), storageTypes: 'indexeddb' });

  // A turn that the browser answers too late, while it clears, is told to be not saved; a later one finds out why.
  await expect(async () => {
    await playsOn(page);
    await expect(page.getByRole('banner').getByText('Not saved')).toBeVisible();
    await expect(page.getByRole('main').getByText('is no longer in this browser')).toBeVisible({ timeout: 1000 });
  }).toPass();
  await logIsSaved(page);

  await savesAll(page);
});

test('a full disk is told, the drill goes on in memory, and is saved when there is room', async ({
  page,
  context,
  appUrl,
  openApp,
}) => {
  // The files that a service worker keeps would count too. And Chromium looks at the quota only now and then, so it is set first.
  await page.addInitScript(() => Reflect.deleteProperty(Navigator.prototype, 'serviceWorker'));
  const controls = await context.newCDPSession(page);
  await controls.send('Storage.overrideQuotaForOrigin', { origin: originOf(appUrl), quotaSize: 300_000 });
  await openApp(page, '#/incident/payroll-laptop');
  await begin(page);
  const before = await factCount(page);
  await page.keyboard.press('n');
  await page.getByRole('dialog').getByRole('textbox', { name: 'Note' }).fill(noise(500_000));
  await page.getByRole('button', { name: 'Keep the note' }).click();
  await expect(log(page)).toHaveAccessibleName(`Log ${String(before + 1)}`);
  await expect(page.getByRole('banner').getByText('Not saved')).toBeVisible();
  await expect(page.getByRole('main').getByText('The browser has no room left')).toBeVisible();
  await playsOn(page);
  await logIsSaved(page);

  await controls.send('Storage.overrideQuotaForOrigin', { origin: originOf(appUrl) });
  await savesAll(page);
});
