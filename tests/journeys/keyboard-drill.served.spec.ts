import { type Locator, type Page } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import { expect, test } from './fixtures.ts';
import { press, write } from './hands.ts';
import { column, entered, question, recorded } from './room.ts';

test('a whole drill is played, debriefed and exported without a mouse', async ({ page, openApp }) => {
  test.setTimeout(180_000);
  await openApp(page);
  await expect(page.getByRole('radio').first()).toBeVisible();
  await page.keyboard.press('g');
  await page.keyboard.press('d');
  await press(page, page.getByRole('link', { name: 'Brief Payroll laptop, 09:02' }));
  await press(page, page.getByText('Details', { exact: true }));
  await write(page, page.getByRole('textbox', { name: 'Seed' }), '7');
  await press(page, page.getByRole('button', { name: 'Begin drill' }));
  await entered(page);

  await decide(page, 'What happens first?', '2');
  await doIt(page, page.getByRole('button', { name: 'Assign to me' }));
  await open(page, /^User/);
  await fillIn(page, 'Tell the user', { Channel: 'Mobile' });

  await page.keyboard.press('l');
  await expect(page.getByRole('textbox', { name: /Command$/ })).toBeFocused();
  await runs(page, 'scheduledtasks');
  await page.keyboard.press('Escape');
  await decide(page, 'You have a scheduled task that does not belong. What next?', '1');

  await open(page, /^User/);
  await fillIn(page, 'Revoke sessions', { Comment: 'Password was in the memory that was copied.' });
  await fillIn(page, 'Reset password', { Comment: 'The same.' });
  await fillIn(page, 'Offer a loaner', {});
  await decide(page, 'Who may make the exception?', '1');
  await open(page, /^Messages/);
  await fillIn(page, 'Brief the helpdesk', {});

  await page.keyboard.press('h');
  await press(
    page,
    page.getByText('The document’s hash on other devices').or(page.getByText("The document's hash on other devices")),
  );
  await doIt(page, page.getByRole('button', { name: /^Run hunt/ }).first());
  await open(page, /^Attack story/);
  await fillIn(page, 'Classify', {});

  await page.keyboard.press('l');
  await runs(page, 'remediate OneDrv Sync');
  await page.keyboard.press('Escape');

  await open(page, /^Devices/);
  await press(page, page.getByRole('button', { name: 'Release from isolation' }));
  const release = page.getByRole('dialog', { name: /^Release/ });
  await press(page, release.getByRole('button', { name: 'Confirm release' }));
  await expect(release.getByRole('alert')).toContainText(/comment/i);
  await write(page, release.getByRole('combobox', { name: 'Approved by' }), 'Jonas');
  await write(page, release.getByRole('textbox', { name: 'Comment' }), 'Task removed, package kept, sessions revoked.');
  await recorded(page, () => press(page, release.getByRole('button', { name: 'Confirm release' })));
  await expect(release).toBeHidden();
  const back = page
    .getByRole('navigation', { name: /^Isolation lifecycle/ })
    .getByText('Network back', { exact: true });
  for (let turn = 0; turn < 8 && !(await back.isVisible()); turn++)
    await doIt(page, column(page).getByRole('button', { name: /^Next event/ }));
  await expect(back).toBeVisible();

  await open(page, /^Attack story/);
  await fillIn(page, 'Resolve incident', { Comment: 'Reviewed with payroll.' });
  await press(page, column(page).getByRole('button', { name: 'End the drill' }));
  await press(page, page.getByRole('dialog').getByRole('button', { name: 'End the drill' }));

  await expect(page.getByRole('heading', { level: 1, name: 'Debrief, Payroll laptop, 09:02' })).toBeFocused();
  await write(page, page.getByRole('textbox', { name: 'In a sentence' }), 'I would tell Dana sooner.');
  await press(page, page.getByRole('button', { name: 'Show how it went' }));
  await expect(page.getByRole('definition').first()).toHaveText(/^100\s+Passed$/);
  await page.keyboard.press('t');
  await expect(page.getByRole('row').filter({ hasText: 'Release of FIN-LT-0231 requested' })).toBeVisible();
  await expect(page.getByRole('row').last()).toContainText('I would tell Dana sooner.');

  await press(page, page.getByRole('link', { name: 'Export the runbook' }));
  await expect(page.getByRole('heading', { level: 1, name: 'Export, Payroll laptop, 09:02' })).toBeFocused();
  const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Control+s')]);
  const markdown = await readFile(await download.path(), 'utf8');
  expect(markdown).toContain('Task removed, package kept, sessions revoked.');
  expect(markdown).toContain('I would tell Dana sooner.');
});

/** Takes the decision that is asked, by the number of an answer, and goes on. */
async function decide(page: Page, asked: string, number: string): Promise<void> {
  await expect(question(page)).toHaveText(asked);
  // Enter belongs to the control that has the focus, so the focus leaves it.
  await page.keyboard.press('e');
  await page.keyboard.press(number);
  await recorded(page, () => page.keyboard.press('Enter'));
  await page.keyboard.press('Enter');
  await expect(question(page)).not.toHaveText(asked);
}

const open = async (page: Page, pane: RegExp): Promise<void> => {
  const place = page.getByRole('navigation', { name: 'Incident 4127' }).getByRole('button', { name: pane });
  await press(page, place);
  await expect(place).toHaveAttribute('aria-current', 'page');
};

const doIt = (page: Page, control: Locator): Promise<void> => recorded(page, () => press(page, control));

const runs = (page: Page, line: string): Promise<void> =>
  recorded(page, async () => {
    await write(page, page.getByRole('textbox', { name: /Command$/ }), line);
    await page.keyboard.press('Enter');
  });

/** Presses an action, writes what its dialog asks for, and confirms. */
async function fillIn(page: Page, action: string, fields: { readonly [label: string]: string }): Promise<void> {
  await press(page, page.getByRole('main').getByRole('button', { name: action }));
  const dialog = page.getByRole('dialog');
  for (const [label, text] of Object.entries(fields)) await write(page, dialog.getByLabel(label), text);
  await recorded(page, () => press(page, dialog.getByRole('button', { name: 'Confirm' })));
  await expect(dialog).toBeHidden();
}
