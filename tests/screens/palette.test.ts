import { expect, test } from 'vitest';
import { match } from '../../src/screens/frame/palette-rows.ts';

test('letters that come in order are found, whatever stands between them', () => {
  expect(match('gst', 'Ghost in seat 14C')).toBeDefined();
  expect(match('tsg', 'Ghost in seat 14C')).toBeUndefined();
});

test('the starts of words weigh more than their middles', () => {
  const starts = match('pl', 'Payroll laptop') ?? 0;
  const middles = match('pl', 'The supply') ?? 0;
  expect(starts).toBeGreaterThan(middles);
});
