import { fileSave, supported } from 'browser-fs-access';
import { fail, ok, type Result } from '../core/kernel/result.ts';

/** A text with the name and the kind of the file that it is to be. */
export interface NewFile {
  readonly name: string;
  readonly text: string;
  readonly type:
    'text/markdown' | 'application/json' | 'text/yaml' | 'text/plain' | 'text/html' | 'text/csv' | 'text/calendar';
}

/** Where a text was saved, so that the next version goes to the same file. What it holds is the browser's. */
export type FilePlace = NonNullable<Parameters<typeof fileSave>[2]>;

/** Nobody chose a file, or the file could not be written. The text is where it was. */
export type SaveFault = { readonly kind: 'cancelled' } | { readonly kind: 'not-written'; readonly detail: string };

/** Whether the browser can ask for a place on the disk and write there again; else everything is a download. */
export const canChoosePlace = supported;

/** Saves to the file that it was saved to before, or asks for a place. Gives no place where it became a download. */
export async function saveFile(file: NewFile, place?: FilePlace): Promise<Result<FilePlace | undefined, SaveFault>> {
  try {
    const options = {
      fileName: file.name,
      extensions: [file.name.slice(file.name.lastIndexOf('.'))],
      mimeTypes: [file.type],
    };
    return ok((await fileSave(asBlob(file), options, place ?? null, true)) ?? undefined);
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return fail({ kind: 'cancelled' });
    return fail({ kind: 'not-written', detail: reason(error) });
  }
}

/** Hands a file to the browser's downloads, which choose place and name. */
export function download(file: NewFile): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(asBlob(file));
  link.download = file.name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), KEPT);
}

/** The browser reads the address after the click, when it gets to it. */
const KEPT = 40_000;

const asBlob = ({ text, type }: NewFile): Blob => new Blob([text], { type: `${type};charset=utf-8` });

function reason(error: unknown): string {
  if (!(error instanceof DOMException)) return 'the browser refused';
  if (error.name === 'NotAllowedError') return 'permission was withdrawn';
  return error.name === 'NotFoundError'
    ? 'the file is gone'
    : error.name === 'QuotaExceededError'
      ? 'the disk is full'
      : 'the browser refused';
}
