import { type Locator, type Page } from '@playwright/test';
import { barriers } from './barriers.ts';
import { expect, test } from './fixtures.ts';
import { press } from './hands.ts';
import { bringPlayed } from './played.ts';
import { begin } from './room.ts';

const picture = (page: Page): Locator => page.getByRole('group', { name: 'Isolation, as a picture' });
const chosen = (page: Page, name: string): Locator => page.getByRole('region', { name, exact: true });
const words = (page: Page): Locator => page.getByRole('region', { name: 'The same in words' });

test('every state of the picture says what can happen from it, who can do it and where it leads', async ({
  page,
  openApp,
}) => {
  await openApp(page, '#/help');
  await page.getByRole('link', { name: /^Every state of a device/ }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'The lifecycle' })).toBeFocused();
  await picture(page).getByRole('link', { name: 'No release', exact: true }).click();
  const none = chosen(page, 'No release');
  await expect(none).toContainText('A release is requested, with a comment.');
  await expect(none).toContainText('Who: Analyst or security admin with “Release from isolation”');
  await expect(none.getByText('Because it is part of')).toBeVisible();
  await expect(none.getByRole('link', { name: 'Fact: release comment' })).toHaveAttribute(
    'href',
    '#/facts/release-comment',
  );
  await none.getByRole('link', { name: 'Release pending' }).click();
  await expect(chosen(page, 'Release pending')).toContainText('Only if the cloud channel is open.');
  expect(page.url()).toContain('#/lifecycle/s/device.isolation.isolated.release.pending');
  await page.goBack();
  await expect(none).toBeVisible();
});

test('the picture is one stop of Tab, and arrow keys go through its states', async ({ page, openApp }) => {
  await openApp(page, '#/lifecycle');
  await press(page, picture(page).getByRole('link', { name: 'Not isolated' }));
  await page.keyboard.press('ArrowRight');
  await expect(picture(page).getByRole('link', { name: 'Evaluating' })).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(picture(page).getByRole('link', { name: 'Ordered' })).toBeFocused();
  await page.keyboard.press('End');
  await expect(picture(page).getByRole('link', { name: 'Released' })).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(picture(page).getByRole('link', { name: 'Released' }), 'there is nothing after the last').toBeFocused();
  await page.keyboard.press('Home');
  await expect(picture(page).getByRole('link', { name: 'On the network' })).toBeFocused();
  await press(page, picture(page).getByRole('link', { name: 'Not isolated' }));
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(chosen(page, 'Ordered')).toContainText('Attack disruption has decided to isolate');
  await expect(picture(page).getByRole('link', { name: 'Ordered' })).toHaveAttribute('aria-current', 'true');
  await page.keyboard.press('Tab');
  await expect(picture(page).locator(':focus')).toHaveCount(0);
});

test('the words name every state of the picture, with everything that leads away from it', async ({
  page,
  openApp,
}) => {
  await openApp(page, '#/lifecycle');
  const names = await picture(page)
    .getByRole('link')
    .evaluateAll((links) => links.map((link) => link.getAttribute('aria-label')));
  expect(names.length).toBeGreaterThan(20);
  for (const name of new Set(names))
    await expect(
      words(page)
        .getByRole('heading', { level: 4, name: name ?? '', exact: true })
        .first(),
    ).toBeVisible();
  await words(page)
    .getByRole('article', { name: 'Evaluating', exact: true })
    .getByRole('link', { name: 'Skipping' })
    .click();
  await expect(words(page).getByRole('heading', { name: 'Skipping' })).toBeFocused();
});

test('at 320 pixels the words stand in place of the picture', async ({ page, openApp }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await openApp(page, '#/lifecycle');
  await expect(words(page).getByRole('heading', { name: 'Evaluating' })).toBeVisible();
  await expect(picture(page)).toBeHidden();
  await page.getByRole('navigation', { name: 'Charts' }).getByRole('link', { name: 'Account' }).click();
  await expect(words(page).getByRole('heading', { name: 'By automation' })).toBeVisible();
});

test('a drill lights where it stands, and what is requested, enforced and believed are told apart', async ({
  page,
  openApp,
}) => {
  test.slow();
  await openApp(page, '#/incident/payroll-laptop');
  await begin(page);
  await page.getByRole('button', { name: /^Auto-isolated/ }).click();
  await page.getByRole('link', { name: 'All states, with those that hold now' }).click();
  const stands = page.getByRole('region', { name: 'Where the drill stands' });
  await expect(stands).toContainText('Isolation, by attack disruption at 09:02: acknowledged at 09:02.');
  await expect(stands).toContainText('Network cut since 09:02, full.');
  await expect(stands).toContainText('The portal shows “Isolated”, and hears the device.');
  await expect(picture(page).getByRole('link', { name: 'Full, holds now' })).toHaveAttribute('aria-current', 'true');
  await expect(picture(page).getByRole('link', { name: 'No release, holds now' })).toBeVisible();
  await expect(picture(page).getByRole('link', { name: 'Not isolated', exact: true })).toBeVisible();
  expect(await barriers(page, 'the lifecycle of a drill')).toEqual([]);
  await stands.getByRole('combobox', { name: 'Device' }).selectOption('FIN-LT-0198');
  await expect(picture(page).getByRole('link', { name: 'Not isolated, holds now' })).toBeVisible();
  await page.getByRole('link', { name: 'Back to the drill' }).click();
  await expect(page.getByRole('heading', { name: 'What happens first?' })).toBeVisible();
});

test('the debrief leads to where the charts stood at the end', async ({ page, openApp }) => {
  await openApp(page, '#/reports');
  await bringPlayed(page, 'payroll-laptop');
  await page.getByRole('link', { name: 'Open its debrief' }).click();
  await page.getByRole('button', { name: 'Skip' }).click();
  await page.getByRole('navigation', { name: 'Review' }).getByRole('button', { name: 'Milestones' }).click();
  await page.getByRole('link', { name: 'Where the charts stood at the end' }).click();
  await expect(picture(page).getByRole('link', { name: 'Released, holds now' })).toBeVisible();
  await page.getByRole('navigation', { name: 'Charts' }).getByRole('link', { name: 'Incident' }).click();
  await expect(page.getByRole('link', { name: 'Resolved, holds now' })).toBeVisible();
});
