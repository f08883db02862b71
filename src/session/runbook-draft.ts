import type { Problem } from '../core/kernel/problem.ts';
import type { Runbook } from '../core/runbook/runbook.ts';

/** An edition of a runbook that was kept on purpose, or before something was restored over it. */
export interface RunbookVersion {
  readonly number: number;
  /** Wall clock, ISO in UTC. */
  readonly savedAt: string;
  readonly label: string;
  /** Kept before something was written over it, and not because somebody asked. */
  readonly isAutomatic: boolean;
  readonly text: string;
}

/** How far what is on the screen is kept. */
export type DraftState = 'saved' | 'saving' | 'not-kept' | 'conflict';

/**
 * A runbook that is being written. The Markdown is the truth: the interview, the lists and the raw text are views of it, and a
 * change in one shows in all. Sections that a change does not touch keep every byte.
 */
export interface RunbookDraft {
  readonly id: string;
  readonly text: string;
  readonly runbook: Runbook;
  /** What is wrong with the text as Markdown of a runbook; the runbook is what could be read. */
  readonly problems: readonly Problem[];
  readonly edit: (change: (runbook: Runbook) => Runbook) => void;
  /** The raw text as somebody typed it. */
  readonly type: (text: string) => void;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly state: DraftState;
  /** The text that another window has saved meanwhile; both are offered, nothing is lost. */
  readonly theirs: string | undefined;
  readonly keepMine: () => void;
  readonly takeTheirs: () => void;
  /** The newest first. */
  readonly versions: readonly RunbookVersion[];
  readonly keepVersion: (label: string) => Promise<void>;
  /** What stands now becomes a version before. */
  readonly restore: (number: number) => Promise<void>;
  /** What stopped the text from being kept, in words. */
  readonly trouble: string | undefined;
  /** Why the last change was not made, in words; undefined once the text can be read again. */
  readonly refused: string | undefined;
  /** Looks whether another window has saved meanwhile: call it when the window is looked at again. */
  readonly lookAgain: () => Promise<void>;
  /** Saves what is left. */
  readonly close: () => Promise<void>;
}
