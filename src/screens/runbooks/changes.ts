import { diffLines } from 'diff';

/** A line of one text, of the other, or of both. `skipped` stands for lines of both that are far from any difference. */
export interface Change {
  readonly kind: 'same' | 'added' | 'removed' | 'skipped';
  readonly text: string;
}

/** How many lines of both are shown around a difference. */
const AROUND = 3;
/** What is compared for longer tells nobody anything, and would hold up the page. */
const LONGEST = 2000;

/** What differs from one text to another, line by line; empty where nothing does. Ends of lines do not count. */
export function changesOf(before: string, after: string): readonly Change[] {
  const pieces = diffLines(before, after, { stripTrailingCr: true, timeout: LONGEST });
  const lines = pieces
    ? pieces.flatMap(({ value, added, removed }) => linesOf(value, added ? 'added' : removed ? 'removed' : 'same'))
    : [...linesOf(before, 'removed'), ...linesOf(after, 'added')];
  return lines.some(({ kind }) => kind !== 'same') ? folded(lines) : [];
}

const linesOf = (text: string, kind: Change['kind']): readonly Change[] =>
  text
    .replace(/\r?\n$/, '')
    .split(/\r?\n/)
    .map((line) => ({ kind, text: line }));

function folded(lines: readonly Change[]): readonly Change[] {
  const isNear = lines.map((_, index) =>
    lines.slice(Math.max(0, index - AROUND), index + AROUND + 1).some(({ kind }) => kind !== 'same'),
  );
  return lines.flatMap((line, index) => {
    if (isNear[index]) return [line];
    if (index > 0 && !isNear[index - 1]) return [];
    const next = isNear.indexOf(true, index);
    const count = (next < 0 ? lines.length : next) - index;
    return [{ kind: 'skipped' as const, text: count === 1 ? '1 line that is the same' : `${String(count)} lines that are the same` }];
  });
}
