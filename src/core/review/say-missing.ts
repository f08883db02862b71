import type { Condition } from '../incident/condition.ts';
import type { Drill } from '../drill/drill.ts';
import { holds, isDeed } from '../drill/holds.ts';
import { clockAt } from '../kernel/time.ts';
import { actorName } from './names.ts';
import { sayCondition } from './say-condition.ts';

/** Why something that was expected does not count: done by another seat, done in part, or not at all. */
export function sayMissing(expected: Condition, drill: Drill): string {
  if ('done' in expected && expected.by !== undefined) {
    const other = drill.record.entries.find(({ fact }) => isDeed(expected.done, fact, expected.where));
    if (other) {
      const { by, at } = other.fact;
      const asked = expected.by.map(actorName).join(' or ');
      return `${actorName(by)} did it at ${clockAt(drill.incident.starts, at)}. It was asked of ${asked}.`;
    }
  }
  if ('all' in expected) {
    const missing = expected.all.filter((part) => !holds(part, drill));
    if (missing.length > 0 && missing.length < expected.all.length)
      return `In part. Missing: ${missing.map((part) => sayCondition(part, drill.incident)).join('; ')}.`;
  }
  return 'Nothing on the record shows it.';
}
