import { expect, test } from 'vitest';
import { type AnswerDraft, answerFileName, answerOf, answerProblems } from '../../src/screens/answer/answer-draft.ts';

const draft: AnswerDraft = { code: '3fa20b', inject: '4', team: ' Table 2 ', letter: 'B', sure: 'high', text: '' };

test('an answer with a letter needs no words', () => {
  expect(answerProblems(draft)).toEqual({});
  expect(answerOf(draft)).toEqual({ exercise: '3FA20B', inject: 4, team: 'Table 2', option: 'B', sure: 'high' });
});

test('an answer in words alone says nothing of how sure the team is', () => {
  const worded = { ...draft, letter: '', text: ' Ring the CISO first. ' };
  expect(answerProblems(worded)).toEqual({});
  expect(answerOf(worded)).toEqual({ exercise: '3FA20B', inject: 4, team: 'Table 2', text: 'Ring the CISO first.' });
});

test('everything that is missing is said at once', () => {
  const empty: AnswerDraft = { code: 'projector', inject: '0', team: '', letter: '', sure: 'fair', text: ' ' };
  expect(Object.keys(answerProblems(empty))).toEqual(['code', 'inject', 'team', 'text']);
});

test('a file is named by its inject and its team, whatever the team calls itself', () => {
  expect(answerFileName(answerOf(draft))).toBe('inject-4_table-2.json');
  expect(answerFileName(answerOf({ ...draft, team: '../../§' }))).toBe('inject-4_team.json');
});
