import type { Problem } from '../core/kernel/problem.ts';
import { type PlacedReading, readPlaced } from '../core/runbook/parse-runbook.ts';
import type { Runbook } from '../core/runbook/runbook.ts';

/** What a draft's text says. */
export interface DraftReading {
  readonly of: string;
  readonly runbook: Runbook;
  readonly problems: readonly Problem[];
  /** Absent where the text could not be read at all. */
  readonly placed?: PlacedReading;
}

export const readable = (text: string, placed: PlacedReading): DraftReading => ({
  of: text,
  runbook: placed.runbook,
  problems: placed.problems,
  placed,
});

/** Reads a text; one that cannot be read at all leaves the last runbook. */
export function readDraft(text: string, last: Runbook): DraftReading {
  const result = readPlaced(text, { file: 'runbook.md' });
  return result.ok ? readable(text, result.value) : { of: text, runbook: last, problems: result.error };
}

/** A change to the last runbook that could be read would be written over what cannot. */
export const UNREADABLE =
  'The text of this runbook cannot be read as it stands, so the change was not made. The text is as it was. Mend it under Markdown, or undo.';
export const TOO_MUCH =
  'With this change the runbook would be too long or too deeply nested to be read, so it was not made. Nothing was lost. Say it in fewer words.';
