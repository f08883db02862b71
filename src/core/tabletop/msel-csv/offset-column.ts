import { type ReadOffset } from './offset-text.ts';

/** What hours and minutes of a column count from. */
export type ClockOf = { readonly from: 'start' } | { readonly from: 'midnight'; readonly starts: string };

const DAY = 86_400;

/**
 * Whether a column is a clock on the wall: then its first time is no time after a start. Nobody lets a room wait six hours
 * for the first inject, and few scenarios begin before six in the morning.
 */
export function guessClock(times: readonly ReadOffset[]): ClockOf {
  const first = times.find((time) => time.is === 'hours');
  const isClock = first !== undefined && (first.date !== undefined || first.seconds >= SIX_HOURS);
  return isClock ? { from: 'midnight', starts: clockText(first.seconds) } : { from: 'start' };
}

const SIX_HOURS = 6 * 3600;

/**
 * Seconds since STARTEX of every time of a column. A day or a date that is named holds for the bare times below it; on a
 * clock that runs over midnight the next day begins. The first date is that of the day which the times before it have come to.
 */
export function resolveOffsets(
  times: readonly (ReadOffset | undefined)[],
  clock: ClockOf,
): readonly (number | undefined)[] {
  const starts = clock.from === 'midnight' ? secondsOf(clock.starts) : 0;
  let day = 0;
  let day0: number | undefined;
  let before: number | undefined;
  return times.map((time) => {
    if (time === undefined || time.is === 'offset') return time?.seconds;
    const { seconds, date } = time;
    const isPastMidnight = clock.from === 'midnight' && before !== undefined && seconds < before - HALF_A_DAY;
    const unnamed = isPastMidnight ? day + 1 : day;
    if (date !== undefined) day0 ??= date - unnamed;
    day = time.day ?? (date === undefined || day0 === undefined ? unnamed : date - day0);
    before = seconds;
    return day * DAY + seconds - starts;
  });
}

/** A clock that goes back by less is out of order, not in the next day. */
const HALF_A_DAY = DAY / 2;

const clockText = (seconds: number): string =>
  [Math.floor(seconds / 3600) % 24, Math.floor((seconds % 3600) / 60)]
    .map((part) => String(part).padStart(2, '0'))
    .join(':');

const secondsOf = (clock: string): number => {
  const [h = '0', m = '0'] = clock.slice(-5).split(':');
  return Number(h) * 3600 + Number(m) * 60;
};
