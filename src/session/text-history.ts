/** What a text was and will be again. */
export interface TextHistory {
  readonly now: string;
  /** The oldest first. */
  readonly past: readonly string[];
  /** What was taken back, the next one first. */
  readonly future: readonly string[];
  /** Where somebody is typing or deleting, so that one more letter is no step of its own; undefined after anything else. */
  readonly caret?: Caret;
}

interface Caret {
  readonly at: number;
  readonly does: 'insert' | 'delete';
  readonly isAfterSpace: boolean;
}

/** How many steps can be taken back. */
const MOST_STEPS = 200;

export const startHistory = (text: string): TextHistory => ({ now: text, past: [], future: [] });

/** The history after a change that is a step of its own. */
export const changed = (history: TextHistory, text: string): TextHistory =>
  text === history.now ? history : { now: text, past: pushed(history.past, history.now), future: [] };

/** The history after somebody typed: the letters of a word are one step, and so is what is deleted in one go. */
export function typed(history: TextHistory, text: string): TextHistory {
  if (text === history.now) return history;
  const caret = caretAfter(history.now, text);
  if (!caret || !history.caret || !goesOn(history.caret, caret, history.now.length, text.length))
    return { ...changed(history, text), ...(caret && { caret }) };
  return { now: text, past: history.past, future: [], caret };
}

export function undone(history: TextHistory): TextHistory {
  const text = history.past.at(-1);
  if (text === undefined) return history;
  return { now: text, past: history.past.slice(0, -1), future: [history.now, ...history.future] };
}

export function redone(history: TextHistory): TextHistory {
  const [text, ...future] = history.future;
  return text === undefined ? history : { now: text, past: pushed(history.past, history.now), future };
}

const pushed = (past: readonly string[], text: string): readonly string[] => [...past.slice(1 - MOST_STEPS), text];

/** Where a text differs from another one: from where on, and up to where in each, counted from the end. */
export function difference(before: string, after: string): { readonly from: number; readonly tail: number } {
  const shorter = Math.min(before.length, after.length);
  let from = 0;
  while (from < shorter && before[from] === after[from]) from++;
  let tail = 0;
  while (tail < shorter - from && before.at(-1 - tail) === after.at(-1 - tail)) tail++;
  return { from, tail };
}

/** Undefined for what no key does: more than one letter at once, or one in the place of another. */
function caretAfter(before: string, after: string): Caret | undefined {
  const { from, tail } = difference(before, after);
  const [removed, inserted] = [before.length - tail - from, after.length - tail - from];
  if (removed + inserted !== 1) return undefined;
  const isAfterSpace = /\s/.test((inserted === 1 ? after : before)[from] ?? '');
  return { at: from + inserted, does: inserted === 1 ? 'insert' : 'delete', isAfterSpace };
}

/** In a run of equal letters the place cannot be told exactly; one to the side is the same run. */
function goesOn(last: Caret, next: Caret, before: number, after: number): boolean {
  if (last.does !== next.does) return false;
  if (last.does === 'insert')
    return next.at - (after - before) <= last.at && next.at >= last.at && !(last.isAfterSpace && !next.isAfterSpace);
  return Math.abs(next.at - last.at) <= 1;
}
