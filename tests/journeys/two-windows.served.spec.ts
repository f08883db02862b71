import { type BrowserContext, type Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { begin, entered, factCount, log, logLines, recorded, scene } from './room.ts';

/** A second window on the drill that this one plays. */
async function secondWindow(context: BrowserContext, first: Page): Promise<Page> {
  const second = await context.newPage();
  await second.goto(first.url());
  await expect(second.getByText('This drill is being driven in another window.')).toBeVisible();
  return second;
}

test('a second window on a drill reads along and cannot act', async ({ page, context, openApp }) => {
  await openApp(page, '#/incident/payroll-laptop');
  await begin(page);
  const reader = await secondWindow(context, page);
  await expect(reader.getByText('Reading along')).toBeVisible();
  await expect(reader.getByRole('radio', { name: /Start live response/ })).toBeDisabled();
  await expect(reader.getByRole('button', { name: /^(?:Confirm|Pause|Flag$)/ })).toHaveCount(0);
  const before = await factCount(reader);
  for (const key of ['2', 'Enter', 'f', 'p', 'u', 'n', 'g']) await reader.keyboard.press(key);
  await expect(reader.getByRole('dialog')).toHaveCount(0);

  await recorded(page, () => page.keyboard.press('f'));
  await expect(log(reader)).toHaveAccessibleName(`Log ${String(before + 1)}`);
  expect(await scene(reader)).toEqual(await scene(page));
});

test('the window that takes a drill over drives it, the other one reads along, and nothing is lost', async ({
  page,
  context,
  openApp,
}) => {
  await openApp(page, '#/incident/payroll-laptop');
  await begin(page);
  await recorded(page, () => page.keyboard.press('f'));
  const second = await secondWindow(context, page);
  await second.getByRole('button', { name: 'Take over' }).click();
  await entered(second);
  await expect(page.getByText('Reading along')).toBeVisible();
  await expect(page.getByRole('alert')).toContainText('Another window has taken this drill over.');

  await second.getByRole('radio', { name: /Start live response/ }).check();
  await recorded(second, () => second.getByRole('button', { name: 'Confirm' }).click());
  await second.getByRole('button', { name: 'Continue' }).click();
  await expect(log(page)).toHaveAccessibleName(`Log ${String(await factCount(second))}`);

  await page.getByRole('button', { name: 'Take over' }).click();
  await entered(page);
  await expect(second.getByText('Reading along')).toBeVisible();
  await recorded(page, () => page.keyboard.press('f'));
  await expect(log(second)).toHaveAccessibleName(`Log ${String(await factCount(page))}`);
  expect(await logLines(second)).toEqual(await logLines(page));
});

test('what a window puts on record as it leaves is there for the one that drives next', async ({
  page,
  context,
  openApp,
}) => {
  await openApp(page, '#/incident/payroll-laptop');
  await page.getByRole('radio', { name: /^Timed/ }).check();
  await begin(page);
  const second = await secondWindow(context, page);
  await page.getByRole('link', { name: /leave the drill/ }).click();
  await entered(second);
  await expect(second.getByText('Paused. Reading, notes and flags still work')).toBeVisible();
  await recorded(second, () => second.keyboard.press('f'));
  await expect(second.getByRole('alert')).not.toContainText('was not saved');
});

test('when the window that drives is closed, the one that reads along drives', async ({ page, context, openApp }) => {
  await openApp(page, '#/incident/payroll-laptop');
  await begin(page);
  const second = await secondWindow(context, page);
  await recorded(page, () => page.keyboard.press('f'));
  const before = await logLines(page);
  await page.close();
  await entered(second);
  await expect(second.getByRole('alert')).toContainText('This one drives now.');
  expect(await logLines(second)).toEqual(before);
  await recorded(second, () => second.keyboard.press('f'));
});
