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
