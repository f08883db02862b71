import type { Page } from '@playwright/test';
import { barriers } from './barriers.ts';
import { bringExercise, EXERCISE } from './exercise-log.ts';
import { expect, test } from './fixtures.ts';
import { bringPlayed } from './played.ts';
import { openOwn, saved } from './runbook-hands.ts';

const paper = (page: Page) => page.getByRole('region', { name: 'The document as rendered' });
const panel = (page: Page, name: string) =>
  page.getByRole('navigation', { name: 'What it is made of' }).getByRole('button', { name }).click();
const promises = (page: Page) => page.getByRole('region', { name: 'Follow-ups' });

test('a hot wash names who is without a follow-up, and what was agreed stands in the report', async ({
  page,
  openApp,
}) => {
  await openApp(page, '#/reports');
  await bringExercise(page);
  await openApp(page, `#/tabletop/${EXERCISE}/hotwash`);
  await expect(promises(page).getByText('Still without one: Sam Ortiz, Mia Chen, IT operations.')).toBeVisible();
  await page.getByRole('button', { name: 'Make it a follow-up Add the bridge number' }).click();
  await promises(page).getByRole('button', { name: 'Add follow-up' }).click();
  await expect(promises(page).getByRole('alert')).toBeVisible();
  expect(await barriers(page, 'the hot wash with a refusal')).toEqual([]);
  await promises(page).getByLabel('Due').fill('2026-12-01');
  await promises(page).getByLabel('Runbook section').selectOption('Alerting');
  await promises(page).getByRole('button', { name: 'Add follow-up' }).click();
  await expect(promises(page).getByText('Still without one: Mia Chen, IT operations.')).toBeVisible();
  await page
    .getByRole('group', { name: /^Rating of Isolated users/ })
    .getByText('S', { exact: true })
    .click();
  await expect(page.getByRole('region', { name: 'Objectives' })).toContainText('Performed with some challenges');
  await page.getByRole('button', { name: 'Write after-action report' }).click();
  await expect(paper(page).getByRole('row').filter({ hasText: '2026-12-01' }).first()).toContainText(
    'Add the bridge number to the on-call cardSam Ortiz2026-12-01AlertingOpen',
  );
  await expect(paper(page)).toContainText('The helpdesk calls Dana back');
  expect(await barriers(page, 'the report')).toEqual([]);
});

test('a line of the hot wash is written once, however often Enter is pressed', async ({ page, openApp }) => {
  await openApp(page, '#/reports');
  await bringExercise(page);
  await openApp(page, `#/tabletop/${EXERCISE}/hotwash`);
  const keep = page.getByRole('region', { name: 'Keep' });
  await keep.getByLabel('Keep, in a sentence').fill('Calling back first');
  // Both before the page has a turn to store the first.
  await keep.getByRole('button', { name: 'Add to Keep' }).evaluate((button: HTMLButtonElement) => {
    button.click();
    button.click();
  });
  await keep.getByLabel('Keep, in a sentence').pressSequentially('The bridge');
  await expect(keep.getByRole('listitem').filter({ hasText: 'Calling back first' })).toHaveCount(1);
  await expect(keep.getByLabel('Keep, in a sentence')).toHaveValue('The bridge');
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
