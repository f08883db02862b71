import { expect, test } from 'vitest';
import { PLAN_PROBLEM_WORDS, PLAN_PROBLEMS } from '../../../src/core/tabletop/planning/plan-problem.ts';

test('every problem of a plan is told in sentences of its own', () => {
  const words = PLAN_PROBLEMS.map((problem) => PLAN_PROBLEM_WORDS[problem]);
  expect(new Set(words).size).toBe(PLAN_PROBLEMS.length);
  expect(words.filter((said) => !/^[A-Z].*[.]$/.test(said))).toEqual([]);
});
