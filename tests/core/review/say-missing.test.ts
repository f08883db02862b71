import { expect, test } from 'vitest';
import type { Condition } from '../../../src/core/incident/condition.ts';
import { sayMissing } from '../../../src/core/review/say-missing.ts';
import { scorecard } from '../../../src/core/review/scorecard.ts';
import { given, isolatedAtStart, T } from '../../given.ts';

const owned = given(isolatedAtStart)
  .until(T('+03:00'))
  .facts({ type: 'incident.owned', at: T('+05:00'), by: 'analyst' }).drill;
const says = (expected: Condition): string => sayMissing(expected, owned);

test('what another seat did is said with the seat that was asked', () => {
  expect(says({ done: 'own-incident', by: ['security-admin'], where: {} })).toBe(
    'Analyst did it at 09:05. It was asked of Security admin.',
  );
});

test('of two things, the one that is missing is named', () => {
  expect(says({ all: [{ done: 'own-incident', where: {} }, { verdict: 'any' }] })).toBe(
    'In part. Missing: Record a verdict.',
  );
});

test('what nobody did is said to be nowhere on the record', () => {
  expect(says({ verdict: 'any' })).toBe('Nothing on the record shows it.');
  expect(says({ all: [{ verdict: 'any' }, { done: 'resolve', where: {} }] })).toBe('Nothing on the record shows it.');
});

test('an expected action that crosses a red line earns nothing', () => {
  const row = { weight: 5, because: 'Isolation ends when a person ends it.', sources: [], redLine: false };
  const incident = {
    ...isolatedAtStart,
    rubric: [
      { ...row, id: 'released', expect: { done: 'release', where: {} } as const },
      {
        ...row,
        id: 'guess',
        never: { done: 'release', where: {} } as const,
        before: { verdict: 'any' } as const,
        redLine: true,
      },
    ],
  };
  const early = given(incident)
    .until(T('+03:00'))
    .facts({ type: 'release.requested', at: T('+05:00'), by: 'analyst', device: 'wks-1', comment: 'now' }).drill;
  const [released] = scorecard(early).rows;
  expect(released).toMatchObject({
    verdict: 'missed',
    says: 'It was done across a red line, so it does not count.',
    earned: 0,
  });
});
