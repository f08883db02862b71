import { expect, test } from 'vitest';
import { isMoment } from '../../../src/core/kernel/day.ts';

test.each(['2026-11-27T09:00:00.000Z', '2028-02-29T23:59:59Z'])('%s is a moment', (text) => {
  expect(isMoment(text)).toBe(true);
});

test.each([
  '',
  'Thu, 01 Jan 2026',
  '2026-11-27',
  '2026-11-27T09:00:00',
  '2026-11-27T09:00:00.000+02:00',
  '2026-02-29T09:00:00.000Z',
  '2026-11-27T24:00:00.000Z',
  '2026-11-27T09:00:00.000Z\n',
])('%j is none', (text) => {
  expect(isMoment(text)).toBe(false);
});
