import { type Page } from '@playwright/test';
import { barriers } from './barriers.ts';
import { choose, savedBy } from './files.ts';
import { expect, test } from './fixtures.ts';

const OWN = `---
title: Night runbook
version: "0.3"
owner: Sam Ortiz
tenant: Contoso
---

# Night runbook

## Scope and enablement

| Role | On duty | Reached by | People |
| --- | --- | --- | --- |
| SOC lead | daily | mobile +41 79 555 01 23 | Dana Ito |

**Decides to enable.** Dana Ito decides. <script>document.title = 'taken'</script>

## Release

### Release the device
<!-- step: release.device -->
- **Who** SOC lead; out of hours: We don’t know yet (owner: Sam Ortiz, due: 2026-12-01)
- **Do** Release from isolation
- **Within** 60 min

## User communication

### Call the user
<!-- step: user-comms.call -->
- **When** user cut off
- **Who** SOC lead
- **Do** Tell the user
- **Within** 10 min

> “Dear {name}, your laptop was cut off on purpose.”
`;

type OpenApp = (page: Page, hash?: string) => Promise<void>;

async function openExport(page: Page, openApp: OpenApp): Promise<void> {
  await openApp(page, '#/runbooks');
  await choose(page, page.getByRole('button', { name: 'Choose a file…' }), [{ name: 'night.md', text: OWN }]);
  await page.getByRole('link', { name: 'Read it' }).click();
  await page.getByRole('navigation', { name: 'Runbook' }).getByRole('link', { name: 'Export' }).click();
  await expect(page.getByRole('form', { name: 'What is exported' })).toBeVisible();
}

const rendered = (page: Page) => page.getByRole('region', { name: 'The document as rendered' });
const download = (page: Page) => savedBy(page, page.getByRole('button', { name: 'Download', exact: true }));
const pick = (page: Page, legend: string, name: string) =>
  page.getByRole('group', { name: legend }).getByRole('radio', { name, exact: true }).check();

test('a runbook leaves as Markdown: the same bytes again, on the clipboard too, with what is open and missing', async ({
  page,
  context,
  openApp,
}) => {
  test.slow();
  await openExport(page, openApp);
  await expect(rendered(page).getByText(/^Draft — \d+ essential gaps?$/)).toBeVisible();
  const first = await download(page);
  expect(first.name).toMatch(/^isolation-runbook_contoso_v0\.3_\d{4}-\d\d-\d\d\.md$/);
  expect(first.text).toContain('- [ ] Who releases out of hours? — owner: Sam Ortiz, due 2026-12-01\n');
  expect(first.text).toContain('No drill of this runbook is on record.');
  expect(await download(page)).toEqual(first);
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.getByRole('main').getByRole('button', { name: 'Copy as Markdown' }).last().click();
  const lines = first.text.split('\n').length - 1;
  await expect(page.getByText(`Copied as Markdown (${String(lines)} lines).`)).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(first.text);

  await page.getByRole('checkbox', { name: /^The draft line/ }).uncheck();
  await page.getByRole('checkbox', { name: /^Front matter/ }).uncheck();
  const short = await download(page);
  expect(short.text).not.toContain('Draft —');
  expect(short.text.startsWith('# Night runbook')).toBe(true);
  await pick(page, 'Read in', 'Paste into Confluence');
  expect((await download(page)).text).not.toMatch(/<!--|mermaid|\[ \]/);
});

test('the sheets of a draft say so on paper, sources have a key, and nobody reads the source of a diagram', async ({
  page,
  openApp,
}) => {
  await openExport(page, openApp);
  await expect(rendered(page).getByRole('heading', { name: 'Lifecycle' })).toBeAttached();
  await expect(rendered(page).getByText('stateDiagram')).toHaveCount(0);
  await expect(rendered(page).getByText(/RMA.*Take response actions/)).toBeAttached();
  expect((await download(page)).text).toContain('stateDiagram');
  for (const sheet of ['First 15 minutes', 'Helpdesk card', 'User notice']) {
    await pick(page, 'Sheet', sheet);
    await expect(rendered(page).getByText(/^Draft — \d+ essential gaps?$/)).toBeVisible();
  }
  await pick(page, 'Sheet', 'Helpdesk card');
  await page.emulateMedia({ media: 'print' });
  await expect(
    rendered(page)
      .getByText(/trainer’s words/)
      .filter({ visible: true }),
  ).toHaveCount(0);
});

test('shared outside it names nobody and no number', async ({ page, openApp }) => {
  await openExport(page, openApp);
  await expect(rendered(page).getByText('Dana Ito').first()).toBeVisible();
  await page.getByRole('checkbox', { name: /^Share outside/ }).check();
  const { text } = await download(page);
  expect(text).not.toMatch(/Dana|Ortiz|555/);
  expect(text).toContain('SOC lead decides.');
});

test('a copy pastes with its formatting', async ({ page, context, openApp }) => {
  await openExport(page, openApp);
  await pick(page, 'Format', 'Formatted text');
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.getByRole('button', { name: 'Copy formatted' }).click();
  await expect(page.getByText(/^Copied with formatting/)).toBeVisible();
  const html = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    return (await item?.getType('text/html'))?.text();
  });
  expect(html).toMatch(/<h2>Release<\/h2>[\s\S]*<strong>Who<\/strong>/);
  expect(html).not.toContain('<script>');
});

test('the HTML page stands alone and runs nothing', async ({ page, context, openApp }) => {
  await openExport(page, openApp);
  await pick(page, 'Format', 'HTML page');
  const { name, text } = await download(page);
  expect(name).toMatch(/^isolation-runbook_contoso_v0\.3_.*\.html$/);
  const alone = await context.newPage();
  await alone.setContent(text);
  await expect(alone).toHaveTitle('Night runbook');
  await expect(alone.getByRole('heading', { name: 'Release the device' })).toBeVisible();
  await expect(alone.locator('script, img, link, iframe')).toHaveCount(0);
});

test('each sheet asks to be printed, on the paper that was chosen; those for a desk are one page', async ({
  page,
  openApp,
}) => {
  test.slow();
  await openApp(page, '#/runbook/automatic-isolation/export');
  await pick(page, 'Format', 'Print or PDF');
  for (const sheet of ['First 15 minutes', 'Helpdesk card', 'User notice']) {
    await pick(page, 'Sheet', sheet);
    for (const [paper, size] of [
      ['A4', '594.'],
      ['Letter', '612 '],
    ] as const) {
      await pick(page, 'Paper', paper);
      const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
      expect(pdf.match(/\/Type\s*\/Page\b/g), `${sheet} on ${paper}`).toHaveLength(1);
      expect(pdf).toContain(`/MediaBox [0 0 ${size}`);
    }
  }
  const asked = page.evaluate(() => new Promise((asks) => addEventListener('beforeprint', () => asks('to print'))));
  await page.getByRole('button', { name: 'Print' }).last().click();
  expect(await asked).toBe('to print');
  await page.emulateMedia({ media: 'print' });
  await expect(rendered(page).getByRole('heading', { name: /cut off from the network on purpose/ })).toBeVisible();
  await expect(page.getByRole('form', { name: 'What is exported' })).toBeHidden();
  await expect(page.getByRole('navigation').first()).toBeHidden();
});

test('the notice is filled in for one user, and nothing of it is kept', async ({ page, openApp }) => {
  await openExport(page, openApp);
  await pick(page, 'Sheet', 'User notice');
  await page.getByRole('textbox', { name: 'User', exact: true }).fill('Yara');
  await expect(rendered(page).getByText('Dear Yara, your laptop was cut off on purpose.')).toBeVisible();
  await page.reload();
  await pick(page, 'Sheet', 'User notice');
  await expect(page.getByRole('textbox', { name: 'User', exact: true })).toHaveValue('');
});

test('the export has no barrier, and fits the narrowest window', async ({ page, openApp }) => {
  await openExport(page, openApp);
  expect(await barriers(page, 'the export of a runbook')).toEqual([]);
  await page.setViewportSize({ width: 320, height: 800 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
});

test('the document scrolls in its own pane, and the ways out stay below it', async ({ page, openApp }) => {
  await openApp(page, '#/runbook/automatic-isolation/export');
  await expect(rendered(page).getByRole('heading', { name: 'Release the device' })).toBeAttached();
  await rendered(page).hover();
  await page.mouse.wheel(0, 4000);
  await expect.poll(() => rendered(page).evaluate(({ scrollTop }) => scrollTop)).toBeGreaterThan(1000);
  expect(await page.evaluate(() => [scrollY, document.documentElement.scrollHeight - innerHeight])).toEqual([0, 0]);
  await expect(page.getByRole('button', { name: 'Download', exact: true })).toBeInViewport({ ratio: 1 });
});

test('a file that cannot be written is still here, and another way is offered', async ({ page, context, openApp }) => {
  await openExport(page, openApp);
  // A browser that can ask for a place has both pickers, or the app takes it for one that has none.
  await context.addInitScript(() => {
    const refuses = { value: () => Promise.reject(new DOMException('no', 'NotAllowedError')) };
    Object.defineProperties(window, { showOpenFilePicker: refuses, showSaveFilePicker: refuses });
  });
  await page.reload();
  await page
    .getByRole('main')
    .getByRole('button', { name: /^Save to disk/ })
    .click();
  await expect(
    page.getByText(
      'The file could not be written (permission was withdrawn). Nothing is lost: it is still in this browser.',
    ),
  ).toBeVisible();
  await expect(page.getByRole('button', { name: 'Choose another place' })).toBeVisible();
  expect((await savedBy(page, page.getByRole('button', { name: 'Download instead' }))).text).toContain(
    '# Night runbook',
  );
});
