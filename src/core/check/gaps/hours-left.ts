import { type Duty, joined, sayWeekMinute, WEEK, without } from '../../runbook/duty.ts';
import { findStep } from '../../runbook/find-steps.ts';
import { holdersOf } from '../../runbook/holders.ts';
import type { Question } from '../../runbook/interview/questions.ts';
import { rolesIn } from '../../runbook/roles.ts';
import type { Runbook } from '../../runbook/runbook.ts';
import { type Gap, gap } from './gap.ts';

/** Questions about people of whom one must be there at every hour: who watches, who releases. */
const AT_EVERY_HOUR: readonly string[] = ['Q9', 'Q23', 'Q26'];

/** The longest time of the week in which none of those who are named is on duty. Hours that nobody knows are not counted. */
export function hoursLeft(runbook: Runbook, { id, place, section }: Question): readonly Gap[] {
  const step = place.kind === 'field' && AT_EVERY_HOUR.includes(id) ? findStep(runbook, place.step) : undefined;
  const holders = holdersOf(step?.who ?? '', rolesIn(runbook));
  if (!step || holders.length === 0 || holders.some(({ role }) => role?.hours === undefined)) return [];
  const [longest] = roundTheWeek(without(joined(holders.flatMap(({ hours }) => hours)))).toSorted(
    ([from, to], [otherFrom, otherTo]) => otherTo - otherFrom - (to - from),
  );
  if (!longest) return [];
  const [from, to] = longest;
  return [
    gap('nobody-on-duty', {
      section,
      step: step.id,
      question: id,
      message: `Name somebody for the hours that are left: from ${sayWeekMinute(from)} to ${sayWeekMinute(to)} nobody named here is on duty.`,
    }),
  ];
}

/** A time that goes over Sunday midnight is one time, and ends in the next week. */
function roundTheWeek(times: Duty): Duty {
  const [first, last] = [times[0], times.at(-1)];
  if (!first || !last || first === last || first[0] !== 0 || last[1] !== WEEK) return times;
  return [...times.slice(1, -1), [last[0], WEEK + first[1]]];
}
