import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { answerGaps } from '../../../src/core/check/gaps/answer-gaps.ts';
import { withAnswer } from '../../../src/core/runbook/interview/answers.ts';
import { newRunbook } from '../../../src/core/runbook/interview/edit-runbook.ts';
import { type Question, QUESTIONS } from '../../../src/core/runbook/interview/questions.ts';
import { parseRunbook } from '../../../src/core/runbook/parse-runbook.ts';
import type { Runbook } from '../../../src/core/runbook/runbook.ts';

const EXAMPLE = parsed(
  readFileSync(new URL('../../../runbooks/templates/automatic-isolation.md', import.meta.url), 'utf8'),
);

function parsed(text: string): Runbook {
  const read = parseRunbook(text, { file: 'runbook.md' });
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return read.value;
}

function question(id: string): Question {
  const found = QUESTIONS.find((one) => one.id === id);
  if (!found) throw new Error(`no question ${id}`);
  return found;
}

const rulesAt = (runbook: Runbook, id: string): readonly string[] =>
  answerGaps(runbook, question(id)).map(({ rule }) => rule);
const answered = (id: string, answer: string): Runbook =>
  withAnswer(newRunbook('Isolation'), question(id), answer, EXAMPLE);

test.each([
  ['Q8', 'Pager, number TBD', 'placeholder'],
  ['Q40', 'CAD laptops | Tag | Licence |  |  | Watch', 'G08'],
  ['Q35', 'We reconnect you in ten minutes.', 'G07'],
  ['Q13', 'Duty manager', 'G12'],
])('warns beside the answer to %s: %s', (id, answer, rule) => {
  expect(rulesAt(answered(id, answer), id)).toContain(rule);
});

test('keeps a warning to the place that it is about', () => {
  expect(rulesAt(answered('Q8', 'Pager, number TBD'), 'Q1')).toEqual([]);
});

test('says nothing beside the answers of the complete example', () => {
  const warned = QUESTIONS.filter((one) => answerGaps(EXAMPLE, one).length > 0).map(({ id }) => id);
  expect(warned).toEqual([]);
});

test('does not ask for the answer that is being asked for', () => {
  expect(QUESTIONS.flatMap(({ id }) => rulesAt(newRunbook('Isolation'), id)).includes('unanswered')).toBe(false);
});
