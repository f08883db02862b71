import { expect, test } from 'vitest';
import type { Incident } from '../../../src/core/incident/incident.ts';
import type { Fact } from '../../../src/core/kernel/vocabulary/facts.ts';
import { ending } from '../../../src/core/review/ending.ts';
import { given, smallIncident, T } from '../../given.ts';
import { release, verdict } from './rows.ts';

const guess = { never: { done: 'release', where: {} }, before: { verdict: 'any' } } as const;
const ends: Incident = {
  ...smallIncident,
  rubric: [{ id: 'guess', ...guess, weight: 1, redLine: true, because: '', sources: [] }],
  endings: [
    { id: 'forgotten', title: 'Waiting for whom', says: [] },
    { id: 'guessed', title: 'Released on a guess', when: { redLine: 'crossed' }, says: [] },
    {
      id: 'clean',
      title: 'Clean',
      when: { all: [{ done: 'release', where: {} }, { verdict: 'true-positive' }] },
      says: [],
    },
    { id: 'released', title: 'Released', when: { done: 'release', where: {} }, says: [] },
  ],
};

const endOf = (...facts: readonly Fact[]) => ending(given(ends).facts(...facts).drill)?.id;

test('a drill ends with the first ending whose condition holds', () => {
  expect(endOf(verdict('+01:00'), release('+02:00'))).toBe('clean');
});

test('an ending that stands earlier wins over one that holds as well', () => {
  expect(endOf(release('+01:00'), verdict('+02:00'))).toBe('guessed');
});

test('where none holds it is the one without a condition, wherever that stands', () => {
  expect(endOf(verdict('+01:00'))).toBe('forgotten');
});

test('where none holds and each has a condition there is no ending', () => {
  const strict = { ...ends, endings: ends.endings.filter(({ when }) => when) };
  expect(ending(given(strict).facts(verdict('+01:00')).drill)).toBeUndefined();
});

test('what was taken back does not end anything', () => {
  expect(endOf(release('+01:00'), { type: 'turn.taken-back', at: T('+01:00'), by: 'analyst', number: 1 })).toBe(
    'forgotten',
  );
});
