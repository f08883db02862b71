import { type Locator, type Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { press } from './hands.ts';
import { begin, column, question, recorded } from './room.ts';

/** Presses a control by keyboard and gives what has the focus when the room has shown what came of it. */
async function pressed(page: Page, control: Locator): Promise<Locator> {
  await recorded(page, () => press(page, control));
  const focused = page.locator(':focus');
  await expect(focused).toBeVisible();
  return focused;
}

test('whoever plays by keyboard is never put back to the start of the page', async ({ page, openApp }) => {
  test.slow();
  await openApp(page, '#/incident/payroll-laptop');
  await begin(page);
  await page.keyboard.press('e');
  await page.keyboard.press('2');
  await recorded(page, () => page.keyboard.press('Enter'));
  await page.keyboard.press('Enter');
  await expect(question(page)).toHaveText('What next?');

  const evidence = page.locator('#room-evidence');
  await expect(await pressed(page, page.getByRole('button', { name: 'The alerts', exact: true }))).toHaveText(
    await evidence.innerText(),
  );
  const done = page.getByRole('checkbox', { name: 'Done' }).first();
  await press(page, done);
  await recorded(page, () => page.keyboard.press('Space'));
  await expect(column(page).locator(':focus')).toBeVisible();

  await page.keyboard.press('h');
  await press(page, evidence.locator('xpath=../..').locator('summary').first());
  await expect(await pressed(page, page.getByRole('button', { name: /^Run hunt/ }).first())).toHaveText(/^Run again/);

  await page.keyboard.press('l');
  await press(page, page.getByRole('button', { name: 'Disconnect session' }));
  await expect(evidence).toBeFocused();
  await expect(await pressed(page, page.getByRole('button', { name: /^Initiate/ }))).toHaveAccessibleName(/Command$/);
  await page.keyboard.press('Escape');

  const five = column(page).getByRole('button', { name: '5 min', exact: true });
  for (let turn = 0; turn < 12 && (await five.isVisible()); turn++) {
    const next = turn % 2 === 0 ? five : column(page).getByRole('button', { name: /^Next event/ });
    const focused = await pressed(page, next);
    await expect(focused).toHaveText(
      (await five.isVisible()) ? await next.innerText() : await question(page).innerText(),
    );
  }
  await expect(question(page)).toBeFocused();
});

test('nobody jumps over days without being asked', async ({ page, openApp }) => {
  await openApp(page, '#/incident/payroll-laptop');
  await begin(page);
  const next = column(page).getByRole('button', { name: /^Next event/ });
  const far = next.getByText(/^in \d+ d/);
  for (let turn = 0; turn < 40 && !(await far.isVisible()); turn++) {
    const skip = column(page).getByRole('button', { name: 'Skip' });
    await ((await skip.isVisible()) ? skip.click() : recorded(page, () => next.click()));
  }
  await press(page, next);
  const asked = page.getByRole('dialog', { name: /^Let \d+ d.* pass\?$/ });
  await expect(asked.getByRole('button', { name: 'Cancel' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(next).toBeFocused();
  await press(page, next);
  await recorded(page, () => press(page, asked.getByRole('button', { name: 'Let it pass' })));
  await expect(page.locator(':focus')).toBeVisible();
});

for (const way of ['Skip', 'Show how it went'] as const) {
  test(`"${way}" leads to how it ended`, async ({ page, openApp }) => {
    await openApp(page, '#/incident/payroll-laptop');
    await begin(page);
    await press(page, page.getByRole('main').getByRole('button', { name: 'Skip' }));
    await expect(page.locator('#room-decide')).toBeFocused();
    await press(page, column(page).getByRole('button', { name: 'End the drill' }));
    await press(page, page.getByRole('dialog').getByRole('button', { name: 'End the drill' }));
    await expect(page.getByRole('heading', { level: 1, name: /^Debrief/ })).toBeFocused();
    await press(page, page.getByRole('button', { name: way }));
    await expect(page.getByText('How it ended').last().locator('xpath=following::h2[1]')).toBeFocused();
  });
}
