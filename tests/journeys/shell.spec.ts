import { expect, test } from './fixtures.ts';

test('the app shows its heading under a strict policy', async ({ page, openApp }) => {
  await openApp(page);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});

test('text cannot become markup', async ({ page, openApp, complaints }) => {
  await openApp(page);
  await page.evaluate(() => {
    try {
      document.body.innerHTML = '<img alt="">';
    } catch (error) {
      console.error(`refused: ${(error as Error).name}`);
    }
  });
  const refusals = complaints.splice(0);
  expect(refusals.pop()).toBe('console: refused: TypeError');
  for (const refusal of refusals) expect(refusal).toContain("requires 'TrustedHTML' assignment");
});
