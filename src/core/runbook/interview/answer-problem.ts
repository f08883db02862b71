import { parseDuty } from '../duty.ts';
import { saysLimit } from '../time-limit.ts';
import { isSameName } from './role-answer.ts';
import type { Question } from './questions.ts';
import type { RoleRow } from './role-table.ts';
import { parseExclusions } from './exclusion-rows.ts';

/** What is wrong with an answer and what to do, in a sentence; undefined where it can stand. */
export function answerProblem({ input }: Question, answer: string): string | undefined {
  if (answer.trim() === '') return 'Write an answer, or choose “Skip”, “Ask me later” or “We don’t know yet”.';
  if (input === 'time' && !saysLimit(answer))
    return 'Write a number with its unit, such as “15 min” or “15 min by day, 1 h out of hours”.';
  if (input === 'exclusions' && parseExclusions(answer).some(({ excluded }) => excluded === ''))
    return 'Say in every row what is excluded, or take the row out.';
  return undefined;
}

/** What is missing from “we don’t know yet”, by field. */
export function decisionProblem(owner: string, due: string): { readonly owner?: string; readonly due?: string } {
  return {
    ...(owner.trim() === '' && { owner: 'Name who finds out. A decision without an owner stays open.' }),
    ...(!/^\d{4}-\d{2}-\d{2}$/.test(due) && { due: 'Choose the date by which it is decided.' }),
  };
}

/** What is wrong with a row of *People and channels*, by field. A row in which nothing stands yet is let be. */
export function roleProblem(
  row: RoleRow,
  rows: readonly RoleRow[],
): { readonly name?: string; readonly hours?: string } {
  const isEmpty = Object.values(row).every((text: string) => text.trim() === '');
  const isTwice = rows.filter(({ name }) => isSameName(name.trim(), row.name.trim())).length > 1;
  const name = row.name.trim() === '' ? 'Give the role a name.' : isTwice ? 'Another row has this name.' : undefined;
  const hours = hoursProblem(row.hours);
  return {
    ...(!isEmpty && name !== undefined && { name }),
    ...(!isEmpty && hours !== undefined && { hours }),
  };
}

function hoursProblem(hours: string): string | undefined {
  if (hours.trim() === '') return `Write when they are on duty, like ${HOURS_EXAMPLES}.`;
  return parseDuty(hours) === undefined
    ? `These hours cannot be counted. Write them like ${HOURS_EXAMPLES}.`
    : undefined;
}

const HOURS_EXAMPLES = '“Mon–Fri 08:00–18:00”, “daily 06:00–22:00”, “Sat, Sun 10–14”, “24×7” or “nobody”';
