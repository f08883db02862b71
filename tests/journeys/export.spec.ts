import MarkdownIt from 'markdown-it';
import { type Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { savedBy } from './files.ts';
import { bringPlayed } from './played.ts';
import { begin, entered, logLines, recorded } from './room.ts';

/** Everything that has broken a document before, in one text. */
const HOSTILE = [
  '| a | b | `code` \\| ~~gone~~ **bold** &amp; &lt;',
  '<script>document.title = "taken"</script><img src="x" onerror="alert(1)"> <!-- gone -->',
  '# heading',
  '```js',
  '| --- | --- |',
  '- [x] done',
  '--- [link](javascript:alert(1)) ![image](http://127.0.0.1:9/x.png)',
  '\u202eright to left\u202c \u05e9\u05dc\u05d5\u05dd \ud83e\uddef 👩‍💻',
].join('\r\n');

const download = (page: Page) => savedBy(page, page.getByRole('button', { name: 'Download', exact: true }));

test('the same drill gives the same document, again, after a reload, and on the clipboard', async ({
  page,
  context,
  openApp,
}) => {
  await openApp(page, '#/reports');
  await bringPlayed(page, 'cfo-at-the-gate');
  await page.getByRole('link', { name: 'Open its debrief' }).click();
  await page.getByRole('button', { name: 'Skip' }).click();
  await page.getByRole('link', { name: 'Export the runbook' }).click();
  const first = await download(page);
  expect(first.name).toBe('completed-runbook_cfo-at-the-gate_2026-11-22.md');
  expect(first.text.length).toBeGreaterThan(5000);
  expect(first.text).not.toContain('\r');
  expect(await download(page)).toEqual(first);

  await page.reload();
  expect(await download(page)).toEqual(first);

  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.getByRole('button', { name: /^Copy as Markdown/ }).click();
  await expect(page.getByText(/^Copied as Markdown/)).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(first.text);
  await page.getByRole('radio', { name: 'Markdown' }).check();
  expect(await page.getByRole('region', { name: 'The document as Markdown' }).textContent()).toBe(first.text);
});

test('what is left out of the document is left out, and comes back', async ({ page, openApp }) => {
  await openApp(page, '#/reports');
  await bringPlayed(page, 'payroll-laptop');
  await page.getByRole('link', { name: 'Open its debrief' }).click();
  await page.getByRole('button', { name: 'Skip' }).click();
  await page.getByRole('link', { name: 'Export the runbook' }).click();
  const whole = await download(page);
  await page.getByRole('checkbox', { name: /^Front matter/ }).uncheck();
  await page.getByRole('radio', { name: 'No log' }).check();
  const short = await download(page);
  expect(short.text.startsWith('---')).toBe(false);
  expect(short.text.length).toBeLessThan(whole.text.length);
  await page.getByRole('checkbox', { name: /^Front matter/ }).check();
  await page.getByRole('radio', { name: 'The whole log' }).check();
  expect(await download(page)).toEqual(whole);
});

test('whatever a player types stays text, on the page and in the document', async ({ page, openApp }) => {
  const plain = await outlineOf(page, openApp, 'plain');
  const hostile = await outlineOf(page, openApp, HOSTILE);
  expect(hostile.outline).toEqual(plain.outline);
  for (const line of HOSTILE.split('\r\n')) expect(hostile.read).toContain(line.replace(/\s+/g, ''));
});

/** Plays a little, types a text wherever there is a field, and gives the outline and the words of the exported document. */
async function outlineOf(
  page: Page,
  openApp: (page: Page, hash?: string) => Promise<void>,
  text: string,
): Promise<{ outline: readonly string[]; read: string }> {
  await openApp(page, '#/incident/payroll-laptop');
  await page.getByText('Details', { exact: true }).click();
  await page.getByRole('textbox', { name: 'Seed' }).fill('7');
  await begin(page);
  const dialog = page.getByRole('dialog');
  for (const [key, verb] of [
    ['n', 'Keep the note'],
    ['g', 'Log the gap'],
  ] as const) {
    await page.keyboard.press(key);
    await dialog.getByRole('textbox').first().fill(text);
    await recorded(page, () => dialog.getByRole('button', { name: verb }).click());
  }
  await page.getByRole('button', { name: 'Add comment' }).click();
  await dialog.getByRole('textbox', { name: 'Comment' }).fill(text);
  await recorded(page, () => dialog.getByRole('button', { name: 'Confirm' }).click());
  await page.getByRole('button', { name: /^Devices/ }).click();
  await page.getByRole('button', { name: 'Release from isolation' }).click();
  await dialog.getByRole('textbox', { name: 'Evidence or case' }).fill(text);
  await dialog.getByRole('textbox', { name: 'Comment' }).fill(text);
  await recorded(page, () => dialog.getByRole('button', { name: 'Confirm release' }).click());
  expect((await logLines(page)).join('\n').replace(/\s+/g, '')).toContain(text.replace(/\s+/g, ''));

  await page.reload();
  await entered(page);
  await page.goto(`${page.url().replace('#/drill/', '#/debrief/')}/export`);
  const headings = page.getByRole('region', { name: 'The document as rendered' }).getByRole('heading');
  await expect(headings.first()).toContainText('Payroll laptop, 09:02');
  await expect(page.getByRole('main').locator('script, img, iframe')).toHaveCount(0);
  await expect(page).toHaveTitle(/^Export, Payroll laptop/);
  const { text: markdown } = await download(page);
  const tokens = MarkdownIt({ html: true }).parse(markdown.replace(/^---\n[\s\S]*?\n---\n/, ''), {});
  return {
    outline: [
      ...(await headings.allInnerTexts()),
      ...tokens.map(({ level, type, tag }) => `${String(level)} ${type} ${tag}`),
    ],
    read: tokens
      .flatMap(({ children }) => children ?? [])
      .map(({ content }) => content)
      .join('')
      .replace(/\s+/g, ''),
  };
}
