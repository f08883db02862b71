/** A time of a MSEL as its sheet may write it. */
export type ReadOffset =
  /** Seconds since STARTEX. */
  | { readonly is: 'offset'; readonly seconds: number }
  /** `00:12` or `14:05`: hours and minutes, of which the column as a whole says what they count from. `day` where it is named. */
  | { readonly is: 'hours'; readonly seconds: number; readonly day?: number; readonly date?: number };

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Told to whoever wrote something else. */
export const OFFSET_NOTATIONS = 'T+12 (minutes), T+00:12, 00:12, D+2 H+3 M+45 or a clock such as 14:05';

/** `T+01:05:00`: hours, minutes and seconds, so that nobody takes minutes for hours. */
export function makeOffset(seconds: number): string {
  const total = Math.abs(seconds);
  const parts = [Math.floor(total / HOUR), Math.floor((total % HOUR) / MINUTE), total % MINUTE];
  return `T${seconds < 0 ? '-' : '+'}${parts.map((part) => String(part).padStart(2, '0')).join(':')}`;
}

/** Reads one cell; undefined where it is no time. */
export function readOffset(cell: string): ReadOffset | undefined {
  const text = cell
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/(?<=\d[:.]\d\d) (?:uhr|h|hrs)$/i, '');
  return sinceStart(text) ?? dayHourMinute(text) ?? onAClock(text);
}

/** `T+12`, `T-5`, `+12`, `T+00:12`, `T+00:12:30`, `12 min`, `90 s`. */
function sinceStart(text: string): ReadOffset | undefined {
  const clock = /^T ?([+-]) ?(\d{1,4}):(\d{2})(?::(\d{2}))?$/i.exec(text);
  if (clock) {
    const [, sign, h = '0', m = '0', s = '0'] = clock;
    if (Number(m) > 59 || Number(s) > 59) return undefined;
    return offset((sign === '-' ? -1 : 1) * (Number(h) * HOUR + Number(m) * MINUTE + Number(s)));
  }
  const count = /^(?:T ?)?([+-])? ?(\d{1,5}) ?(s|sec|sek|m|min|minutes?|minuten?|h|d)?$/i.exec(text);
  if (!count) return undefined;
  const [, sign, number = '0', unit = 'm'] = count;
  const length = { s: 1, m: MINUTE, h: HOUR, d: DAY }[unit.charAt(0).toLowerCase()] ?? MINUTE;
  return offset((sign === '-' ? -1 : 1) * Number(number) * length);
}

/** `D+2 H+3 M+45`, in any part: `D+1`, `H+3 M+45`. */
function dayHourMinute(text: string): ReadOffset | undefined {
  const match = /^(?:D ?([+-]) ?(\d{1,3}))?[ ,]*(?:H ?([+-]) ?(\d{1,3}))?[ ,]*(?:M ?([+-]) ?(\d{1,4}))?$/i.exec(text);
  if (!match || text === '') return undefined;
  const [, dSign, d = '0', hSign, h = '0', mSign, m = '0'] = match;
  const signed = (sign: string | undefined, value: string): number => (sign === '-' ? -1 : 1) * Number(value);
  return offset(signed(dSign, d) * DAY + signed(hSign, h) * HOUR + signed(mSign, m) * MINUTE);
}

/** `14:05`, `14:05:30`, `2:05 PM`, `14.05`, after `D+1`, `2026-11-26` or `26.11.2026`. */
function onAClock(text: string): ReadOffset | undefined {
  const match =
    /^(?:(?:D ?\+ ?(\d{1,3})|(\d{4}-\d{2}-\d{2})|(\d{1,2}\.\d{1,2}\.\d{4}))[ T,]+)?(\d{1,2})[:.](\d{2})(?::(\d{2}))?(?: ?([ap])\.?m\.?)?$/i.exec(
      text,
    );
  if (!match) return undefined;
  const [, day, iso, dotted, h = '', m = '', s = '0', half] = match;
  const date = dayNumber(iso?.split('-') ?? dotted?.split('.').reverse());
  const hours = half === undefined ? Number(h) : (Number(h) % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
  if (hours > 99 || Number(m) > 59 || Number(s) > 59) return undefined;
  return {
    is: 'hours',
    seconds: hours * HOUR + Number(m) * MINUTE + Number(s),
    ...(day !== undefined && { day: Number(day) }),
    ...(date !== undefined && { date }),
  };
}

/** Counts days, so that two dates can be taken from each other. A year begins in March for it, and so ends with its leap day. */
function dayNumber(parts: readonly string[] | undefined): number | undefined {
  if (!parts) return undefined;
  const [year = 0, month = 1, day = 1] = parts.map(Number);
  const y = month > 2 ? year : year - 1;
  const m = month > 2 ? month - 3 : month + 9;
  return 365 * y + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400) + Math.floor((153 * m + 2) / 5) + day;
}

const offset = (seconds: number): ReadOffset => ({ is: 'offset', seconds });
