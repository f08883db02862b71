import type { Drill } from '../../drill/drill.ts';
import { sayDuration } from '../../kernel/time.ts';
import { sentence } from '../../review/names.ts';
import { sayCondition, sayMoment } from '../../review/say-condition.ts';
import type { RowVerdict } from '../../review/scorecard.ts';

/** What a row of the rubric asks, in words: `Tell the user (Dana Ito, by mobile), within 12 min`. */
export function tellRow(row: RowVerdict['row'], drill: Drill): string {
  const { incident } = drill;
  const asked = row.expect ?? row.never;
  const parts = [
    asked ? sayCondition(asked, incident) : sentence(row.id),
    [
      row.within === undefined ? '' : `within ${sayDuration(row.within)}`,
      row.after ? `after ${sayMoment(row.after, incident)}` : '',
    ]
      .join(' ')
      .trim(),
    row.before ? `before ${sayMoment(row.before, incident)}` : '',
  ];
  return parts.filter((part) => part !== '').join(', ');
}
