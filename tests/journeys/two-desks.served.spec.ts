import { type BrowserContext, type Page } from '@playwright/test';
import { barriers } from './barriers.ts';
import { expect, test } from './fixtures.ts';
import { log, logLines, saveState } from './room.ts';

const DANA = 'My internet died';
const NOTE = 'Dana Ito rang at 09:06 from her mobile: no network on FIN-LT-0231 since nine. Call back on record.';
const ANSWER = 'Isolated on purpose. Leave it on, no other network. We ring Dana at 10.';

/** Begins the payroll laptop at two desks, at one of them. */
async function beginAt(page: Page, openApp: (page: Page, hash?: string) => Promise<void>, desk: string): Promise<void> {
  await openApp(page, '#/incident/payroll-laptop');
  await page.getByRole('radio', { name: /^Two desks/ }).check();
  await expect(page.getByRole('radio', { name: /^Timed/ })).toHaveCount(0);
  await page.getByRole('button', { name: 'Begin drill' }).click();
  await expect(page.getByRole('heading', { name: 'Which desk is this?' })).toBeVisible();
  await page
    .getByRole('button', { name: desk === 'the helpdesk' ? 'I am at the helpdesk' : 'I am with the security team' })
    .click();
  await entered(page);
}

async function entered(page: Page): Promise<void> {
  await expect(log(page)).toBeVisible();
  await expect(saveState(page)).toHaveText('Saved on this device');
}

/** Opens the other desk in a window of its own, as its button does. */
async function otherDesk(page: Page, context: BrowserContext): Promise<Page> {
  const opening = context.waitForEvent('page');
  await page.getByRole('button', { name: 'Open the other desk in a window' }).click();
  const opened = await opening;
  await entered(opened);
  return opened;
}

async function submitTicket(page: Page, note = NOTE): Promise<void> {
  await page.getByRole('textbox', { name: 'Note for the security team' }).fill(note);
  await page.getByRole('button', { name: 'Submit ticket' }).click();
  await expect(page.getByRole('heading', { name: 'Ticket, submitted' })).toBeVisible();
}

const html = (page: Page): Promise<string> =>
  page.evaluate(() => `${document.title}${document.getElementById('app')?.outerHTML ?? ''}`);

test('two windows: the helpdesk hears the caller, the security team reads the ticket, and notes go back', async ({
  page: helpdesk,
  context,
  openApp,
}) => {
  await beginAt(helpdesk, openApp, 'the helpdesk');
  await expect(helpdesk.getByRole('list', { name: 'What was said' })).toContainText(DANA);
  await expect(helpdesk.getByRole('navigation', { name: /^Isolation lifecycle/ })).toHaveCount(0);
  const soc = await otherDesk(helpdesk, context);
  await expect(soc).toHaveURL(/\/soc$/);
  await soc.getByRole('button', { name: /^Messages/ }).click();
  expect(await html(soc)).not.toContain(DANA);
  expect(await html(soc)).not.toContain('Ticket from the helpdesk');

  await submitTicket(helpdesk);
  await expect(soc.getByRole('main').getByText(NOTE)).toBeVisible();
  await expect(soc.getByRole('main')).toContainText('Ticket from the helpdesk');
  expect(await html(soc)).not.toContain(DANA);
  expect((await html(soc)).split(NOTE)).toHaveLength(2);

  expect(await html(helpdesk)).not.toContain(ANSWER);
  await soc.getByRole('button', { name: 'Answer with a note on the ticket' }).click();
  await soc.getByRole('textbox', { name: 'What is said' }).fill(ANSWER);
  await soc.getByRole('button', { name: 'Confirm' }).last().click();
  await expect(helpdesk.getByRole('list', { name: 'Notes from the security team' })).toContainText(ANSWER);
  await expect(helpdesk.getByRole('list', { name: 'Notes from the security team' })).toContainText('Analyst');

  await soc.getByRole('button', { name: 'End the drill' }).first().click();
  await soc.getByRole('dialog').getByRole('button', { name: 'End the drill' }).click();
  await expect(soc).toHaveURL(/#\/debrief\//);
  await expect(helpdesk.getByText('The drill has ended')).toBeVisible();
  await helpdesk.getByRole('link', { name: 'Debrief' }).click();
  await helpdesk.getByRole('button', { name: 'Skip' }).click();
  await helpdesk.getByRole('navigation', { name: 'Review' }).getByRole('button', { name: 'Log' }).click();
  const debrief = helpdesk.getByRole('main');
  await expect(debrief).toContainText('Helpdesk briefed');
  await expect(debrief).toContainText(NOTE);
});

test('one machine: the screen goes from hand to hand by keyboard, and the cover holds nothing of either desk', async ({
  page,
  openApp,
}) => {
  await beginAt(page, openApp, 'the helpdesk');
  await page.getByRole('textbox', { name: 'Note for the security team' }).fill(NOTE);
  await page.getByRole('heading', { name: 'The desk' }).click();
  await page.keyboard.press('d');
  await expect(page.getByRole('heading', { name: 'This screen goes to the security team' })).toBeFocused();
  const cover = await html(page);
  for (const secret of [DANA, 'Dana', NOTE, 'Start live response', 'What happens first?', 'FIN-LT-0231'])
    expect(cover).not.toContain(secret);
  await page.keyboard.press('Enter');
  await entered(page);
  await expect(page.getByRole('heading', { name: 'What happens first?' })).toBeVisible();
  expect(await html(page)).not.toContain(DANA);

  await page.goBack();
  await expect(page.getByRole('heading', { name: 'This screen goes to the helpdesk' })).toBeVisible();
  expect(await html(page)).not.toContain('What happens first?');
  await page.getByRole('button', { name: /^I am at the helpdesk/ }).click();
  await expect(page.getByRole('textbox', { name: 'Note for the security team' })).toHaveValue(NOTE);
  expect(await html(page)).not.toContain('What happens first?');
});

test('when both desks act at the same time, each deed stands once and both windows show the same drill', async ({
  page: helpdesk,
  context,
  openApp,
}) => {
  await beginAt(helpdesk, openApp, 'the helpdesk');
  const soc = await otherDesk(helpdesk, context);
  await helpdesk.getByRole('textbox', { name: 'Note for the security team' }).fill(NOTE);
  await soc.getByRole('radio', { name: /Start live response/ }).check();
  await Promise.all([
    helpdesk.getByRole('button', { name: 'Submit ticket' }).click(),
    soc.getByRole('button', { name: /^Confirm/ }).click(),
  ]);
  await expect(helpdesk.getByRole('heading', { name: 'Ticket, submitted' })).toBeVisible();
  await soc.getByRole('button', { name: /^Continue/ }).click();
  await soc.getByRole('button', { name: /^Messages/ }).click();
  await expect(soc.getByRole('main').getByText(NOTE)).toHaveCount(1);
  for (const page of [helpdesk, soc])
    await expect(page.getByText(/was not saved|driven in another window/)).toHaveCount(0);
  const lines = await logLines(soc);
  expect(lines.filter((line) => line.includes('Decided: Start live response'))).toHaveLength(1);
  expect(lines.filter((line) => line.includes(NOTE))).toHaveLength(1);
  expect((await logLines(helpdesk)).filter((line) => line.includes(NOTE))).toHaveLength(1);
});

test('a window that is killed and opened again is at the same desk with what it knew', async ({
  page: helpdesk,
  context,
  openApp,
}) => {
  await beginAt(helpdesk, openApp, 'the helpdesk');
  const soc = await otherDesk(helpdesk, context);
  await submitTicket(helpdesk);
  const address = soc.url();
  await soc.close();
  const again = await context.newPage();
  await again.goto(address);
  await entered(again);
  await again.getByRole('button', { name: /^Messages/ }).click();
  await expect(again.getByRole('main').getByText(NOTE)).toBeVisible();
  expect(await html(again)).not.toContain(DANA);
  await helpdesk.reload();
  await entered(helpdesk);
  await expect(helpdesk.getByRole('heading', { name: 'Ticket, submitted' })).toBeVisible();
  await expect(helpdesk.getByRole('list', { name: 'What was said' })).toContainText(DANA);
});

test('a browser that opens no window gives the address of the other desk', async ({ page, openApp }) => {
  await page.addInitScript(() => {
    window.open = () => null;
  });
  await beginAt(page, openApp, 'the helpdesk');
  await page.getByRole('button', { name: 'Open the other desk in a window' }).click();
  await expect(page.getByText('The browser blocked the window.')).toContainText(/#\/drill\/.+\/soc/);
});

for (const desk of ['the helpdesk', 'the security team'])
  test(`${desk} has no barrier, in the light, in the dark and in a narrow window`, async ({ page, openApp }) => {
    await beginAt(page, openApp, desk);
    for (const width of [1366, 320]) {
      await page.setViewportSize({ width, height: 768 });
      for (const pane of ['situation', 'evidence', 'decide']) {
        const tab = page
          .getByRole('navigation', { name: 'Panes' })
          .getByRole('button')
          .nth(['situation', 'evidence', 'decide'].indexOf(pane));
        if (await tab.isVisible()) await tab.click();
        expect(await barriers(page, `${desk}, ${pane}, ${String(width)} px`)).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      }
    }
  });
