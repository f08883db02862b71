import { fail, ok, type Result } from '../../kernel/result.ts';
import { cleanLine } from '../../markdown/clean-text.ts';
import { LONGEST_LINE, type PlanProblem } from './plan-problem.ts';

/** What somebody typed as one line of a plan. */
export function line(typed: string): Result<string, PlanProblem> {
  const text = cleanLine(typed).trim();
  if (text === '') return fail('no-words');
  return text.length > LONGEST_LINE ? fail('too-long') : ok(text);
}
