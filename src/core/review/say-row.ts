import type { Incident } from '../incident/incident.ts';
import type { RubricRow } from '../incident/rubric.ts';
import { sayDuration } from '../kernel/time.ts';
import { sentence } from './names.ts';
import { sayCondition, sayMoment } from './say-condition.ts';

/** What a row of the rubric asks, in words: `Tell the user (Dana Ito, by mobile), within 12 min`. */
export function sayRow(row: RubricRow, incident: Incident): string {
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
