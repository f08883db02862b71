import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { answerGaps } from '../../../src/core/check/gaps/answer-gaps.ts';
import { withAnswer } from '../../../src/core/runbook/interview/answers.ts';
import { newRunbook } from '../../../src/core/runbook/interview/edit-runbook.ts';
import { type Question, QUESTIONS } from '../../../src/core/runbook/interview/questions.ts';
import { type RoleRow, withRoleRows } from '../../../src/core/runbook/interview/role-table.ts';
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

describe('who is there at every hour', () => {
  const role = (hours: string, onCall: string): RoleRow => ({
    name: 'SOC lead',
    hours,
    onCall,
    holds: 'Response (manage)',
    reachedBy: 'mobile',
    people: 'Mia Sato',
  });
  const released = (hours: string, who: string): readonly string[] => {
    const begun = withRoleRows(newRunbook('Isolation'), [role(hours, 'On-call IR')]);
    const runbook = withAnswer(begun, question('Q23'), who, EXAMPLE);
    return answerGaps(runbook, question('Q23'))
      .filter(({ rule }) => rule === 'nobody-on-duty')
      .map(({ message }) => message);
  };

  test('the longest time without anybody is told, over the end of the week', () => {
    expect(released('Mon–Fri 08:00–18:00', 'SOC lead')).toEqual([
      'Name somebody for the hours that are left: from Friday 18:00 to Monday 08:00 nobody named here is on duty.',
    ]);
  });

  test('nothing is told when those who stand in are named, or all hours are covered', () => {
    expect(released('Mon–Fri 08:00–18:00', 'SOC lead, On-call IR')).toEqual([]);
    expect(released('24×7', 'SOC lead')).toEqual([]);
  });

  test('hours that cannot be counted are not guessed', () => {
    expect(released('office hours', 'SOC lead')).toEqual([]);
    expect(released('Mon–Fri 08:00–18:00', 'SOC lead, Duty manager')).toEqual([]);
  });
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
