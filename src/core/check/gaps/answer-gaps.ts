import type { Question } from '../../runbook/interview/questions.ts';
import type { Runbook } from '../../runbook/runbook.ts';
import type { Gap, Property, Rule } from './gap.ts';
import { hoursLeft } from './hours-left.ts';
import { RULE_LISTS } from './rules.ts';
import { viewOf } from './runbook-view.ts';

/** The question whose answer a rule is about, where the rule names no step. */
const ABOUT: { readonly [R in Rule | Property]?: readonly string[] } = {
  G07: ['Q35', 'Q37'],
  G08: ['Q40'],
  G09: ['Q8'],
  G13: ['Q40'],
  G17: ['Q25'],
  G18: ['Q11'],
  G21: ['Q33'],
  G23: ['Q4'],
};

/** What the rules find where the answer to a question stands, once there is one. Stories of the exploration are not among them. */
export function answerGaps(runbook: Runbook, question: Question): readonly Gap[] {
  const { id, place } = question;
  const view = viewOf(runbook);
  const step = 'step' in place ? place.step : undefined;
  const found = RULE_LISTS.flatMap((rules) => rules(view)).filter((gap) => {
    if (gap.level === 'celebratory' || gap.rule === 'unanswered' || gap.rule === 'G24') return false;
    if (gap.question !== undefined) return gap.question === id;
    if (gap.step !== undefined) return gap.step === step;
    return ABOUT[gap.rule]?.includes(id) ?? false;
  });
  return [...found, ...hoursLeft(runbook, question)];
}
