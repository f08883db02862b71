import { expect, test } from './fixtures.ts';
import { PLACES } from './places.ts';
import { hiddenStops } from './stops.ts';

test('the focus goes to the heading of every page that is gone to', async ({ page, openApp }) => {
  await openApp(page, '#/settings/general');
  await expect(page.getByRole('heading', { level: 1, name: 'Settings' })).toBeVisible();
  // A tab of the page that one is on already keeps the focus where it is.
  const pages = PLACES.filter(([, address]) => !/^#\/(?:settings|lifecycle\/s|runbook\/[^/]+\/)/.test(address));
  for (const [, hash, heading] of pages) {
    await page.evaluate((to) => (location.hash = to), hash);
    await expect(page.getByRole('heading', { level: 1, name: heading })).toBeFocused();
  }
});

test('a dialog takes the focus and gives it back', async ({ page, openApp }) => {
  await openApp(page);
  const opener = page.getByRole('button', { name: 'Look at the evidence' });
  await opener.click();
  await expect(page.getByRole('dialog', { name: 'Evidence' }).locator(':focus')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(opener).toBeFocused();
});

test('the skip link leads past everything that every page has', async ({ page, openApp }) => {
  await openApp(page, '#/drills');
  await expect(page.getByRole('heading', { level: 1, name: 'Drills' })).toBeVisible();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();
});

for (const [what, viewport] of [
  ['on a laptop', { width: 1280, height: 720 }],
  ['at 320 pixels', { width: 320, height: 640 }],
] as const) {
  test(`nothing hides what has the focus in the drill room, the debrief and the export, ${what}`, async ({
    page,
    openApp,
  }) => {
    test.slow();
    await page.setViewportSize(viewport);
    await openApp(page, '#/incident/payroll-laptop');
    await page.getByRole('button', { name: 'Begin drill' }).click();
    await expect(page.getByRole('heading', { name: 'What happens first?' })).toBeVisible();
    const panes = page.getByRole('navigation', { name: 'Panes' });
    const shown = (await panes.isVisible()) ? await panes.getByRole('button').all() : [undefined];
    for (const pane of shown) {
      await pane?.click();
      expect(await hiddenStops(page)).toEqual([]);
    }
    const debrief = page.url().replace('#/drill/', '#/debrief/');
    for (const [address, heading] of [
      [debrief, /^Debrief/],
      [`${debrief}/export`, /^Export/],
    ] as const) {
      await page.goto(address);
      await expect(page.getByRole('heading', { level: 1, name: heading })).toBeFocused();
      expect(await hiddenStops(page)).toEqual([]);
    }
  });
}
