import type { Page } from '@playwright/test';
import { expect } from './fixtures.ts';
import { column, recorded } from './room.ts';

// What a player does in the portal of a drill, and where it is read from.

/** Opens a place of the incident in the pane of evidence. */
export const show = (page: Page, place: string) =>
  page
    .getByRole('navigation', { name: /^Incident/ })
    .getByRole('button', { name: new RegExp(`^${place}`) })
    .click();
/** The pane of evidence. */
export const shown = (page: Page) => page.getByRole('main').getByRole('region').first();
export const wait = (page: Page, time: '5 min' | '60 min') =>
  recorded(page, () => column(page).getByRole('button', { name: time, exact: true }).click());
export const actAs = (page: Page, seat: string) => page.getByRole('combobox', { name: 'Acting as' }).selectOption(seat);

/** Opens an action of the device page. */
export async function ask(page: Page, action: string): Promise<void> {
  await show(page, 'Device');
  const button = page.getByRole('toolbar', { name: 'Response actions' }).getByRole('button', { name: action });
  if (!(await button.isVisible())) await page.getByRole('button', { name: 'More actions' }).click();
  await button.click();
}

/** Orders an action with a comment, as the device page asks for it. */
export async function order(page: Page, action: string, comment: string): Promise<void> {
  await ask(page, action);
  await page.getByRole('dialog').getByLabel('Comment').fill(comment);
  await recorded(page, () =>
    page
      .getByRole('dialog')
      .getByRole('button', { name: /^Confirm/ })
      .click(),
  );
}

/** What the device page says of the device. */
export async function expectDevice(page: Page, ...states: readonly string[]): Promise<void> {
  await show(page, 'Device');
  const terms = shown(page).getByRole('term');
  for (const state of states) await expect(terms.filter({ hasText: new RegExp(`^${state}$`) })).toBeVisible();
}

/** A line of the action center, among what waits or what is past. */
export async function expectAction(page: Page, tab: 'Pending' | 'History', ...says: readonly string[]): Promise<void> {
  await show(page, 'Action center');
  await page
    .getByRole('navigation', { name: 'Action center' })
    .getByRole('button', { name: new RegExp(`^${tab}`) })
    .click();
  const row = says.reduce((rows, text) => rows.filter({ hasText: text }), shown(page).getByRole('row'));
  await expect(row.first()).toBeVisible();
}

/** Answers the severity automation where it asks. */
export async function answerApproval(page: Page, answer: 'Approve' | 'Reject'): Promise<void> {
  await show(page, 'Attack story');
  await page
    .getByRole('toolbar', { name: 'Incident actions' })
    .getByRole('button', { name: new RegExp(`^${answer}`) })
    .click();
  await page.getByRole('dialog').getByLabel('Comment').fill('Read the alert');
  await recorded(page, () => page.getByRole('dialog').getByRole('button', { name: 'Confirm' }).click());
}

/** Why the dialog did not do what it was asked for. */
export const refused = (page: Page) => page.getByRole('dialog').getByRole('alert');
