import type { Page } from '@playwright/test';
import { barriers } from './barriers.ts';
import { bringExercise, EXERCISE } from './exercise-log.ts';
import { savedBy } from './files.ts';
import { expect, test } from './fixtures.ts';
import { press, write } from './hands.ts';
import { bringPlayed } from './played.ts';
import { openOwn, saved } from './runbook-hands.ts';

const paper = (page: Page) => page.getByRole('region', { name: 'The document as rendered' });
const panel = (page: Page, name: string) =>
  page.getByRole('navigation', { name: 'What it is made of' }).getByRole('button', { name }).click();
const promises = (page: Page) => page.getByRole('region', { name: 'Follow-ups' });

test('a hot wash is held from the keyboard: a follow-up without an owner is refused, and the report has it all', async ({
  page,
  openApp,
}) => {
  test.slow();
  await openApp(page, '#/reports');
  await bringExercise(page);
  await openApp(page, `#/tabletop/${EXERCISE}/hotwash`);
  await expect(page.getByRole('heading', { level: 1, name: 'Hot wash, Ransom precursor, Finance' })).toBeVisible();
  await page.keyboard.press('k');
  await page.keyboard.type('The script was at hand');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('region', { name: 'Keep' }).getByRole('listitem')).toHaveText(/The script was at hand/);
  await page.keyboard.press('Escape');
  await write(page, page.getByLabel('Surprised us, in a sentence'), 'VIPs rang the CISO first');
  await page.keyboard.press('Enter');
  await expect(promises(page).getByText('Still without one: Sam Ortiz, Mia Chen, IT operations.')).toBeVisible();

  await press(page, page.getByRole('button', { name: 'Make it a follow-up Add the bridge number' }));
  const action = promises(page).getByLabel('What will be done');
  await expect(action).toBeFocused();
  await expect(action).toHaveValue('Add the bridge number to the on-call card');
  await page.keyboard.press('Enter');
  await expect(promises(page).getByLabel('Due')).toBeFocused();
  expect(await barriers(page, 'the hot wash with a refusal')).toEqual([]);
  await promises(page).getByLabel('Owner').fill('');
  await page.keyboard.press('Enter');
  await expect(promises(page).getByRole('alert')).toHaveText(
    'A follow-up without an owner and a date will not happen. Add both, or mark it as “idea”.',
  );
  await expect(promises(page).getByLabel('Owner')).toBeFocused();
  await page.keyboard.type('Sam Ortiz');
  await promises(page).getByLabel('Due').fill('2026-12-01');
  await promises(page).getByLabel('Runbook section').selectOption('Alerting');
  await press(page, promises(page).getByRole('button', { name: 'Add follow-up' }));
  await expect(promises(page).getByRole('list', { name: 'Follow-ups' })).toContainText(
    'Sam Ortiz, by 2026-12-01 · Open',
  );
  await expect(promises(page).getByText('Still without one: Mia Chen, IT operations.')).toBeVisible();

  await page
    .getByRole('group', { name: /^Rating of Isolated users/ })
    .getByText('S', { exact: true })
    .click();
  await expect(page.getByRole('region', { name: 'Objectives' })).toContainText('Performed with some challenges');
  await press(page, page.getByRole('button', { name: 'Write after-action report' }));
  await expect(
    page.getByRole('heading', { level: 1, name: 'After-action report, Ransom precursor, Finance' }),
  ).toBeVisible();
  for (const said of [
    'The script was at hand',
    'VIPs rang the CISO first',
    'S: Performed with some challenges',
    'Not assessed',
    'Nobody owns the helpdesk briefing',
    'The helpdesk calls Dana back',
  ])
    await expect(paper(page)).toContainText(said);
  await expect(paper(page).getByRole('row').filter({ hasText: '2026-12-01' }).first()).toContainText(
    'Add the bridge number to the on-call cardSam Ortiz2026-12-01AlertingOpen',
  );
  expect(await barriers(page, 'the report')).toEqual([]);
});

test('a report is curated and leaves as Markdown, as sheets and as a calendar', async ({ page, openApp }) => {
  test.slow();
  await openApp(page, '#/reports');
  await bringExercise(page);
  await page.getByRole('link', { name: 'Open its report' }).click();
  await page.getByRole('button', { name: /^Star line 10: Gap/ }).click();
  await expect(paper(page)).toContainText('These lines of the log were starred.');
  await panel(page, 'Summary');
  await page.getByRole('textbox', { name: 'Summary' }).fill('We could not reach the night shift.');
  await page.getByRole('button', { name: 'Keep the summary' }).click();
  await expect(paper(page).getByText('We could not reach the night shift.')).toBeVisible();
  await panel(page, 'Areas');
  await page.getByRole('textbox', { name: /^Why it mattered/ }).fill('Two people told Dana two things.');
  await page.getByRole('button', { name: /^Keep/ }).click();
  await expect(paper(page).getByText('Two people told Dana two things.')).toBeVisible();
  await panel(page, 'Follow-ups');
  await page.getByLabel('What will be done').fill('=Print the card; now');
  await page.getByLabel('Owner').fill('Mia Chen');
  await page.getByLabel('Due').fill('2026-11-30');
  await page.getByRole('button', { name: 'Add follow-up' }).click();
  await expect(page.getByRole('list', { name: 'Follow-ups' })).toContainText('Mia Chen, by 2026-11-30');

  const document = await savedBy(page, page.getByRole('button', { name: 'Download', exact: true }));
  expect(document.name).toBe('after-action_ransom-precursor-finance_2026-11-24.md');
  expect(document.text).toContain('- **Why it mattered:** Two people told Dana two things.');
  expect(await savedBy(page, page.getByRole('button', { name: 'Download', exact: true }))).toEqual(document);
  const sheet = await savedBy(page, page.getByRole('button', { name: 'Observations (CSV)' }));
  expect(sheet.text).toContain('Nobody owns the helpdesk briefing');
  const msel = await savedBy(page, page.getByRole('button', { name: 'MSEL as run (CSV)' }));
  expect(msel.text).toContain('A: 6, B: 3');
  const dates = await savedBy(page, page.getByRole('button', { name: 'Due dates (calendar)' }));
  expect(dates.text).toContain('DTSTART;VALUE=DATE:20261130\r\nSUMMARY:=Print the card\\; now (Mia Chen)');

  await openApp(page, '#/reports');
  const rows = page.getByRole('table', { name: 'Drills and exercises, newest first' }).getByRole('row');
  await page.getByRole('combobox', { name: 'Kind' }).selectOption('Drills');
  await expect(page.getByText('None of them is like that.')).toBeVisible();
  await page.getByRole('button', { name: 'Show everything' }).click();
  await page.getByRole('checkbox', { name: 'Follow-ups open' }).check();
  await expect(rows.nth(1)).toContainText('1 open');
});

test('what an exercise found goes into the runbook that is chosen, line by line', async ({ page, openApp }) => {
  test.slow();
  await openOwn(page, openApp, '# Ours\n\n## Alerting\n\n### Ring\n<!-- step: alerting.ring -->\n- **Do** ring\n');
  await openApp(page, '#/reports');
  await bringExercise(page);
  await page.getByRole('link', { name: 'Open its report' }).click();
  await panel(page, 'Runbook');
  await page.getByText('What would change').click();
  await expect(page.getByRole('insertion').filter({ hasText: 'Nobody owns the helpdesk briefing' })).toBeVisible();
  expect(await barriers(page, 'the proposals in a report')).toEqual([]);
  await page.getByRole('button', { name: /^Accept ?: Nobody owns the helpdesk briefing/ }).click();
  await expect(page.getByText('Nothing is left to propose to this runbook.')).toBeVisible();
  await page.getByRole('link', { name: 'Open the runbook' }).click();
  await saved(page);
  await expect(
    page.getByText('Nobody owns the helpdesk briefing (exercise “Ransom precursor, Finance”, 2026-11-24)'),
  ).toBeVisible();
});

test('a drill has the same report, with follow-ups of its own, and the list says what is open', async ({
  page,
  openApp,
}) => {
  test.slow();
  await openApp(page, '#/reports');
  await bringPlayed(page, 'payroll-laptop');
  await page.getByRole('link', { name: 'Open its debrief' }).click();
  await page.getByRole('button', { name: 'Skip' }).click();
  await page.getByRole('link', { name: 'After-action report' }).click();
  await expect(
    page.getByRole('heading', { level: 1, name: 'After-action report, Payroll laptop, 09:02' }),
  ).toBeVisible();
  await expect(paper(page)).toContainText('P: Performed without challenges');
  await panel(page, 'Follow-ups');
  await page.getByLabel('What will be done').fill('Improve coordination');
  await page.getByLabel('Owner').fill('Sam Ortiz');
  await page.getByLabel('Due').fill('2026-12-01');
  await page.getByRole('button', { name: 'Add follow-up' }).click();
  await expect(page.getByText('“Improve coordination” – write what changes, who, by when.')).toBeVisible();
  await page.getByLabel('What will be done').fill('Name who calls the user back');
  await page.getByRole('button', { name: 'Add follow-up' }).click();
  await expect(paper(page)).toContainText('Name who calls the user back');
  expect(await barriers(page, 'the report of a drill')).toEqual([]);
  await page.reload();
  await expect(paper(page)).toContainText('Name who calls the user back');
  await openApp(page, '#/reports');
  await page.getByRole('checkbox', { name: 'Follow-ups open' }).check();
  await expect(page.getByRole('row').nth(1)).toContainText('1 open');
  expect(await barriers(page, 'the list with filters')).toEqual([]);
});
