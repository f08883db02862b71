import { expect, test } from './fixtures.ts';

for (const [what, hash, heading, says] of [
  [
    'an address that names no page',
    '#/nowhere/at/all',
    'Nothing at this address',
    'Firedoor has no page #/nowhere/at/all.',
  ],
  [
    'a drill that is not here',
    '#/drill/nobody-has-this',
    'This drill cannot be opened',
    'a drill that is not in this browser',
  ],
  [
    'a debrief of a drill that is not here',
    '#/debrief/nobody-has-this',
    'This drill cannot be opened',
    'a drill that is not in this browser',
  ],
  [
    'an export of a drill that is not here',
    '#/debrief/nobody-has-this/export',
    'This drill cannot be opened',
    'a drill that is not in this browser',
  ],
  [
    'an incident that is not here',
    '#/incident/nobody-has-this',
    'Not in this browser',
    'something that is not in this browser',
  ],
  [
    'a runbook that is not here',
    '#/runbook/nobody-has-this',
    'Not in this browser',
    'something that is not in this browser',
  ],
] as const) {
  test(`${what} leads to a page that says what to do`, async ({ page, openApp }) => {
    await openApp(page, hash);
    await expect(page.getByRole('heading', { level: 1, name: heading })).toBeVisible();
    await expect(page.getByRole('main')).toContainText(says);
    await page.getByRole('main').getByRole('link', { name: 'Go to Drills' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Drills' })).toBeFocused();
  });
}
