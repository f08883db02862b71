import type { Page } from '@playwright/test';
import { barriers } from './barriers.ts';
import { savedBy } from './files.ts';
import { expect, test } from './fixtures.ts';
import { openOwn, saved, useAsStart } from './runbook-hands.ts';

test('evidence is written down item by item, stays in the runbook, and makes the readiness page', async ({
  page,
  openApp,
}) => {
  test.slow();
  await openApp(page, '#/runbooks/new');
  await useAsStart(page.getByRole('button', { name: /^Use as a start/ }).first());
  const tabs = page.getByRole('navigation', { name: 'Runbook' });
  await tabs.getByRole('link', { name: 'Enablement' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Ready for automatic isolation?' })).toBeFocused();
  const list = page.getByRole('list', { name: 'What must be shown' });
  const item = (name: RegExp) => list.getByRole('listitem', { name });
  await expect(list.getByRole('listitem')).toHaveCount(12);
  await expect(item(/^9 /).getByText('not shown').first()).toBeVisible();
  await expect(item(/^1 The runbook/).getByText(/^The check of this runbook found/)).toBeVisible();

  const pilot = item(/^9 The pilot group/);
  await pilot.getByText(/^Write down/).click();
  await pilot.getByRole('textbox', { name: 'Evidence' }).fill('Ring zero, 12 laptops | <b>IT</b>');
  await pilot.getByRole('textbox', { name: 'Owner' }).fill('Sam Ortiz');
  await pilot.getByLabel('Date').fill('2026-12-01');
  await pilot.getByLabel('Date').blur();
  await expect(pilot.getByText('Done', { exact: true })).toBeVisible();

  const servers = item(/^8 The plan for servers/);
  await servers.getByText(/^Write down/).click();
  await servers.getByRole('textbox', { name: 'Not applicable because' }).fill('we run none');
  await servers.getByRole('textbox', { name: 'Not applicable because' }).blur();
  await expect(servers.getByText('Not applicable', { exact: true })).toBeVisible();

  const switched = item(/^10 The place of the switch/);
  await switched.getByText(/^Write down/).click();
  await switched.getByRole('button', { name: 'Take it as evidence' }).click();
  await expect(switched.getByText('Done', { exact: true })).toBeVisible();
  await expect(
    page.getByText(/^\d+ of 11 done, 1 not applicable — not ready: .*2, 3, 4, 5, 6, 7, 11, 12\.$/),
  ).toBeVisible();
  expect(await barriers(page, 'the enablement checklist')).toEqual([]);
  await page.setViewportSize({ width: 320, height: 800 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  await page.setViewportSize({ width: 1280, height: 800 });

  const { name, text } = await savedBy(page, page.getByRole('button', { name: 'Save as Markdown' }));
  expect(name).toMatch(/^readiness_contoso_v0\.1_\d{4}-\d\d-\d\d\.md$/);
  expect(text).toContain('- [ ] 3 A notification rule exists and its test email arrived\n');
  expect(text).toContain('Ring zero, 12 laptops \\| \\<b>IT\\</b>');

  await expect(page.getByText('Saved', { exact: false }).first()).toBeVisible();
  await page.reload();
  await expect(item(/^9 /).getByText('Ring zero, 12 laptops | <b>IT</b>')).toBeVisible();
  await expect(page.locator('input[type=password]')).toHaveCount(0);
});

test('evidence that another window has written is shown, and where both have written both are offered', async ({
  page,
  context,
  openApp,
}) => {
  await openOwn(page, openApp, '# Ours\n\n## Release\n\nNobody yet.\n');
  await page.getByRole('navigation', { name: 'Runbook' }).getByRole('link', { name: 'Enablement' }).click();
  const second = await context.newPage();
  await second.goto(page.url());
  const pilot = (window: Page) => window.getByRole('listitem', { name: /^9 The pilot group/ });
  const write = async (window: Page, text: string) => {
    const field = pilot(window).getByRole('textbox', { name: 'Evidence' });
    if (!(await field.isVisible()))
      await pilot(window)
        .getByText(/^Write down/)
        .click();
    await field.fill(text);
    await field.blur();
  };
  await write(second, 'Ring zero');
  await saved(second);
  await page.evaluate(() => dispatchEvent(new Event('focus')));
  await expect(pilot(page).getByText('Ring zero', { exact: true })).toBeVisible();

  await write(second, 'Ring one');
  await saved(second);
  await write(page, 'Ring two');
  const told = page.getByRole('alert').filter({ hasText: 'Another window has saved this runbook' });
  await told.getByRole('button', { name: 'Take the other text' }).click();
  await expect(told).toHaveCount(0);
  await expect(pilot(page).getByText('Ring one', { exact: true })).toBeVisible();
});

test('an example has nothing to fill in and says how to get one that has', async ({ page, openApp }) => {
  await openApp(page, '#/enablement/automatic-isolation');
  await expect(page.getByText(/^This is an example\./)).toBeVisible();
  await expect(page.getByRole('textbox')).toHaveCount(0);
});
