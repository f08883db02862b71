import { fail, ok, type Result } from '../core/kernel/result.ts';

/** The browser did not let us: it has no clipboard for pages, or the person or their organisation said no. */
export interface CopyFault {
  readonly kind: 'blocked';
  readonly detail: string;
}

export const copyText = (text: string): Promise<Result<undefined, CopyFault>> =>
  attempt((clipboard) => clipboard.writeText(text));

/** Both forms at once: who pastes takes the one it knows. */
export const copyRich = (forms: {
  readonly html: string;
  readonly text: string;
}): Promise<Result<undefined, CopyFault>> =>
  attempt((clipboard) =>
    clipboard.write([
      new ClipboardItem({
        'text/html': new Blob([forms.html], { type: 'text/html' }),
        'text/plain': new Blob([forms.text], { type: 'text/plain' }),
      }),
    ]),
  );

async function attempt(write: (clipboard: Clipboard) => Promise<void>): Promise<Result<undefined, CopyFault>> {
  // Absent on pages that are not secure.
  const clipboard = (navigator as { clipboard?: Clipboard }).clipboard;
  if (!clipboard) return fail({ kind: 'blocked', detail: 'no clipboard' });
  try {
    await write(clipboard);
    return ok(undefined);
  } catch (error) {
    return fail({ kind: 'blocked', detail: error instanceof Error ? error.name : String(error) });
  }
}
