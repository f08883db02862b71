import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { choose } from './files.ts';
import { openOwn, rawText, saved, useAsStart, writeRaw } from './runbook-hands.ts';

const tabs = (page: Page) => page.getByRole('navigation', { name: 'Runbook' });
const openTab = (page: Page, name: string) => tabs(page).getByRole('link', { name }).click();

test('an example becomes one’s own, what is typed in the raw text shows in the document, and undo takes it back', async ({
  page,
  openApp,
}) => {
  await openApp(page, '#/runbook/automatic-isolation');
  await expect(tabs(page).getByRole('link', { name: 'Markdown' })).toHaveCount(0);
  await useAsStart(page.getByRole('button', { name: 'Use as a start' }));
  await expect(page.getByRole('heading', { level: 1, name: 'Automatic isolation runbook (2)' })).toBeVisible();
  await openTab(page, 'Markdown');
  await writeRaw(page, '\n\nNobody reconnects a laptop.');
  await openTab(page, 'Document');
  await expect(page.getByText('Nobody reconnects a laptop.')).toBeVisible();
  await saved(page);
  await page.reload();
  await expect(page.getByText('Nobody reconnects a laptop.')).toBeVisible();

  await openTab(page, 'Markdown');
  await writeRaw(page, ' Nor a desktop.');
  await page.keyboard.press('Control+z');
  await expect(rawText(page)).toContainText('a laptop. Nor a');
  await openTab(page, 'Document');
  await page.keyboard.press('Control+z');
  await expect(page.getByText('Nobody reconnects a laptop. Nor', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Redo' }).click();
  await page.getByRole('button', { name: 'Redo' }).click();
  await expect(page.getByText('Nobody reconnects a laptop. Nor a desktop.')).toBeVisible();
});

test('a problem of the raw text is told, and F8 goes to it', async ({ page, openApp }) => {
  await openOwn(page, openApp, '# Ours\n\n## Release\n\n### Let go\n<!-- step: release.device -->\n- **Do** release\n');
  await openTab(page, 'Markdown');
  const problems = page.getByRole('region', { name: 'Problems' });
  await expect(problems.getByRole('listitem')).toContainText('The step "release.device" does not say who.');
  await rawText(page).focus();
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('F8');
  await page.keyboard.press('End');
  await page.keyboard.type('\n- **Who** SOC lead');
  await expect(problems.getByText('The text reads as a runbook.')).toBeVisible();
});

test('the second of two windows is told of the other one, and both texts stay', async ({ page, context, openApp }) => {
  await openOwn(page, openApp, '# Ours\n\n## Release\n\nNobody yet.\n');
  await openTab(page, 'Markdown');
  const second = await context.newPage();
  await second.goto(page.url());
  await expect(rawText(second)).toContainText('Nobody yet.');
  await writeRaw(page, 'From the first.');
  await saved(page);
  await writeRaw(second, 'From the second.');

  const told = second.getByRole('alert').filter({ hasText: 'Another window has saved this runbook' });
  await expect(told).toBeVisible();
  await told.getByRole('button', { name: 'Compare the two' }).click();
  const compared = second.getByRole('dialog', { name: 'What the two windows say' });
  await expect(compared.getByRole('deletion')).toHaveText(['From the first.']);
  await expect(compared.getByRole('insertion')).toHaveText(['From the second.']);
  await compared.getByRole('button', { name: 'Close' }).click();
  await told.getByRole('button', { name: 'Keep mine' }).click();
  await saved(second);
  await expect(told).toHaveCount(0);

  await second.reload();
  await expect(rawText(second)).toContainText('From the second.');
  await openTab(second, 'Versions');
  await expect(second.getByRole('listitem').filter({ hasText: 'From the other window' })).toBeVisible();
  await expect(second.getByRole('deletion')).toHaveText(['From the first.']);
});

test('a version is kept, compared with what came after, and restored', async ({ page, openApp }) => {
  await openOwn(page, openApp, '# Ours\n\n## Release\n\nNobody yet.\n');
  await openTab(page, 'Versions');
  await page.getByRole('textbox', { name: 'What this version is' }).fill('Before the pilot');
  await page.getByRole('button', { name: 'Keep this version' }).click();
  await expect(page.getByRole('listitem').filter({ hasText: 'Before the pilot' })).toBeVisible();
  await openTab(page, 'Markdown');
  await writeRaw(page, 'The SOC lead.');
  await openTab(page, 'Versions');
  await expect(page.getByRole('insertion')).toHaveText(['The SOC lead.']);
  await page.getByRole('button', { name: 'Restore version 1' }).click();
  await expect(page.getByText('There is no difference between version 2 and now.')).toHaveCount(0);
  await expect(page.getByRole('listitem').filter({ hasText: 'Before version 1 was restored' })).toBeVisible();
  await page.getByRole('combobox', { name: 'From' }).selectOption('version 1');
  await expect(page.getByText('There is no difference between version 1 and now.')).toBeVisible();
  await openTab(page, 'Document');
  await expect(page.getByText('The SOC lead.')).toHaveCount(0);
  await saved(page);
  await page.reload();
  await expect(page.getByText('Nobody yet.')).toBeVisible();
});

const FOREIGN =
  '\ufeff# Laptop cut off\r\n\r\nFor all of us.\r\n\r\n## 1. Service desk\r\nSay that it is on purpose.\r\n\r\n## Coffee machine\r\nDescale it.\r\n';

test('a document from elsewhere shows where its headings go before it is taken over, and keeps its text', async ({
  page,
  openApp,
}) => {
  await openApp(page, '#/runbooks');
  await page.getByRole('link', { name: 'New runbook' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'New runbook' })).toBeFocused();
  await choose(page, page.getByRole('button', { name: 'Choose a file…' }), [{ name: 'theirs.md', text: FOREIGN }]);
  const mapping = page.getByRole('table', { name: 'Headings of your document and the sections they become' });
  await expect(mapping.getByRole('row')).toHaveText([/Line/, /5\s*1\. Service desk/, /8\s*Coffee machine/]);
  await expect(mapping.getByRole('combobox', { name: 'Section for 1. Service desk' })).toHaveValue('helpdesk');
  await expect(mapping.getByRole('combobox', { name: 'Section for Coffee machine' })).toHaveValue('appendix');
  await page.getByRole('button', { name: 'Take it over' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Laptop cut off' })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Coffee machine' })).toBeVisible();
  await expect(page.getByText('Descale it.')).toBeVisible();

  await openApp(page, '#/runbooks');
  const own = page.getByRole('table', { name: 'Your runbooks' });
  await expect(own.getByRole('row').filter({ hasText: 'Laptop cut off' })).toBeVisible();
  await own.getByRole('button', { name: 'Duplicate Laptop cut off' }).click();
  await expect(own.getByRole('link', { name: 'Laptop cut off (2)' })).toBeVisible();
  await own.getByRole('button', { name: 'Remove Laptop cut off (2)' }).click();
  await page.getByRole('button', { name: 'Remove the runbook' }).click();
  await expect(own.getByRole('link')).toHaveText(['Laptop cut off']);
});

test('a document that is broken is refused in words, and one with problems is taken with them', async ({
  page,
  openApp,
}) => {
  await openApp(page, '#/runbooks/new');
  const field = page.getByRole('textbox', { name: 'Your document as Markdown' });
  await field.fill('---\na: &a [x]\nb: *a\n---\n# Bomb\n');
  await page.getByRole('button', { name: 'Show where it goes' }).click();
  await expect(page.getByRole('heading', { name: 'pasted.md was not read. Nothing was changed.' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Take it over' })).toHaveCount(0);
  await field.fill('# Draft\n\n## Release\n\n### Let go\n<!-- step: release.device -->\n');
  await page.getByRole('button', { name: 'Show where it goes' }).click();
  await expect(page.getByRole('heading', { name: /^2 things to mend later/ })).toBeVisible();
  await page.getByRole('button', { name: 'Take it over' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Draft' })).toBeVisible();
  await page.reload();
  await expect(page.getByRole('heading', { level: 1, name: 'Draft' })).toBeVisible();
});
