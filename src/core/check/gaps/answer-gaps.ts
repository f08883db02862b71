import type { Question } from '../../runbook/interview/questions.ts';
import type { Runbook } from '../../runbook/runbook.ts';
import type { Gap } from './gap.ts';
import { hoursLeft } from './hours-left.ts';
import { ruleGaps } from './rules.ts';
import { viewOf } from './runbook-view.ts';

/** What the rules find where the answer to a question stands, once there is one. Stories of the exploration are not among them. */
export function answerGaps(runbook: Runbook, question: Question): readonly Gap[] {
  const { id, place } = question;
  const view = viewOf(runbook);
  const step = 'step' in place ? place.step : undefined;
  const found = ruleGaps(view).filter((gap) => {
    if (gap.level === 'celebratory' || gap.rule === 'unanswered' || gap.rule === 'G24') return false;
    return gap.question === undefined ? gap.step !== undefined && gap.step === step : gap.question === id;
  });
  return [...found, ...hoursLeft(runbook, question)];
}
