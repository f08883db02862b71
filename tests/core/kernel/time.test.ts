import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  clockAt,
  drillTime,
  duration,
  makeTime,
  parseDuration,
  parseTime,
  sayDuration,
} from '../../../src/core/kernel/time.ts';

describe('drill time', () => {
  test('parse after make is identity, to the second', () => {
    fc.assert(
      fc.property(fc.integer({ min: -40 * 86_400, max: 40 * 86_400 }), (seconds) => {
        expect(parseTime(makeTime(drillTime(seconds * 1000)))).toBe(seconds === 0 ? 0 : seconds * 1000);
      }),
    );
  });

  test.each([
    ['T+00:00', 0],
    ['T-05:00', -300_000],
    ['T+90:30', 5_430_000],
    ['T+01:30:00', 5_400_000],
    ['T+3d', 259_200_000],
    ['T+3d 00:10:00', 259_800_000],
  ])('%s is read', (text, ms) => expect(parseTime(text)).toBe(ms));

  test.each(['T+', 'T+5', '05:00', 'T+00:60', 'T+3d05:00', 'now', ''])('%s is no time', (text) =>
    expect(parseTime(text)).toBeUndefined(),
  );

  test.each([
    ['40s', 40_000],
    ['6m', 360_000],
    ['1h30m', 5_400_000],
    ['3d', 259_200_000],
  ])('%s is a length', (text, ms) => expect(parseDuration(text)).toBe(ms));

  test.each(['', '5', '5 m', 'm', '-5m', '1.5h'])('%s is no length', (text) =>
    expect(parseDuration(text)).toBeUndefined(),
  );

  test('lengths are said as a person would', () => {
    expect([40_000, 360_000, 5_400_000, 93_600_000, 259_200_000].map((ms) => sayDuration(duration(ms)))).toEqual([
      '40 s',
      '6 min',
      '1 h 30 min',
      '1 d 2 h',
      '3 d',
    ]);
  });

  test('the clock on the wall names another day', () => {
    expect(clockAt('09:06', drillTime(600_000))).toBe('09:16');
    expect(clockAt('Fri 13:35', drillTime(3 * 86_400_000))).toBe('Mon 13:35');
    expect(clockAt('00:02', drillTime(-300_000))).toBe('day -1 23:57');
    expect(clockAt('09:06', drillTime(14_000), true)).toBe('09:06:14');
  });
});
