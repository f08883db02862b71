import { fingerprint } from '../core/kernel/fingerprint.ts';
import { newRunbook } from '../core/runbook/interview/edit-runbook.ts';
import { rewritten } from '../core/runbook/rewrite-runbook.ts';
import type { SavedVersion, Store } from '../storage/store.ts';
import { explainFault, type StoreFault } from '../storage/store-fault.ts';
import { readable, readDraft, TOO_MUCH, UNREADABLE } from './draft-reading.ts';
import type { DraftState, RunbookDraft } from './runbook-draft.ts';
import { changed, redone, startHistory, type TextHistory, typed, undone } from './text-history.ts';

/** What of a draft can be seen. */
export type DraftView = Pick<
  RunbookDraft,
  'text' | 'runbook' | 'problems' | 'canUndo' | 'canRedo' | 'state' | 'theirs' | 'versions' | 'trouble' | 'refused'
>;
export type DraftKeeper = Omit<RunbookDraft, keyof DraftView> & { readonly view: DraftView };

export interface DraftParts {
  readonly store: Pick<Store<never>, 'saveDocument' | 'documents' | 'keepVersion' | 'versions'>;
  readonly clock: () => string;
  readonly id: string;
  /** The text as it is saved now. */
  readonly text: string;
  readonly versions: readonly SavedVersion[];
  /** Whether what is saved outlives the window. */
  readonly isKept: () => boolean;
  /** Runs something after so many milliseconds, unless what it returns is called before. */
  readonly later: (run: () => void, after: number) => () => void;
  readonly onChange: () => void;
}

/** How long nobody must have typed, in milliseconds: a text is read and saved between two words, not in one. */
const READ_AFTER = 150;
const SAVE_AFTER = 600;

/** Writes a runbook down and remembers what it was. Knows nothing of who shows it. */
export function keepDraft({ store, clock, id, text, versions, isKept, later, onChange }: DraftParts): DraftKeeper {
  let history = startHistory(text);
  let reading = readDraft(text, newRunbook(''));
  let saved = text;
  let theirs: string | undefined;
  let fault: StoreFault | undefined;
  let kept = versions;
  /** The save that is under way. */
  let saving: Promise<void> | undefined;
  /** The answer to what another window wrote, while it is carried out. */
  let choosing: Promise<void> | undefined;
  /** Why the last change was not made. */
  let refused: string | undefined;
  let stopReading = (): void => undefined;
  let stopSaving = (): void => undefined;

  const state = (): DraftState => {
    if (theirs !== undefined) return 'conflict';
    if (fault || !isKept()) return 'not-kept';
    return history.now === saved ? 'saved' : 'saving';
  };

  /** The reading of the text that stands; what cannot be read at all leaves the last runbook. */
  function settle(): void {
    stopReading();
    if (reading.of === history.now) return;
    reading = readDraft(history.now, reading.runbook);
    if (reading.placed) refused = undefined;
  }

  function put(next: TextHistory): void {
    if (next.now === history.now) return;
    history = next;
    settle();
    saveSoon();
    onChange();
  }

  function saveSoon(): void {
    stopSaving();
    stopSaving = later(() => void save(), SAVE_AFTER);
  }

  /** One write at a time; what was typed meanwhile follows, and whoever asks meanwhile waits for all of it. */
  function save(): Promise<void> {
    stopSaving();
    return (saving ??= saveAll().finally(() => {
      saving = undefined;
      onChange();
    }));
  }

  async function saveAll(): Promise<void> {
    while (history.now !== saved && theirs === undefined) {
      const now = history.now;
      const done = await store.saveDocument({ id, kind: 'runbook', text: now, savedAt: clock() }, fingerprint(saved));
      if (done.ok) saved = now;
      fault = done.ok || (done.error.kind === 'moved-on' && (await meet())) ? undefined : done.error;
      if (fault) return;
    }
  }

  /**
   * Takes note of what another window has saved: follows it where nothing was written here since, else offers both. False
   * where nothing new was found.
   */
  async function meet(): Promise<boolean> {
    const found = await store.documents('runbook');
    const standing = found.ok ? found.value.find((document) => document.id === id)?.text : undefined;
    if (standing === undefined || standing === saved) return false;
    if (history.now !== saved && history.now !== standing) theirs = standing;
    else {
      saved = standing;
      history = changed(history, standing);
      settle();
    }
    return true;
  }

  async function lookAgain(): Promise<void> {
    if (saving !== undefined || theirs !== undefined) return;
    await meet();
    onChange();
    await save();
    await readVersions();
  }

  async function readVersions(): Promise<void> {
    const found = await store.versions('runbook', id);
    if (found.ok) kept = found.value;
    onChange();
  }

  /** Whether it is kept; what is to be written over must be. */
  async function keep(label: string, edition: string, isAutomatic: boolean): Promise<boolean> {
    const done = await store.keepVersion({ kind: 'runbook', id, savedAt: clock(), label, isAutomatic, text: edition });
    fault = done.ok ? undefined : done.error;
    await readVersions();
    return done.ok;
  }

  async function keepMine(): Promise<void> {
    const other = theirs;
    if (other === undefined || !(await keep('From the other window', other, true))) return;
    saved = other;
    theirs = undefined;
    await save();
  }

  async function takeTheirs(): Promise<void> {
    const other = theirs;
    if (other === undefined || !(await keep('From this window', history.now, true))) return;
    saved = other;
    theirs = undefined;
    put(changed(history, other));
    onChange();
  }

  return {
    id,
    get view() {
      const { runbook, problems } = reading;
      return {
        text: history.now,
        runbook,
        problems,
        canUndo: history.past.length > 0,
        canRedo: history.future.length > 0,
        state: state(),
        theirs,
        versions: kept,
        trouble: fault && explainFault(fault).happened,
        refused,
      };
    },
    edit: (change) => {
      settle();
      const { placed } = reading;
      const next = placed && rewritten({ text: history.now, placed }, change(reading.runbook));
      refused = next ? undefined : placed ? TOO_MUCH : UNREADABLE;
      if (!next) {
        onChange();
        return;
      }
      reading = readable(next.text, next.placed);
      put(changed(history, next.text));
    },
    type: (next) => {
      if (next === history.now) return;
      history = typed(history, next);
      stopReading();
      stopReading = later(() => {
        settle();
        onChange();
      }, READ_AFTER);
      saveSoon();
      onChange();
    },
    undo: () => put(undone(history)),
    redo: () => put(redone(history)),
    keepMine: () => void (choosing = keepMine()),
    takeTheirs: () => void (choosing = takeTheirs()),
    keepVersion: async (label) => {
      await keep(label, history.now, false);
    },
    restore: async (number) => {
      const version = kept.find((one) => one.number === number);
      if (!version || !(await keep(`Before version ${String(number)} was restored`, history.now, true))) return;
      put(changed(history, version.text));
    },
    lookAgain,
    close: async () => {
      stopReading();
      await choosing;
      await save();
      // Nobody has chosen yet, so the text that would go with the window stays as a version.
      if (theirs !== undefined) await keep('From this window', history.now, true);
    },
  };
}
