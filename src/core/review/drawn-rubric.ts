import { isDrawn } from '../drill/holds.ts';
import type { Drill } from '../drill/drill.ts';
import type { Condition } from '../incident/condition.ts';
import type { RubricRow } from '../incident/rubric.ts';

/**
 * The rubric of this drill. What the seed decides is no question any more: rows, and ways to meet one, that belong to a word
 * which it did not draw are left out, and what it did draw is not asked again. To name them would tell how the same incident
 * goes the next time.
 */
export const drawnRubric = (drill: Drill): readonly RubricRow[] =>
  drill.incident.draws.length === 0
    ? drill.incident.rubric
    : drill.incident.rubric.flatMap((row) => drawnRow(row, drill) ?? []);

function drawnRow({ expect, never, before, after, ...row }: RubricRow, drill: Drill): RubricRow | undefined {
  const asked = settled(expect ?? never, drill);
  const since = settled(after, drill);
  const until = settled(before, drill);
  if (asked === false || since === false || until === true) return undefined;
  return {
    ...row,
    ...(typeof asked === 'object' && (expect ? { expect: asked } : { never: asked })),
    ...(typeof since === 'object' && { after: since }),
    ...(typeof until === 'object' && { before: until }),
  };
}

/** What is left of a condition once the draws are known: nothing but yes or no, or what is still to be seen. */
function settled(condition: Condition | undefined, drill: Drill): Condition | boolean | undefined {
  if (condition === undefined) return undefined;
  if ('drawn' in condition) return isDrawn(condition, drill);
  if ('all' in condition) {
    const parts = condition.all.map((part) => settled(part, drill));
    if (parts.includes(false)) return false;
    const open = parts.filter((part) => typeof part === 'object');
    return open.length < 2 ? (open[0] ?? true) : { all: open };
  }
  if ('any' in condition) {
    const parts = condition.any.map((part) => settled(part, drill));
    if (parts.includes(true)) return true;
    const open = parts.filter((part) => typeof part === 'object');
    return open.length < 2 ? (open[0] ?? false) : { any: open };
  }
  if ('not' in condition) {
    const part = settled(condition.not, drill);
    return typeof part === 'object' ? { not: part } : part === false;
  }
  return condition;
}
