import { expect, test } from './fixtures.ts';
import { entered, log, question } from './room.ts';

test('a first visit reaches an explained answer in two clicks', async ({ page, openApp }) => {
  await openApp(page);
  await page.getByRole('radio', { name: /^Start live response/ }).click();
  await page.getByRole('button', { name: 'Check answer' }).click();
  const result = page.getByRole('region', { name: 'Best call.' });
  await expect(result.getByRole('heading', { name: 'Best call.' })).toBeFocused();
  await expect(result).toContainText('stays connected to the security service while it is isolated');
});

test('a first visit reaches an explained answer with two keys', async ({ page, openApp }) => {
  await openApp(page);
  await expect(page.getByRole('radio').first()).toBeVisible();
  await page.keyboard.press('2');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Best call.' })).toBeFocused();
});

test('a wrong first answer says why, and can be given again', async ({ page, openApp }) => {
  await openApp(page);
  await page.getByRole('radio', { name: /^Release from isolation/ }).click();
  await page.getByRole('button', { name: 'Check answer' }).click();
  const result = page.getByRole('region', { name: 'Not yet.' });
  await expect(result).toContainText('Nobody has looked yet');
  await expect(result).toContainText('You chose: Release from isolation');
  await result.getByRole('button', { name: /^Try again/ }).click();
  await page.getByRole('radio', { name: /^Start live response/ }).click();
  await page.getByRole('button', { name: 'Check answer' }).click();
  await expect(page.getByRole('heading', { name: 'Best call.' })).toBeFocused();
});

test('the drill of the first answer goes on in the drill room, and is found again on Home', async ({
  page,
  openApp,
}) => {
  await openApp(page);
  await page.getByRole('radio', { name: /^Start live response/ }).click();
  await page.getByRole('button', { name: 'Check answer' }).click();
  await page.getByRole('link', { name: 'Finish this drill' }).click();
  await entered(page);
  await expect(page.getByRole('heading', { level: 1, name: 'Payroll laptop, 09:02' })).toBeFocused();
  await expect(question(page)).toHaveText('What next?');
  await log(page).click();
  await expect(page.getByRole('row').filter({ hasText: 'Start live response over the cloud channel' })).toBeVisible();

  await page.getByRole('link', { name: /leave the drill/ }).click();
  await page.getByRole('link', { name: 'Continue Payroll laptop, 09:02' }).click();
  await entered(page);
});
