import { type Page } from '@playwright/test';
import { modelLog } from '../model-log.ts';
import { choose } from './files.ts';

/** Brings the log of a played drill into the browser, on the page of reports. */
export async function bringPlayed(page: Page, id: string): Promise<void> {
  const { name, text } = await modelLog(id);
  await choose(page, page.getByRole('button', { name: 'Choose a file…' }), [{ name, text }]);
  await page.getByRole('link', { name: 'Open its debrief' }).waitFor();
}
