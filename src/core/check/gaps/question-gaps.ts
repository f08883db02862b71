import { answerOf, openDecisions } from '../../runbook/interview/answers.ts';
import { QUESTIONS, type Question } from '../../runbook/interview/questions.ts';
import { findStep } from '../../runbook/find-steps.ts';
import type { Runbook } from '../../runbook/runbook.ts';
import { type Gap, gap } from './gap.ts';
import type { RunbookView } from './runbook-view.ts';

/** What the interview asks and the runbook does not answer, and what it answers with “we don’t know yet”. */
export function questionGaps({ runbook }: RunbookView): readonly Gap[] {
  const open = openDecisions(runbook);
  return [
    ...QUESTIONS.filter((question) => question.required && isUnanswered(runbook, question)).map((question) =>
      gap('unanswered', {
        message: `Answer this: ${question.asks} ${question.hint}`,
        section: question.section,
        question: question.id,
      }),
    ),
    ...open.map(({ question, owner, due }) =>
      gap('G24', {
        // Nobody can go live on a question that a runbook needs answered.
        ...(question.required && { level: 'essential' as const }),
        message: `Decide this, it is answered with “we don’t know yet”: ${question.asks} Owner: ${owner || 'nobody'}, due: ${due || 'no date'}.`,
        section: question.section,
        question: question.id,
      }),
    ),
  ];
}

/** A step that is missing as a whole is found by the situation that nobody answers. */
const isUnanswered = (runbook: Runbook, question: Question): boolean =>
  answerOf(runbook, question) === '' && !('step' in question.place && !findStep(runbook, question.place.step));
