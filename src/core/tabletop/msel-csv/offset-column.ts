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

/** Seconds since STARTEX of every time of a column. On a clock that runs over midnight the next day begins. */
export function resolveOffsets(
  times: readonly (ReadOffset | undefined)[],
  clock: ClockOf,
): readonly (number | undefined)[] {
  const starts = clock.from === 'midnight' ? secondsOf(clock.starts) : 0;
  const firstDate = times.find((time) => time?.is === 'hours' && time.date !== undefined);
  const day0 = firstDate?.is === 'hours' ? (firstDate.date ?? 0) : 0;
  let midnights = 0;
  let before: number | undefined;
  return times.map((time) => {
    if (time === undefined || time.is === 'offset') return time?.seconds;
    const named = time.date === undefined ? time.day : time.date - day0;
    if (clock.from === 'start') return named * DAY + time.seconds;
    if (time.date === undefined && time.day === 0 && before !== undefined && time.seconds < before - HALF_A_DAY)
      midnights++;
    before = time.seconds;
    return (named + midnights) * DAY + time.seconds - starts;
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
