import { barriers } from './barriers.ts';
import { expect, test } from './fixtures.ts';
import { PLACES } from './places.ts';
import { openOwn, rawText, saved, writeRaw } from './runbook-hands.ts';
import { bringPlayed } from './played.ts';
import { begin, column, question, recorded } from './room.ts';

for (const [name, hash, heading] of PLACES) {
  test(`nothing on ${name} keeps anybody out`, async ({ page, openApp }) => {
    await openApp(page, hash);
    await expect(page.getByRole('heading', { level: 1, name: heading })).toBeVisible();
    await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
    expect(await barriers(page, name)).toEqual([]);
  });
}

test('the answer on Home, its evidence, the palette, the keys and the menu keep nobody out', async ({
  page,
  openApp,
}) => {
  test.slow();
  const found: string[] = [];
  await openApp(page);
  await page.getByRole('button', { name: 'Look at the evidence' }).click();
  found.push(...(await barriers(page, 'the evidence')));
  await page.keyboard.press('Escape');
  await page.getByRole('radio', { name: /^Release from isolation/ }).check();
  await page.getByRole('button', { name: 'Check answer' }).click();
  await expect(page.getByRole('heading', { name: 'Not yet.' })).toBeFocused();
  found.push(...(await barriers(page, 'a wrong answer')));
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('option').first()).toBeVisible();
  found.push(...(await barriers(page, 'the palette')));
  await page.keyboard.press('Escape');
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible();
  found.push(...(await barriers(page, 'the list of keys')));
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'More', exact: true }).click();
  await expect(page.getByRole('link', { name: 'Import an incident' })).toBeVisible();
  found.push(...(await barriers(page, 'the menu')));
  expect(found).toEqual([]);
});

test('every pane of the drill room keeps nobody out', async ({ page, openApp }) => {
  test.slow();
  const found: string[] = [];
  await openApp(page, '#/incident/payroll-laptop');
  await begin(page);
  const places = page.getByRole('navigation', { name: 'Incident 4127' });
  const tabs = page.getByRole('navigation', { name: 'Incident', exact: true });
  found.push(...(await barriers(page, 'the attack story and a decision')));
  for (const tab of [/^Alerts/, /^Assets/, /^Evidence and response/]) {
    await tabs.getByRole('button', { name: tab }).click();
    found.push(...(await barriers(page, String(tab))));
  }
  await page.getByRole('radio', { name: /Start live response/ }).check();
  await recorded(page, () => page.getByRole('button', { name: 'Confirm' }).click());
  await expect(question(page)).toBeFocused();
  for (const place of ['Devices', 'User', 'Messages', 'Live response', 'Hunting', 'Action center', 'Log']) {
    await places.getByRole('button', { name: new RegExp(`^${place}`) }).click();
    await expect(places.locator('[aria-current="page"]')).toContainText(place);
    found.push(...(await barriers(page, place)));
    const onwards = column(page).getByRole('button', { name: 'Continue' });
    if (await onwards.isVisible()) await onwards.click();
  }
  expect(found).toEqual([]);
});

test('the dialogs of the drill room keep nobody out', async ({ page, openApp }) => {
  test.slow();
  const found: string[] = [];
  await openApp(page, '#/incident/payroll-laptop');
  await begin(page);
  await page.keyboard.press('n');
  await expect(page.getByRole('dialog', { name: 'Note' })).toBeVisible();
  found.push(...(await barriers(page, 'a note')));
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Classify' }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  found.push(...(await barriers(page, 'the verdict')));
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: /^Devices/ }).click();
  await page.getByRole('button', { name: 'Release from isolation' }).click();
  await page.getByRole('button', { name: 'Confirm release' }).click();
  await expect(page.getByRole('dialog').getByRole('alert')).toBeVisible();
  found.push(...(await barriers(page, 'a release that was refused')));
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'More actions' }).click();
  await expect(page.getByRole('button', { name: /^Download script/ })).toBeVisible();
  found.push(...(await barriers(page, 'more actions')));
  expect(found).toEqual([]);
});

test('the debrief, the export and the list of what was drilled keep nobody out', async ({ page, openApp }) => {
  test.slow();
  const found: string[] = [];
  await openApp(page, '#/reports');
  await bringPlayed(page, 'payroll-laptop');
  found.push(...(await barriers(page, 'the reports with a drill')));
  await page.getByRole('button', { name: 'Delete Payroll laptop, 09:02' }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  found.push(...(await barriers(page, 'a question before deleting')));
  await page.keyboard.press('Escape');
  await page.getByRole('link', { name: 'Open its debrief' }).click();
  await expect(page.getByRole('button', { name: 'Show how it went' })).toBeVisible();
  found.push(...(await barriers(page, 'the question before the numbers')));
  await page.getByRole('button', { name: 'Skip' }).click();
  const review = page.getByRole('navigation', { name: 'Review' });
  for (const tab of ['Scorecard', 'Milestones', 'Log', 'Moments']) {
    await review.getByRole('button', { name: tab }).click();
    found.push(...(await barriers(page, `the debrief, ${tab}`)));
  }
  await page.keyboard.press('ArrowRight');
  found.push(...(await barriers(page, 'a moment of the debrief')));
  await page.getByRole('link', { name: 'Export the runbook' }).click();
  await expect(page.getByRole('region', { name: 'The document as rendered' })).toBeVisible();
  found.push(...(await barriers(page, 'the export as rendered')));
  await page.getByRole('radio', { name: 'Markdown' }).check();
  found.push(...(await barriers(page, 'the export as Markdown')));
  expect(found).toEqual([]);
});

/** Tabs that look otherwise where they write, each with a text that is there when it is. */
const OWN_TABS = [
  ['Interview', 'How do you want to begin?'],
  ['Gaps', /^Checked against/],
  ['Coverage', /^Checked against/],
  ['Export', /essential gaps?\. You can export it all the same/],
] as const;

test('a runbook of one’s own keeps nobody out, on any of its tabs and when two windows differ', async ({
  page,
  context,
  openApp,
}) => {
  test.slow();
  const found: string[] = [];
  const tabs = page.getByRole('navigation', { name: 'Runbook' });
  await openOwn(page, openApp, '# Ours\n\n## Release\n\n### Let go\n<!-- step: release.device -->\n- **Do** release\n');
  found.push(...(await barriers(page, 'the document')));
  for (const [tab, mark] of OWN_TABS) {
    await tabs.getByRole('link', { name: new RegExp(`^${tab}`) }).click();
    await expect(page.getByText(mark).first()).toBeVisible();
    await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
    found.push(...(await barriers(page, tab)));
  }
  await tabs.getByRole('link', { name: 'Markdown' }).click();
  await expect(rawText(page)).toBeVisible();
  found.push(...(await barriers(page, 'the raw text and its problems')));
  await tabs.getByRole('link', { name: 'Versions' }).click();
  await page.getByRole('button', { name: 'Keep this version' }).click();
  await expect(page.getByText('There is no difference between version 1 and now.')).toBeVisible();
  const second = await context.newPage();
  await second.goto(page.url().replace('versions', 'markdown'));
  await writeRaw(second, 'From the second.');
  await saved(second);
  await tabs.getByRole('link', { name: 'Markdown' }).click();
  await writeRaw(page, 'From the first.');
  await page.getByRole('button', { name: 'Compare the two' }).click();
  await expect(page.getByRole('deletion')).toBeVisible();
  found.push(...(await barriers(page, 'the two texts')));
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Keep mine' }).click();
  await tabs.getByRole('link', { name: 'Versions' }).click();
  await expect(page.getByRole('listitem').filter({ hasText: 'From the other window' })).toBeVisible();
  found.push(...(await barriers(page, 'the versions')));
  await openApp(page, '#/runbooks');
  await expect(page.getByRole('table', { name: 'Your runbooks' })).toBeVisible();
  found.push(...(await barriers(page, 'the list with one of one’s own')));
  expect(found).toEqual([]);
});
