import { fileSave } from 'browser-fs-access';

/** Saves a text to a file that the person names. Somebody who changes their mind is no fault. */
export async function saveText(name: string, text: string): Promise<void> {
  const dot = name.lastIndexOf('.');
  const blob = new Blob([text], { type: name.endsWith('.json') ? 'application/json' : 'text/plain' });
  await fileSave(blob, { fileName: name, extensions: [name.slice(dot)] }).catch((error: unknown) => {
    if (!(error instanceof DOMException && error.name === 'AbortError')) throw error;
  });
}
