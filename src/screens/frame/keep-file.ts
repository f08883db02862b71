import { copyText } from '../../browser/clipboard.ts';
import { type NewFile, saveFile } from '../../browser/files.ts';
import type { Shell } from './shell.svelte.ts';

/** Saves a text to a file, and says so where that fails. Somebody who changes their mind is told nothing. */
export async function keepFile(shell: Shell, file: NewFile): Promise<void> {
  const saved = await saveFile(file);
  if (!saved.ok && saved.error.kind === 'not-written') {
    shell.tell(`The file could not be written: ${saved.error.detail}. Nothing is lost, it is still in this browser.`);
  }
}

/** Copies a text. `what` is how it is called: `as Markdown`. */
export async function copy(shell: Shell, text: string, what: string): Promise<void> {
  const copied = await copyText(text);
  const lines = text.trimEnd().split('\n').length;
  shell.tell(
    copied.ok
      ? `Copied ${what} (${String(lines)} ${lines === 1 ? 'line' : 'lines'}).`
      : 'The browser did not let us copy. Save it to a file instead.',
  );
}
