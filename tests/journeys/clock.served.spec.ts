import { type Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { begin, column, entered, factCount, log, recorded } from './room.ts';

const clock = (page: Page) => page.getByRole('banner').getByRole('time').first();

test('in turns nothing moves until somebody acts', async ({ page, openApp }) => {
  await page.clock.install();
  await openApp(page, '#/incident/payroll-laptop');
  await begin(page);
  const before = await factCount(page);
  await page.clock.runFor('30:00');
  await expect(clock(page)).toHaveText('09:06');
  expect(await factCount(page)).toBe(before);
  await page.getByRole('radio', { name: /Start live response/ }).check();
  await recorded(page, () => page.getByRole('button', { name: 'Confirm' }).click());
  await expect(clock(page)).toHaveText('09:07');
});

test('a timed drill runs with the clock on the wall, stands while it is paused, and goes on where it was', async ({
  page,
  openApp,
}) => {
  await page.clock.install();
  await openApp(page, '#/incident/payroll-laptop');
  await page.getByRole('radio', { name: /^Timed/ }).check();
  await begin(page);
  await page.clock.runFor('02:10');
  await expect(clock(page)).toHaveText('09:08');

  await recorded(page, () => page.getByRole('button', { name: /^Pause/ }).click());
  await page.clock.runFor('10:00');
  await expect(clock(page)).toHaveText('09:08');
  await page.reload();
  await entered(page);
  await expect(clock(page)).toHaveText('09:08');

  await recorded(page, () =>
    page
      .getByRole('banner')
      .getByRole('button', { name: /^Resume/ })
      .click(),
  );
  // The inject of the twelfth minute comes by itself, and waits for its decision.
  await page.getByRole('radio', { name: /Start live response/ }).check();
  await recorded(page, () => page.getByRole('button', { name: 'Confirm' }).click());
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.clock.runFor('10:00');
  await expect(column(page).getByRole('heading', { name: 'Who may make the exception?' })).toBeVisible();
  await expect(log(page)).toBeVisible();
});
