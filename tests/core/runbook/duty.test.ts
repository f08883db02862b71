import { describe, expect, test } from 'vitest';
import { type Duty, parseDuty, sayWeekMinute } from '../../../src/core/runbook/duty.ts';

const said = (duty: Duty | undefined): string | undefined =>
  duty?.map(([from, to]) => `${sayWeekMinute(from)} to ${sayWeekMinute(to)}`).join(', ');

const workdays = (from: string, to: string): string =>
  ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'].map((day) => `${day} ${from} to ${day} ${to}`).join(', ');
const ALL = 'Monday 00:00 to Monday 00:00';

describe('hours on duty', () => {
  test.each([
    ['', ''],
    ['nobody', ''],
    ['24×7', ALL],
    ['24/7', ALL],
    ['at all hours', ALL],
    ['daily', ALL],
    ['Mon–Fri 08:00–18:00', workdays('08:00', '18:00')],
    ['Monday to Friday, 8.00 to 18.00', workdays('08:00', '18:00')],
    ['08:00–18:00 Mon–Fri', workdays('08:00', '18:00')],
    ['weekdays from 8:00 until 18:00;', workdays('08:00', '18:00')],
    ['Sat, Sun 10–14', 'Saturday 10:00 to Saturday 14:00, Sunday 10:00 to Sunday 14:00'],
    ['weekends', 'Saturday 00:00 to Monday 00:00'],
    ['Tue, Thurs.', 'Tuesday 00:00 to Wednesday 00:00, Thursday 00:00 to Friday 00:00'],
    ['Mon–Fri 08:00–18:00, Sat 10:00–14:00', `${workdays('08:00', '18:00')}, Saturday 10:00 to Saturday 14:00`],
    ['Mon–Fri 08:00–18:00 and Sat 10:00–14:00', `${workdays('08:00', '18:00')}, Saturday 10:00 to Saturday 14:00`],
    ['Mon 08:00–12:00, 13:00–17:00', 'Monday 08:00 to Monday 12:00, Monday 13:00 to Monday 17:00'],
    ['Fri 22:00–06:00', 'Friday 22:00 to Saturday 06:00'],
    ['Sun 22–6', 'Monday 00:00 to Monday 06:00, Sunday 22:00 to Monday 00:00'],
  ])('%s', (text, times) => {
    expect(said(parseDuty(text))).toBe(times);
  });

  test.each([
    ...['office hours', '24x7 except Sunday', 'not 24x7', 'Mon–Fri, not Wed', 'Mon–Fri 08:00–18:00 usually'],
    ...['monthly 08-18', 'sunny days', 'Mon-Fri 8:00-6:00 pm', 'Mon-Fri 8am-6pm', '9-5', '8:00-6:00'],
    ...['Mon–Fri 08:00', 'Mon–Fri 08:00–25:00', '08:70–09:00', '08:00–08:00', 'Mon 8–12, Tue'],
    ...['Mon–Fri 08:00–12:00; 13:00–17:00', ';', '1111111-22222'],
  ])('are not guessed: %s', (text) => {
    expect(parseDuty(text)).toBeUndefined();
  });
});
