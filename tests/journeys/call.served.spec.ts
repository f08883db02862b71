import { type Page } from '@playwright/test';
import { barriers } from './barriers.ts';
import { expect, test } from './fixtures.ts';
import { press } from './hands.ts';
import { column, entered, question, recorded } from './room.ts';
import { hiddenStops } from './stops.ts';

const CALL = '#/incident/call-ordinary-user';
const WELL: readonly (readonly [asked: string, answer: RegExp])[] = [
  ['What do you say first?', /I ring you straight back/],
  ['How do you find out what it is?', /Is the Wi-Fi connected/],
  ['What do you tell her?', /has cut it off on purpose/],
  ['What do you answer?', /I put a loaner aside/],
  ['What do you ask her?', /in your own words/],
  ['When is she back?', /within the hour/],
];

test('a call is taken well by keyboard alone, and its words are announced', async ({ page, openApp }) => {
  test.setTimeout(180_000);
  await takeCall(page, openApp);
  await expect(page.getByRole('navigation', { name: /^Isolation lifecycle/ })).toHaveCount(0);
  for (const [asked, answer] of WELL) {
    await say(page, asked, answer);
    if (asked === WELL[0]?.[0])
      await expect(announced(page)).toContainText('Priya Nair: “Priya Nair. Ah, good, you do check.');
    await press(page, column(page).getByRole('button', { name: 'Continue' }));
  }
  const transcript = page.getByRole('list', { name: 'What was said' }).getByRole('listitem');
  await expect(transcript.filter({ hasText: /^Found out/ }).first()).toContainText('+1 555 0142, rings twice');
  await expect(transcript.last()).toContainText('Tomas points at the ticket');

  await press(page, column(page).getByRole('button', { name: 'Write the ticket' }));
  const note = page.getByRole('textbox', { name: 'Note for the security team' });
  await expect(note).toBeFocused();
  await expect(kept(page)).toHaveText('0 of 8 rules kept');
  await page.keyboard.type('Priya Nair rang at 09:44. LEG-LT-0117 has a virus. Told her to restart it.');
  await expect(kept(page)).toHaveText('4 of 8 rules kept');
  await expect(rule(page, 'States no cause as a fact')).toContainText('Broken');
  await expect(rule(page, 'Says where it goes')).toContainText('Not yet');
  await page.keyboard.press('Control+a');
  await page.keyboard.type(
    'For the security desk: Priya Nair, Legal, rang at 09:44; rang back on the number on record. ',
  );
  await page.keyboard.type(
    'LEG-LT-0117 has had no network since 09:41. Told to leave it on. No time of release was given.',
  );
  await expect(kept(page)).toHaveText('8 of 8 rules kept');
  await expect(page.getByRole('combobox', { name: 'Device' })).toHaveValue('leg-lt-0117');
  await recorded(page, () => press(page, page.getByRole('button', { name: 'Submit ticket' })));
  await expect(page.getByRole('heading', { name: 'Ticket, submitted' })).toBeFocused();

  await press(page, column(page).getByRole('button', { name: 'End the drill' }));
  await press(page, page.getByRole('dialog').getByRole('button', { name: 'End the drill' }));
  await press(page, page.getByRole('button', { name: 'Skip' }));
  await expect(announced(page)).not.toContainText('Priya Nair');
  await expect(page.getByRole('definition').first()).toHaveText(/^100\s+Passed$/);
  await expect(page.getByRole('heading', { name: 'By twelve' })).toBeVisible();
});

test('to tell a caller who is not verified stops the call with a red line, and can be taken back', async ({
  page,
  openApp,
}) => {
  await takeCall(page, openApp);
  await say(page, 'What do you say first?', /They have isolated your laptop/);
  await expect(column(page)).toContainText('A red line was crossed');
  await expect(column(page)).toContainText('Stop. You had not rung back.');
  await expect(page.getByRole('alert').filter({ hasText: 'Stop. You had not rung back.' })).toHaveCount(1);
  await recorded(page, () => page.keyboard.press('u'));
  await expect(question(page)).toHaveText('What do you say first?');
  await expect(column(page)).not.toContainText('A red line was crossed');

  // Not asked, and by the button of the desk: the line is the same.
  await press(page, page.getByRole('button', { name: 'Tell the user' }));
  await expect(page.getByRole('dialog').getByLabel('Who')).toHaveValue('priya-nair');
  await recorded(page, () => press(page, page.getByRole('dialog').getByRole('button', { name: 'Confirm' })));
  await expect(page.getByRole('main')).toContainText('Stop. You had not rung back.');
});

test('a caller who is rung back by the button of the desk is verified, and is not asked about again', async ({
  page,
  openApp,
}) => {
  await takeCall(page, openApp);
  await press(page, page.getByRole('button', { name: 'Verify the caller' }));
  const dialog = page.getByRole('dialog', { name: 'Verify the caller' });
  await expect(dialog.getByLabel('Caller')).toHaveValue('priya-nair');
  await recorded(page, () => press(page, dialog.getByRole('button', { name: 'Confirm' })));
  await expect(page.getByRole('region', { name: 'The desk' })).toContainText('+1 555 0142, rings twice');
  await expect(question(page)).toHaveText('How do you find out what it is?');
  await page.keyboard.press('t');
  const log = page.getByRole('main').getByRole('table');
  await expect(log.getByRole('row').last()).toContainText('Priya Nair to helpdesk, by mobile');
  await expect(log).not.toContainText('isolated');
  await page.keyboard.press('e');
  await expect(page.getByRole('heading', { name: 'The desk' })).toBeFocused();
});

test('the call room keeps nobody out, and nothing in it hides or holds the focus', async ({ page, openApp }) => {
  test.slow();
  const found: string[] = [];
  await openApp(page, '#/drills');
  await expect(page.getByRole('region', { name: 'Helpdesk calls' }).getByRole('listitem').first()).toBeVisible();
  await takeCall(page, openApp);
  found.push(...(await barriers(page, 'a call that rings')));
  await page.getByText('Red flags').click();
  await page.getByText(/^What “.*” says$/).click();
  await say(page, 'What do you say first?', /They have isolated your laptop/);
  found.push(...(await barriers(page, 'a red line')));
  await page.getByRole('textbox', { name: 'Note for the security team' }).fill('She has a virus.');
  found.push(...(await barriers(page, 'a note with a rule broken')));
  await recorded(page, () => page.getByRole('button', { name: 'Submit ticket' }).click());
  found.push(...(await barriers(page, 'a ticket that was submitted')));
  await page.getByRole('button', { name: 'Verify the caller' }).click();
  found.push(...(await barriers(page, 'who is to be verified')));
  await page.keyboard.press('Escape');
  expect(found).toEqual([]);

  for (const viewport of [
    { width: 1366, height: 768 },
    { width: 320, height: 640 },
  ]) {
    await page.setViewportSize(viewport);
    const panes = page.getByRole('navigation', { name: 'Panes' });
    for (const pane of (await panes.isVisible()) ? await panes.getByRole('button').all() : [undefined]) {
      await pane?.click();
      expect(await hiddenStops(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    }
  }
});

async function takeCall(page: Page, openApp: (page: Page, hash?: string) => Promise<void>): Promise<void> {
  await openApp(page, CALL);
  await press(page, page.getByRole('button', { name: 'Begin drill' }));
  await entered(page);
}

/** Gives the answer with these words, by its number. */
async function say(page: Page, asked: string, answer: RegExp): Promise<void> {
  await expect(question(page)).toHaveText(asked);
  const words = await column(page).getByRole('group').first().getByRole('radio').all();
  const labels = await Promise.all(
    words.map((option) => option.evaluate((input: HTMLInputElement) => input.labels?.[0]?.innerText ?? '')),
  );
  await page.keyboard.press(String(labels.findIndex((label) => answer.test(label)) + 1));
  await recorded(page, () => press(page, column(page).getByRole('button', { name: /^Say this/ })));
}

const announced = (page: Page) => page.getByRole('log');
const kept = (page: Page) => page.getByRole('status').filter({ hasText: 'rules kept' });
const rule = (page: Page, words: string) => page.getByRole('listitem').filter({ hasText: words });
