import { type Locator, type Page } from '@playwright/test';
import { barriers } from './barriers.ts';
import { expect, test } from './fixtures.ts';
import { press, write } from './hands.ts';
import { begin, recorded } from './room.ts';

const places = (page: Page) => page.getByRole('navigation', { name: /^Incident \d/ });
const tabs = (page: Page) => page.getByRole('navigation', { name: 'Incident', exact: true });
const rowsOf = (page: Page, table: string): Locator =>
  page.getByRole('group', { name: table }).locator('tbody').getByRole('row');

async function open(page: Page, place: RegExp): Promise<void> {
  await press(page, places(page).getByRole('button', { name: place }));
  await expect(places(page).locator('[aria-current="page"]')).toHaveText(place);
}

async function openTab(page: Page, tab: RegExp): Promise<void> {
  await open(page, /^Attack story/);
  await press(page, tabs(page).getByRole('button', { name: tab }));
  await expect(tabs(page).locator('[aria-current="page"]')).toHaveText(tab);
}

test('activities tell automations from people, and are narrowed by keys', async ({ page, openApp }) => {
  await openApp(page, '#/incident/third-floor');
  await begin(page);
  await openTab(page, /^Activities/);
  const rows = rowsOf(page, 'Activities');
  await expect(rows.filter({ hasText: 'WKS-3F-06' })).toContainText('Skipped');
  await expect(rows.filter({ hasText: 'WKS-3F-01' })).toContainText('Active');
  await write(page, page.getByRole('combobox', { name: 'Performed by' }), 'People');
  await expect(page.getByText('No activity fits the filters.')).toBeVisible();
  await recorded(page, () => press(page, page.getByRole('button', { name: /^Assign to me/ })));
  await expect(rows).toHaveCount(1);
  await expect(rows).toContainText('Took the incident');
});

test('the assets show the real state of each device, and lead to the page of an account', async ({ page, openApp }) => {
  await openApp(page, '#/incident/third-floor');
  await begin(page);
  await openTab(page, /^Assets/);
  await expect(page.getByText(/^Isolated 4, Isolation failed 1, Isolation skipped 1/)).toBeVisible();
  await expect(rowsOf(page, 'Devices').filter({ hasText: 'WKS-3F-05' })).toContainText('Isolation failed');
  await press(page, page.getByRole('list', { name: 'People and accounts' }).getByRole('button', { name: 'adm-tkhan' }));
  await expect(page.getByRole('heading', { level: 2, name: 'adm-tkhan' })).toBeVisible();
  await expect(page.getByText('Onboarded devices refuse its logons.')).toBeVisible();

  await press(page, page.getByRole('button', { name: 'Undo contain user' }));
  const dialog = page.getByRole('dialog', { name: /^Undo contain user: adm-tkhan/ });
  await expect(dialog).toContainText('Needs Global Administrator. Analyst does not hold it.');
  await recorded(page, () => press(page, dialog.getByRole('button', { name: 'Confirm' })));
  await expect(dialog.getByRole('alert')).toContainText('Somebody who does has to act, or be asked.');
  await page.keyboard.press('Escape');
  await press(page, page.getByRole('button', { name: 'Revoke sessions' }));
  const revoke = page.getByRole('dialog');
  await expect(revoke).toContainText('Takes 1 min.');
  await recorded(page, () => press(page, revoke.getByRole('button', { name: 'Confirm' })));
  await expect(page.getByRole('row').filter({ hasText: 'Sessions revoked' })).toContainText('Analyst');
});

test('the timeline of a device is searched, narrowed and flagged', async ({ page, openApp }) => {
  await openApp(page, '#/incident/payroll-laptop');
  await begin(page);
  await open(page, /^Devices/);
  await expect(page.getByRole('definition').filter({ hasText: /^Network cut since/ })).toBeVisible();
  const parts = page.getByRole('navigation', { name: 'Device page' });
  await press(page, parts.getByRole('button', { name: 'Timeline' }));
  const rows = rowsOf(page, 'Device timeline');
  const all = await rows.count();
  expect(all).toBeGreaterThan(4);
  await write(page, page.getByRole('combobox', { name: 'Events' }), 'Isolation');
  await expect(rows.first()).toContainText('FIN-LT-0231 isolated');
  const flag = rows.first().getByRole('button', { name: /^Flag/ });
  await recorded(page, () => press(page, flag));
  await expect(flag).toHaveAttribute('aria-pressed', 'true');
  await press(page, page.getByRole('checkbox', { name: 'Flagged only' }));
  await page.keyboard.press('Space');
  await expect(rows).toHaveCount(1);
  await write(page, page.getByRole('searchbox', { name: 'Search' }), 'nothing of the kind');
  await expect(page.getByText('No event fits the filters.')).toBeVisible();
});

test('the action center finds what was skipped, and undoes with a comment and a price', async ({ page, openApp }) => {
  await openApp(page, '#/incident/third-floor');
  await begin(page);
  await open(page, /^Action center/);
  const rows = rowsOf(page, 'Actions');
  await write(page, page.getByRole('combobox', { name: 'Status' }), 'Skipped');
  await expect(rows).toHaveCount(1);
  await expect(rows).toContainText('WKS-3F-06');
  await page.keyboard.press('Home');
  await press(page, page.getByRole('button', { name: 'Undo: Isolate device, WKS-3F-02' }));
  const dialog = page.getByRole('dialog', { name: /^Release WKS-3F-02 from isolation/ });
  await expect(dialog).toContainText('Needs Response (manage), and the device in scope. Analyst holds both.');
  await recorded(page, () => press(page, dialog.getByRole('button', { name: 'Confirm release' })));
  await expect(dialog.getByRole('alert')).toContainText('Defender requires a comment.');
  await write(page, dialog.getByRole('textbox', { name: 'Comment' }), 'Tried out.');
  await recorded(page, () => press(page, dialog.getByRole('button', { name: 'Confirm release' })));
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('button', { name: 'Undo: Isolate device, WKS-3F-02' })).toHaveCount(0);
});

test('an exclusion is added and removed by whoever may, and refused to whoever may not', async ({ page, openApp }) => {
  await openApp(page, '#/incident/third-floor');
  await begin(page);
  await open(page, /^Automated response/);
  await press(page, page.getByRole('button', { name: 'Remove the exclusion of kiosk-always-on' }));
  const dialog = page.getByRole('dialog', { name: /^Remove an exclusion/ });
  await expect(dialog).toContainText('What has been skipped stays skipped.');
  await expect(dialog).toContainText('Analyst does not hold it.');
  await recorded(page, () => press(page, dialog.getByRole('button', { name: 'Confirm' })));
  await expect(dialog.getByRole('alert')).toContainText('Core security settings (manage)');
  await page.keyboard.press('Escape');
  await write(page, page.getByRole('combobox', { name: 'Acting as' }), 'Security');
  await press(page, page.getByRole('button', { name: 'Remove the exclusion of kiosk-always-on' }));
  await recorded(page, () => press(page, dialog.getByRole('button', { name: 'Confirm' })));
  await expect(page.getByText('Nothing is excluded.')).toBeVisible();
  await press(page, page.getByRole('button', { name: 'Exclude a tag' }));
  await write(page, page.getByRole('dialog').getByRole('combobox', { name: 'Tag' }), 'kiosk');
  await recorded(page, () => press(page, page.getByRole('dialog').getByRole('button', { name: 'Confirm' })));
  await expect(page.getByRole('button', { name: 'Remove the exclusion of kiosk' })).toBeVisible();
});

test('the new places of the portal keep nobody out', async ({ page, openApp }) => {
  test.slow();
  const found: string[] = [];
  await openApp(page, '#/incident/third-floor');
  await begin(page);
  await openTab(page, /^Activities/);
  found.push(...(await barriers(page, 'activities')));
  await openTab(page, /^Assets/);
  found.push(...(await barriers(page, 'assets')));
  await press(page, page.getByRole('list', { name: 'People and accounts' }).getByRole('button', { name: 'adm-tkhan' }));
  found.push(...(await barriers(page, 'an account')));
  await open(page, /^Devices/);
  await press(page, page.getByRole('navigation', { name: 'Device page' }).getByRole('button', { name: 'Timeline' }));
  await press(page, rowsOf(page, 'Device timeline').getByRole('button', { expanded: false }).first());
  found.push(...(await barriers(page, 'the timeline of a device')));
  await open(page, /^Action center/);
  found.push(...(await barriers(page, 'the action center')));
  await open(page, /^Automated response/);
  found.push(...(await barriers(page, 'automated response')));
  await press(page, page.getByRole('button', { name: /^Change the rule/ }).first());
  found.push(...(await barriers(page, 'a rule')));
  expect(found).toEqual([]);
});
