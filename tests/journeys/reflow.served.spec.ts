import { type Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { PLACES } from './places.ts';
import { bringPlayed } from './played.ts';

test.use({ viewport: { width: 320, height: 640 } });

/** How far the page scrolls sideways, in pixels. What scrolls by itself, such as a wide table, is not the page. */
const overflow = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - innerWidth);

test('no page scrolls sideways at 320 pixels', async ({ page, openApp }) => {
  test.slow();
  for (const [name, hash, heading] of PLACES) {
    await openApp(page, hash);
    await expect(page.getByRole('heading', { level: 1, name: heading })).toBeVisible();
    await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
    expect.soft(await overflow(page), name).toBeLessThanOrEqual(0);
  }
});

test('the first answer and its explanation do not scroll sideways at 320 pixels', async ({ page, openApp }) => {
  await openApp(page);
  await page.getByRole('radio', { name: /^Release from isolation/ }).check();
  await page.getByRole('button', { name: 'Check answer' }).click();
  await expect(page.getByRole('heading', { name: 'Not yet.' })).toBeFocused();
  expect(await overflow(page)).toBeLessThanOrEqual(0);
});

const PANES = [
  'Attack story',
  'Devices',
  'User',
  'Messages',
  'Live response',
  'Hunting',
  'Action center',
  'Automated response',
  'Log',
];

test('the drill room shows one pane at a time at 320 pixels, and none scrolls sideways', async ({ page, openApp }) => {
  test.slow();
  await openApp(page, '#/incident/payroll-laptop');
  await page.getByRole('button', { name: 'Begin drill' }).click();
  const panes = page.getByRole('navigation', { name: 'Panes' });
  await expect(page.getByRole('heading', { name: 'What happens first?' })).toBeVisible();
  expect.soft(await overflow(page), 'a decision').toBeLessThanOrEqual(0);
  for (const place of PANES) {
    await panes.getByRole('button', { name: 'Situation' }).click();
    await page
      .getByRole('navigation', { name: 'Incident 4127' })
      .getByRole('button', { name: new RegExp(`^${place}`) })
      .click();
    await expect(panes.locator('[aria-current="page"]')).toHaveText('Evidence');
    expect.soft(await overflow(page), place).toBeLessThanOrEqual(0);
  }
  await page.keyboard.press('n');
  await expect(page.getByRole('dialog', { name: 'Note' })).toBeVisible();
  expect.soft(await overflow(page), 'a note').toBeLessThanOrEqual(0);
});

test('tables of many devices, a timeline and an account do not scroll the page sideways at 320 pixels', async ({
  page,
  openApp,
}) => {
  await openApp(page, '#/incident/third-floor');
  await page.getByRole('button', { name: 'Begin drill' }).click();
  const panes = page.getByRole('navigation', { name: 'Panes' });
  await panes.getByRole('button', { name: 'Evidence' }).click();
  for (const tab of ['Activities', 'Assets', 'Alerts']) {
    const name = new RegExp(`^${tab}`);
    await page.getByRole('navigation', { name: 'Incident', exact: true }).getByRole('button', { name }).click();
    expect.soft(await overflow(page), tab).toBeLessThanOrEqual(0);
  }
  await page
    .getByRole('navigation', { name: 'Incident', exact: true })
    .getByRole('button', { name: /^Assets/ })
    .click();
  await page.getByRole('button', { name: 'WKS-3F-05', exact: true }).click();
  await page.getByRole('button', { name: 'Timeline' }).click();
  expect.soft(await overflow(page), 'the timeline').toBeLessThanOrEqual(0);
  await page.getByRole('button', { name: 'Initiate live response session' }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  expect.soft(await overflow(page), 'a dialog').toBeLessThanOrEqual(0);
});

test('the debrief and the export do not scroll sideways at 320 pixels', async ({ page, openApp }) => {
  await openApp(page, '#/reports');
  await bringPlayed(page, 'payroll-laptop');
  expect.soft(await overflow(page), 'the reports').toBeLessThanOrEqual(0);
  await page.getByRole('link', { name: 'Open its debrief' }).click();
  await page.getByRole('button', { name: 'Skip' }).click();
  for (const tab of ['Scorecard', 'Milestones', 'Log', 'Moments']) {
    await page.getByRole('navigation', { name: 'Review' }).getByRole('button', { name: tab }).click();
    expect.soft(await overflow(page), tab).toBeLessThanOrEqual(0);
  }
  await page.getByRole('link', { name: 'Export the runbook' }).click();
  await expect(page.getByRole('region', { name: 'The document as rendered' })).toBeVisible();
  expect.soft(await overflow(page), 'the export').toBeLessThanOrEqual(0);
});
