import { expect, test } from 'vitest';
import { answerOf, withAnswer } from '../../../src/core/runbook/interview/answers.ts';
import { QUESTIONS } from '../../../src/core/runbook/interview/questions.ts';
import { roleRows, withRoleRows } from '../../../src/core/runbook/interview/role-table.ts';
import { makeRunbook } from '../../../src/core/runbook/make-runbook.ts';
import { readRunbook } from '../../../src/core/runbook/parse-runbook.ts';
import type { Runbook } from '../../../src/core/runbook/runbook.ts';

function read(text: string): Runbook {
  const reading = readRunbook(text, { file: 'a.md' });
  if (!reading.ok) throw new Error(reading.error[0]?.message);
  return reading.value.runbook;
}

const ROLES = [
  '## Scope',
  '',
  '| Cost centre | Role | On duty | Deputy | Phone |',
  '| --- | --- | --- | --- | --- |',
  '| 4711 | Analyst | Mon–Fri 08:00–18:00 | [Kim](https://a.example/kim) | 101 |',
  '| 4712 | **Duty manager** | daily | Sam | 102 |',
  '',
].join('\n');

test('a change to one role keeps the columns that only the writer knows, and their links', () => {
  const runbook = read(ROLES);
  const rows = roleRows(runbook).map((row) => (row.name === 'Analyst' ? { ...row, reachedBy: '201' } : row));
  expect(makeRunbook(withRoleRows(runbook, rows))).toBe(makeRunbook(runbook).replace('| 101 ', '| 201 '));
});

test('a role that goes takes its own row with it and no other, and a column that is asked for is added', () => {
  const runbook = read(ROLES);
  const [, manager] = roleRows(runbook);
  if (!manager) throw new Error('no second role');
  const after = withRoleRows(runbook, [{ ...manager, holds: 'decides' }]);
  expect(makeRunbook(after)).toMatch(/\| Cost centre \| Role +\| On duty \| Deputy \| Phone \| Holds +\|/);
  expect(makeRunbook(after)).toMatch(/\| 4712 +\| \*\*Duty manager\*\* \| daily +\| Sam +\| 102 +\| decides \|/);
  expect(makeRunbook(after)).not.toContain('4711');
});

test('exclusions are read by the titles of their columns, and written back under them', () => {
  const question = QUESTIONS.find(({ id }) => id === 'Q40');
  if (!question) throw new Error('no question about exclusions');
  const runbook = read(
    [
      '## Exclusions and important users',
      '',
      '| Exclusion | Owner | Reason | Expires | Ticket |',
      '| --- | --- | --- | --- | --- |',
      '| kiosk-7 | Ada Moss | a till | 2027-01-31 | CHG-9 |',
      '',
    ].join('\n'),
  );
  const answer = answerOf(runbook, question);
  expect(answer).toBe('kiosk-7 |  | a till | Ada Moss | 2027-01-31 | ');
  const after = withAnswer(
    runbook,
    question,
    `${answer}\nlab-2 | tag | tests | Ada Moss | 2027-02-28 | a watch`,
    runbook,
  );
  expect(makeRunbook(after)).toMatch(
    /\| Exclusion \| Owner +\| Reason \| Expires +\| Ticket \| Mechanism \| Instead +\|/,
  );
  expect(makeRunbook(after)).toMatch(/\| kiosk-7 +\| Ada Moss \| a till \| 2027-01-31 \| CHG-9 +\| +\| +\|/);
  expect(makeRunbook(after)).toMatch(/\| lab-2 +\| Ada Moss \| tests +\| 2027-02-28 \| +\| tag +\| a watch \|/);
});
