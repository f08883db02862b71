import type { Locator, Page } from '@playwright/test';
import { expect } from './fixtures.ts';

/** Takes a text over as a runbook of one's own, and opens it. */
export async function openOwn(
  page: Page,
  openApp: (page: Page, hash?: string) => Promise<void>,
  text: string,
): Promise<void> {
  await openApp(page, '#/runbooks/new');
  await page.getByRole('textbox', { name: 'Your document as Markdown' }).fill(text);
  await page.getByRole('button', { name: 'Show where it goes' }).click();
  await page.getByRole('button', { name: 'Take it over' }).click();
  await expect(page.getByRole('navigation', { name: 'Runbook' })).toBeVisible();
}

/**
 * Makes an example one's own. On its way it is read by the page and by a worker, kept and opened again: all at once it is
 * more than anything else here, and a machine that is busy takes its time.
 */
export async function useAsStart(button: Locator): Promise<void> {
  await button.click();
  await expect(button.page().getByRole('link', { name: 'Versions', exact: true })).toBeVisible({ timeout: 30_000 });
}

export const rawText = (page: Page) => page.getByRole('textbox', { name: 'Markdown of the runbook' });

/** Types at the end of the raw text. */
export async function writeRaw(page: Page, text: string): Promise<void> {
  await rawText(page).focus();
  await page.keyboard.press('Control+End');
  await page.keyboard.type(text);
}

/** Waits until what was written is in the database. */
export const saved = (page: Page) =>
  expect(page.getByRole('banner').getByRole('status')).toHaveText('Saved on this device');
