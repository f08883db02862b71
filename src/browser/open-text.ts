import { fileOpen } from 'browser-fs-access';
import { decodeText } from './decode-text.ts';

/** A file that somebody chose or dropped, read as text. */
export interface TextFile {
  readonly name: string;
  readonly text: string;
}

const LARGEST = 25_000_000;

/** Asks for files with these endings; none where the person changes their mind. */
export async function chooseTexts(extensions: readonly string[], description: string): Promise<readonly TextFile[]> {
  try {
    const files = await fileOpen({ extensions: [...extensions], description, multiple: true });
    return await readTexts(files);
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return [];
    throw error;
  }
}

/** The texts of dropped files. One that is larger than anything of ours is read as empty, and refused as that. */
export const readTexts = (files: Iterable<File>): Promise<readonly TextFile[]> =>
  Promise.all(
    [...files].map(async (file) => ({
      name: file.name,
      text: file.size > LARGEST ? '' : decodeText(new Uint8Array(await file.arrayBuffer())),
    })),
  );
