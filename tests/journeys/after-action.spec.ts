import type { Page } from '@playwright/test';
import { bringExercise } from './exercise-log.ts';
import { savedBy } from './files.ts';
import { expect, test } from './fixtures.ts';

const paper = (page: Page) => page.getByRole('region', { name: 'The document as rendered' });
const panel = (page: Page, name: string) =>
  page.getByRole('navigation', { name: 'What it is made of' }).getByRole('button', { name }).click();

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
