import { expect, test } from 'vitest';
import { sayClock, sayCountdown } from '../../../src/core/tabletop/say-clock.ts';

test.each([
  [0, '00:00'],
  [59_999, '00:59'],
  [1_300_000, '21:40'],
  [3_760_000, '1:02:40'],
])('a clock that counts %d milliseconds says %s', (ms, said) => {
  expect(sayClock(ms)).toBe(said);
});

test('a countdown says nought only when nothing is left', () => {
  expect([1000, 1, 0].map(sayCountdown)).toEqual(['00:01', '00:01', '00:00']);
});
