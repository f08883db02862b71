import type { Page } from '@playwright/test';
import { expect } from './fixtures.ts';
import { press, write } from './hands.ts';

/** The question that is asked now. */
export const asked = (page: Page, name: RegExp | string) =>
  page.getByRole('region', { name: 'Interview' }).getByRole('heading', { level: 2, name });
export const live = (page: Page) => page.getByRole('region', { name: 'Live document' });
export const saveButton = (page: Page) => page.getByRole('button', { name: 'Save and next' });

/** The two ways into a new runbook, each with its first question. */
const WAYS = {
  'Quick five (about five minutes)': /learn that isolation fired/,
  'Full interview (41 questions)': /Who decides that automatic isolation/,
} as const;

export async function beginNew(
  page: Page,
  openApp: (page: Page, hash?: string) => Promise<void>,
  way: keyof typeof WAYS,
): Promise<void> {
  await openApp(page, '#/runbooks/new');
  await press(page, page.getByRole('button', { name: way, exact: true }));
  await expect(asked(page, WAYS[way])).toBeVisible();
}

/** Goes from a question to the table of roles. */
export const openPeople = (page: Page): Promise<void> =>
  press(page, page.getByRole('navigation', { name: 'Sections' }).getByRole('button', { name: 'People and channels' }));

/** Adds roles to an answer about people; Enter takes each. */
export async function addRoles(page: Page, group: 'Roles' | 'Out of hours', names: readonly string[]): Promise<void> {
  const field = page.getByRole('group', { name: group, exact: true }).getByRole('textbox');
  for (const name of names) {
    await write(page, field, name);
    await page.keyboard.press('Enter');
  }
}

/** Writes an answer into the one field there is. */
export const answer = (page: Page, text: string): Promise<void> =>
  write(page, page.getByRole('textbox', { name: /^(?:Answer|How long)$/ }), text);

export interface Person {
  readonly role: string;
  readonly hours: string;
  readonly onCall: string;
  readonly holds: string;
  readonly reachedBy: string;
  readonly people: string;
}

/** Fills the table of people and channels, a role after the other. */
export async function fillPeople(page: Page, people: readonly Person[]): Promise<void> {
  for (const [index, person] of people.entries()) {
    if (index > 0) await press(page, page.getByRole('button', { name: 'Add role' }));
    const row = page.getByRole('list').filter({ hasText: 'On duty' }).getByRole('listitem').nth(index);
    await write(page, row.getByRole('textbox', { name: 'Role', exact: true }), person.role);
    await write(page, row.getByRole('textbox', { name: 'On duty' }), person.hours);
    await write(page, row.getByRole('textbox', { name: 'Out of hours' }), person.onCall);
    await write(page, row.getByRole('textbox', { name: 'Holds' }), person.holds);
    await write(page, row.getByRole('textbox', { name: 'Reached by' }), person.reachedBy);
    await write(page, row.getByRole('textbox', { name: 'People' }), person.people);
  }
}
