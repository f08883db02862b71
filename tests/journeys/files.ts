import { type Locator, type Page } from '@playwright/test';
import { readFile } from 'node:fs/promises';

/** The name and the text of the file that a button saves. */
export async function savedBy(page: Page, button: Locator): Promise<{ readonly name: string; readonly text: string }> {
  const [download] = await Promise.all([page.waitForEvent('download'), button.click()]);
  return { name: download.suggestedFilename(), text: await readFile(await download.path(), 'utf8') };
}

/** Chooses files in the dialog that a button opens. */
export async function choose(
  page: Page,
  button: Locator,
  files: readonly { name: string; text: string }[],
): Promise<void> {
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), button.click()]);
  await chooser.setFiles(files.map(({ name, text }) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(text) })));
}
