import { expect, test } from './fixtures.ts';

test('after the first visit the app opens without a network', async ({ page, context, openApp }) => {
  await openApp(page);
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await context.setOffline(true);
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});
