import type { Condition } from '../../incident/condition.ts';
import type { Drill } from '../../drill/drill.ts';
import { sayDuration } from '../../kernel/time.ts';
import { sentence } from '../../review/names.ts';
import { sayCondition, sayMoment } from '../../review/say-condition.ts';
import type { RowVerdict } from '../../review/scorecard.ts';

/** What a row of the rubric asks, in words: `Tell the user (Dana Ito, by mobile), within 12 min`. */
export function tellRow(row: RowVerdict['row'], drill: Drill): string {
  const { incident } = drill;
  const asked = row.expect ?? row.never;
  const [drawn, after] = apart(row.after);
  const parts = [
    asked ? sayCondition(asked, incident) : sentence(row.id),
    drawn.length === 0 ? '' : `where ${drawn.map((one) => sayMoment(one, incident)).join(' and ')}`,
    [
      row.within === undefined ? '' : `within ${sayDuration(row.within)}`,
      after.length === 0 ? '' : `after ${after.map((one) => sayMoment(one, incident)).join(' and ')}`,
    ]
      .join(' ')
      .trim(),
    row.before ? `before ${sayMoment(row.before, incident)}` : '',
  ];
  return parts.filter((part) => part !== '').join(', ');
}

/** What the seed decides is no moment: `after` is told in two, where the row counts and since when. */
function apart(after: Condition | undefined): readonly [readonly Condition[], readonly Condition[]] {
  const all = after === undefined ? [] : 'all' in after ? after.all : [after];
  return [all.filter((one) => 'drawn' in one), all.filter((one) => !('drawn' in one))];
}
