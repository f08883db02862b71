import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { press, write } from './hands.ts';
import { asked, openPeople } from './interview-hands.ts';

const interviewOf = async (page: Page, title: string): Promise<string> => {
  await write(page, page.getByRole('textbox', { name: 'What is it called?' }), title);
  await press(page, page.getByRole('button', { name: /^Quick five/ }));
  await expect(asked(page, /learn that isolation fired/)).toBeVisible();
  return page.url();
};

test('a runbook is begun from Home under its own title, once, and is found again there', async ({ page, openApp }) => {
  await openApp(page);
  await page.getByRole('link', { name: /^Write a runbook/ }).click();
  const first = await interviewOf(page, 'Isolation at Tailspin');
  await expect(page.getByRole('heading', { level: 1, name: 'Isolation at Tailspin' })).toBeVisible();
  await openApp(page, '#/runbooks/new');
  expect(await interviewOf(page, 'Isolation at Tailspin')).toBe(first);
  await openApp(page);
  await page.getByRole('link', { name: 'Continue Isolation at Tailspin' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Isolation at Tailspin' })).toBeVisible();
});

test('what is typed under People is kept without leaving the field', async ({ page, openApp }) => {
  await openApp(page, '#/runbooks/new');
  await interviewOf(page, 'Ours');
  await openPeople(page);
  await write(page, page.getByRole('textbox', { name: 'Role', exact: true }), 'SOC lead');
  await write(page, page.getByRole('textbox', { name: 'Reached by' }), 'mobile 101');
  await expect(page.getByRole('region', { name: 'Live document' }).getByText('mobile 101')).toBeVisible();
  await expect(page.getByRole('status').filter({ hasText: 'Saved on this device' })).toBeVisible();
  await page.reload();
  await expect(page.getByRole('textbox', { name: 'Reached by' })).toHaveValue('mobile 101');
});

test('an example that is used as a start is opened, as a first edition that nobody owns yet', async ({
  page,
  openApp,
}) => {
  await openApp(page, '#/runbooks');
  await page
    .getByRole('button', { name: /^Use as a start/ })
    .first()
    .click();
  await expect(page.getByRole('navigation', { name: 'Runbook', exact: true })).toBeVisible();
  await expect(page.getByText('draft 0.1')).toBeVisible();
});

test('somebody chooses where the headings of a foreign document go, before it is taken over', async ({
  page,
  openApp,
}) => {
  await openApp(page, '#/runbooks/new');
  const text = '# Theirs\n\n## When the alarm rings\n\nLook at the mail.\n\n## Kantine\n\nLunch is at twelve.\n';
  await page.getByRole('textbox', { name: 'Your document as Markdown' }).fill(text);
  await page.getByRole('button', { name: 'Show where it goes' }).click();
  await expect(page.getByRole('heading', { name: 'Where it goes' })).toBeFocused();
  await expect(page.getByRole('combobox', { name: 'Section for When the alarm rings' })).toHaveValue('alerting');
  await page.getByRole('combobox', { name: 'Section for Kantine' }).selectOption('Servers');
  await page.getByRole('button', { name: 'Take it over' }).click();
  const sections = page.getByRole('navigation', { name: 'Sections' });
  await expect(sections.getByRole('link')).toHaveText([/When the alarm rings/, /Kantine/]);
  await page.getByRole('navigation', { name: 'Runbook', exact: true }).getByRole('link', { name: 'Markdown' }).click();
  await expect(page.getByRole('textbox', { name: 'Markdown of the runbook' })).toContainText('section: servers');
});
