import { expect, test } from 'vitest';
import type { Fact } from '../../../src/core/kernel/vocabulary/facts.ts';
import { byObjective } from '../../../src/core/review/objectives.ts';
import { sayWhy } from '../../../src/core/review/result-words.ts';
import { T } from '../../given.ts';
import { cardOf, judged } from './rows.ts';

const incident = judged(
  { expect: { done: 'own-incident', where: {} }, weight: 2, because: 'Somebody drives.' },
  { never: { done: 'brief-helpdesk', where: {} }, weight: 6, because: 'You told the desk.' },
);
const briefed: Fact = { type: 'helpdesk.briefed', at: T('+01:00'), by: 'analyst' };

test('what an objective lost is told beside what it earned, which is never less than nothing', () => {
  const [group] = byObjective(incident, cardOf(incident, briefed).rows);
  expect(group).toMatchObject({ earned: 0, worth: 2, lost: 6 });
});

test('a row that held says what would have been, and one that did not says what was', () => {
  expect(cardOf(incident).rows.map(sayWhy)).toEqual(['Somebody drives.', 'Had it been done: “You told the desk.”']);
  expect(cardOf(incident, briefed).rows.map(sayWhy)).toEqual(['Somebody drives.', 'You told the desk.']);
});
