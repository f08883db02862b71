import { describe, expect, test } from 'vitest';
import { saysLimit } from '../../../src/core/runbook/time-limit.ts';

describe('a time limit', () => {
  test.each([
    ...[
      '15 min',
      '15min',
      '30 minutes',
      '1 h',
      '1.5 hours',
      '2 hrs',
      'one hour',
      'an hour',
      'half an hour',
      'Ten minutes',
    ],
    ...['2 weeks', '5 working days', 'two business days', '3 d', 'a 30-minute window', '24 h before day 5', '1 week'],
    ...['a quarter of an hour', 'forty-five minutes', '10 min by day, 20 min in the evening'],
  ])('is said: %s', (text) => {
    expect(saysLimit(text)).toBe(true);
  });

  test.each([
    ...['', 'the shift', 'as soon as possible', '15', '3 months from now on', '5 people', 'day 5', 'a few minutes'],
    ...['2 machines', '4 holidays', 'soon, in hours', 'once a day'],
  ])('is not said: %s', (text) => {
    expect(saysLimit(text)).toBe(false);
  });
});
