import { type Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { bringPlayed } from './played.ts';
import { begin, column, factCount, question, recorded } from './room.ts';

const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name });

test('the keys of every screen go where they say', async ({ page, openApp }) => {
  await openApp(page, '#/drills');
  await expect(heading(page, 'Drills')).toBeVisible();
  for (const [keys, name] of [
    ['g r', 'Runbooks'],
    ['g a', 'Reports'],
    ['g s', 'Incidents'],
    ['g h', 'Isolation is automatic. The rest is people.'],
    ['g d', 'Drills'],
    ['Control+,', 'Settings'],
  ] as const) {
    for (const key of keys.split(' ')) await page.keyboard.press(key);
    await expect(heading(page, name)).toBeFocused();
  }
});

test('the palette finds a place by a few of its letters', async ({ page, openApp }) => {
  await openApp(page, '#/drills');
  await expect(heading(page, 'Drills')).toBeVisible();
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('combobox', { name: 'Search everything' })).toBeFocused();
  await page.keyboard.type('pylap');
  await expect(page.getByRole('option', { selected: true })).toContainText('Payroll laptop, 09:02');
  await page.keyboard.press('Enter');
  await expect(heading(page, 'Payroll laptop, 09:02')).toBeFocused();
});

test('the list of keys opens with ? and closes with Escape', async ({ page, openApp }) => {
  await openApp(page, '#/drills');
  await expect(heading(page, 'Drills')).toBeVisible();
  await page.keyboard.press('?');
  const sheet = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
  await expect(sheet.getByRole('heading', { name: 'In a drill' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(sheet).toBeHidden();
});

test('a slash goes to the filter, and F6 goes round the regions', async ({ page, openApp }) => {
  await openApp(page, '#/drills');
  await expect(heading(page, 'Drills')).toBeVisible();
  await page.keyboard.press('/');
  await expect(page.getByRole('searchbox', { name: 'Filter drills' })).toBeFocused();
  const regions = [
    page.getByRole('banner'),
    page.getByRole('navigation', { name: 'Firedoor' }),
    page.getByRole('main'),
  ];
  for (const region of regions) {
    await page.keyboard.press('F6');
    await expect(region.locator(':focus').or(region.and(page.locator(':focus')))).toBeVisible();
  }
});

test('single keys rest while somebody types, and where they are switched off', async ({ page, openApp }) => {
  await openApp(page, '#/drills');
  await page.getByRole('searchbox', { name: 'Filter drills' }).focus();
  await page.keyboard.type('g?h/');
  await expect(page.getByRole('searchbox', { name: 'Filter drills' })).toHaveValue('g?h/');
  await expect(page.getByRole('dialog')).toHaveCount(0);

  await openApp(page, '#/settings/general');
  await page.getByRole('region', { name: 'Single-key shortcuts' }).getByRole('checkbox').uncheck();
  for (const key of ['?', 'g', 'd']) await page.keyboard.press(key);
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('dialog', { name: 'Search' })).toBeVisible();
  await expect(page.getByRole('dialog')).toHaveCount(1);
  await page.keyboard.press('Escape');
  await expect(heading(page, 'Settings')).toBeVisible();
});

test('the keys of the drill room choose, say how sure, and show', async ({ page, openApp }) => {
  await openApp(page, '#/incident/payroll-laptop');
  await begin(page);
  const option = (name: RegExp) => column(page).getByRole('radio', { name });
  await page.keyboard.press('2');
  await expect(option(/Start live response/)).toBeChecked();
  await page.keyboard.press('4');
  await expect(option(/Leave it for the colleague/)).toBeChecked();
  await expect(option(/^Fair$/)).toBeChecked();
  for (const sure of [/^High$/, /^Low$/, /^Fair$/]) {
    await page.keyboard.press('c');
    await expect(option(sure)).toBeChecked();
  }
  await page.keyboard.press('t');
  await expect(page.getByRole('heading', { name: 'Log', exact: true })).toBeFocused();
  await page.keyboard.press('l');
  await expect(page.getByRole('heading', { name: 'Live response', exact: true })).toBeFocused();
  await page.keyboard.press('r');
  await expect(page.getByRole('heading', { name: /^Your runbook says/ })).toBeFocused();
  await page.keyboard.press('e');
  await expect(page.getByRole('heading', { name: 'Live response', exact: true })).toBeFocused();
});

test('the keys of the drill room decide, go on and take back', async ({ page, openApp }) => {
  await openApp(page, '#/incident/payroll-laptop');
  await begin(page);
  await page.keyboard.press('2');
  await recorded(page, () => page.keyboard.press('Enter'));
  await expect(question(page)).toBeFocused();
  await expect(question(page)).toContainText('stays connected to the security service');
  await page.keyboard.press('Enter');
  await expect(question(page)).toHaveText('What next?');
  await recorded(page, () => page.keyboard.press('u'));
  await expect(question(page)).toHaveText('What happens first?');
});

test('the keys of the drill room note, log a gap, flag and pause', async ({ page, openApp }) => {
  await openApp(page, '#/incident/payroll-laptop');
  await begin(page);
  await page.keyboard.press('n');
  await page.getByRole('dialog', { name: 'Note' }).getByRole('textbox', { name: 'Note' }).fill('Dana sits in Bern.');
  await recorded(page, () => page.getByRole('button', { name: 'Keep the note' }).click());
  await page.keyboard.press('g');
  await page
    .getByRole('dialog')
    .getByRole('textbox', { name: 'What does the runbook not say?' })
    .fill('Who rings Dana at night?');
  await recorded(page, () => page.getByRole('button', { name: 'Log the gap' }).click());
  await recorded(page, () => page.keyboard.press('f'));
  await recorded(page, () => page.keyboard.press('p'));
  await expect(page.getByText('Paused. Reading, notes and flags still work')).toBeVisible();
  await recorded(page, () => page.keyboard.press('p'));
  await expect(page.getByText('Paused. Reading, notes and flags still work')).toBeHidden();

  const before = await factCount(page);
  await page.keyboard.press('n');
  await page.getByRole('dialog').getByRole('textbox').pressSequentially('fpug12');
  await page.keyboard.press('Escape');
  expect(await factCount(page)).toBe(before);
});

test('where feedback comes only at the end, the keys go from one decision straight to the next', async ({
  page,
  openApp,
}) => {
  await openApp(page, '#/incident/paste-to-fix');
  await page.getByRole('radio', { name: 'Only at the end' }).check();
  await begin(page);
  await expect(question(page)).toHaveText('What do you tell Rosa?');
  await page.keyboard.press('3');
  await recorded(page, () => page.keyboard.press('Enter'));
  if ((await question(page).innerText()) === 'What next?')
    await recorded(page, () =>
      column(page)
        .getByRole('button', { name: /^Next event/ })
        .click(),
    );
  await expect(question(page)).toHaveText('What is the first thing that you do?');
  const options = await column(page).getByRole('radio').all();
  const names = await Promise.all(
    options.map((option) => option.evaluate((radio: HTMLInputElement) => radio.labels?.[0]?.innerText ?? '')),
  );
  await page.keyboard.press(String(names.findIndex((name) => name.includes('Assign it to me')) + 1));
  await expect(column(page).getByRole('radio', { name: 'Assign it to me' })).toBeChecked();
  await recorded(page, () => page.keyboard.press('Enter'));
});

test('the arrows go through a debrief, event by event and turning point by turning point', async ({
  page,
  openApp,
}) => {
  await openApp(page, '#/reports');
  await bringPlayed(page, 'payroll-laptop');
  await page.getByRole('link', { name: 'Open its debrief' }).click();
  await page.getByRole('button', { name: 'Skip' }).click();
  const here = page.getByRole('navigation', { name: /^Events/ }).locator('[aria-current]');
  await expect(here).toContainText('How it ended');
  await page.keyboard.press('ArrowRight');
  await expect(here).not.toContainText('How it ended');
  const second = await here.innerText();
  await page.keyboard.press('ArrowRight');
  await expect(here).not.toHaveText(second, { useInnerText: true });
  await page.keyboard.press('ArrowLeft');
  await expect(here).toHaveText(second, { useInnerText: true });
  await page.keyboard.press('End');
  await expect(here).not.toHaveText(second, { useInnerText: true });
  await page.keyboard.press('Home');
  await expect(here).toContainText('How it ended');
});

test('a document is copied and saved with the keys that every editor has', async ({ page, context, openApp }) => {
  await openApp(page, '#/reports');
  await bringPlayed(page, 'payroll-laptop');
  await page.getByRole('link', { name: 'Open its debrief' }).click();
  await page.getByRole('button', { name: 'Skip' }).click();
  await page.getByRole('link', { name: 'Export the runbook' }).click();
  await expect(heading(page, 'Export, Payroll laptop, 09:02')).toBeFocused();
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.keyboard.press('Control+Shift+C');
  await expect(page.getByText(/^Copied as Markdown/)).toBeVisible();
  const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Control+s')]);
  expect(download.suggestedFilename()).toMatch(/^completed-runbook_payroll-laptop_/);
});
