import type { BrowserContext, Page } from '@playwright/test';
import { expect, test as onShared } from './fixtures.ts';
import { startServer, type OwnServer } from './own-server.ts';
import { begin, entered, logLines, recorded } from './room.ts';

const test = onShared.extend<{ server: OwnServer }>({
  // eslint-disable-next-line no-empty-pattern -- Playwright reads from this pattern what a fixture needs.
  server: async ({}, use) => {
    const server = await startServer();
    await use(server);
    await server.stop();
  },
  appUrl: async ({ server }, use) => use(server.url),
});

/** Waits until everything that is built is kept, and this window lives from it. */
const isKept = (page: Page) =>
  expect.poll(() => page.evaluate(() => navigator.serviceWorker.controller?.state)).toBe('activated');

/** Takes the network away from a window that lives from what is kept. */
async function cutOff(page: Page, context: BrowserContext, server: OwnServer): Promise<void> {
  await isKept(page);
  await context.setOffline(true);
  await server.stop();
}

const heading = (page: Page) => page.getByRole('heading', { level: 1 });

test('from the second visit on every page opens, reloads and is played with no network at all', async ({
  page,
  context,
  server,
  openApp,
}) => {
  await openApp(page);
  await expect(heading(page)).toBeVisible();
  await cutOff(page, context, server);
  await page.reload();

  await openApp(page, '#/incident/payroll-laptop');
  await begin(page);
  await recorded(page, () => page.keyboard.press('f'));
  const drill = page.url().replace(/^.*#\/drill\//, '');
  for (const [hash, name] of [
    ['#/', 'Isolation is automatic. The rest is people.'],
    ['#/drills', 'Drills'],
    ['#/runbooks', 'Runbooks'],
    ['#/runbook/automatic-isolation', /./],
    ['#/reports', 'Reports'],
    ['#/incidents', 'Incidents'],
    ['#/help', 'Help and facts'],
    ['#/settings/about', 'Settings'],
    ['#/nowhere', 'Nothing at this address'],
    [`#/debrief/${drill}`, 'Debrief so far, Payroll laptop, 09:02'],
    [`#/debrief/${drill}/export`, 'Export, Payroll laptop, 09:02'],
    [`#/drill/${drill}`, 'Payroll laptop, 09:02'],
  ] as const) {
    await openApp(page, hash);
    await page.reload();
    await expect(heading(page).filter({ hasText: name })).toBeVisible();
  }
  await entered(page);
  await recorded(page, () => page.keyboard.press('f'));
});

test('once the first visit has loaded, the drill needs no network any more', async ({
  page,
  context,
  server,
  openApp,
}) => {
  await openApp(page);
  await expect(heading(page)).toBeVisible();
  await cutOff(page, context, server);
  await openApp(page, '#/incident/payroll-laptop');
  await begin(page);
  await recorded(page, () => page.keyboard.press('f'));
});

test('a newer build is offered, waits while a drill is open, and then loses nothing', async ({
  page,
  server,
  openApp,
}) => {
  const newer = page.locator('meta[name="build"]');
  await openApp(page);
  await expect(heading(page)).toBeVisible();
  await isKept(page);
  await openApp(page, '#/incident/payroll-laptop');
  await begin(page);
  await recorded(page, () => page.keyboard.press('f'));
  const lines = await logLines(page);

  await server.publishNewer();
  await page.evaluate(() => navigator.serviceWorker.getRegistration().then((registration) => registration?.update()));
  await expect(page.getByText('New version ready. Update after this drill.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Update now' })).toHaveCount(0);
  await page.reload();
  await entered(page);
  await expect(newer).toHaveCount(0);
  await expect(page.getByText('New version ready. Update after this drill.')).toBeVisible();

  const drill = page.url();
  await page.getByRole('link', { name: /leave the drill/ }).click();
  await page.getByRole('button', { name: 'Update now' }).click();
  await expect(newer).toHaveCount(1);
  await page.goto(drill);
  await entered(page);
  expect(await logLines(page)).toEqual(lines);
});
