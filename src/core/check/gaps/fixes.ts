import { QUESTIONS, type StepField } from '../../runbook/interview/questions.ts';
import type { Fix } from './gap.ts';

/** A step of the example to take over, and the question that brings it. */
export function stepFix(step: string): Fix {
  const question =
    QUESTIONS.find(({ place }) => 'step' in place && place.step === step) ??
    QUESTIONS.find(({ brings }) => brings.includes(step));
  return { insert: step, ...(question && { question: question.id }) };
}

/** The question that asks for a field of a step. */
export function fieldFix(step: string, field: StepField): Fix {
  const question = QUESTIONS.find(
    ({ place }) => place.kind === 'field' && place.step === step && place.field === field,
  );
  return question ? { question: question.id } : {};
}
