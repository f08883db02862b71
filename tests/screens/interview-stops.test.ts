import { expect, test } from 'vitest';
import { nameOf, readStop } from '../../src/screens/runbooks/interview/stops.ts';

test.each([
  ['Q12', { at: 'question', id: 'Q12', course: 'full' }],
  ['quick-Q8', { at: 'question', id: 'Q8', course: 'quick' }],
  ['people', { at: 'people' }],
  ['ownership', { at: 'form', section: 'ownership' }],
  ['end', { at: 'end', course: 'full' }],
  ['quick-end', { at: 'end', course: 'quick' }],
  [undefined, { at: 'begin' }],
] as const)('%s is an address within the interview', (name, stop) => {
  expect(readStop(name)).toEqual(stop);
  expect(nameOf(stop)).toBe(name);
});

test.each(['Q42', 'quick-Q1', 'scope', 'constructor', ''])('%s leads to the beginning', (name) => {
  expect(readStop(name)).toEqual({ at: 'begin' });
});
