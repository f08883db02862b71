import type { Condition } from '../incident/condition.ts';
import type { Drill } from './drill.ts';
import { holds } from './holds.ts';

/** Whether the seed has drawn otherwise than a condition needs, so that it holds at no time of this drill. */
export function isBarred(condition: Condition, drill: Drill): boolean {
  if ('drawn' in condition) return !holds(condition, drill);
  if ('all' in condition) return condition.all.some((part) => isBarred(part, drill));
  if ('any' in condition) return condition.any.every((part) => isBarred(part, drill));
  return 'not' in condition && isSettled(condition.not, drill);
}

/** Whether it holds at every time, because the seed has drawn so. */
function isSettled(condition: Condition, drill: Drill): boolean {
  if ('drawn' in condition) return holds(condition, drill);
  if ('all' in condition) return condition.all.every((part) => isSettled(part, drill));
  if ('any' in condition) return condition.any.some((part) => isSettled(part, drill));
  return 'not' in condition && isBarred(condition.not, drill);
}
