/** Milliseconds of drill time since STARTEX; what happened before it is negative. Written T+mm:ss. */
export type DrillTime = number & { readonly unit: 'drill-ms' };

/** A length of drill time in milliseconds. */
export type Duration = number & { readonly unit: 'drill-length' };

export const drillTime = (ms: number): DrillTime => ms as DrillTime; // the brand has no other origin
export const duration = (ms: number): Duration => ms as Duration; // likewise

/** When the players sit down. */
export const STARTEX = drillTime(0);

/** Earlier than anything that a script can place. */
export const BEFORE_EVERYTHING = drillTime(-Number.MAX_SAFE_INTEGER);

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const UNITS = { s: SECOND, m: MINUTE, h: HOUR, d: DAY } as const;

export const seconds = (count: number): Duration => duration(count * SECOND);
export const minutes = (count: number): Duration => duration(count * MINUTE);
export const hours = (count: number): Duration => duration(count * HOUR);
export const days = (count: number): Duration => duration(count * DAY);

/** Arithmetic of times and lengths: the brands keep one from being taken for the other. */
export const plus = (at: DrillTime, length: Duration): DrillTime => drillTime(at + length);
export const between = (from: DrillTime, to: DrillTime): Duration => duration(to - from);
export const latest = (...times: readonly DrillTime[]): DrillTime => drillTime(Math.max(...times));

/** Reads `T+mm:ss`, `T+hh:mm:ss`, `T-05:00` and `T+3d 04:00:00`; undefined where the text is none of them. */
export function parseTime(text: string): DrillTime | undefined {
  const match = /^T([+-])(?:(\d+)d(?: |$))?(?:(?:(\d+):)?(\d{1,3}):(\d{2}))?$/.exec(text.trim());
  if (!match || (match[2] === undefined && match[4] === undefined)) return undefined;
  const [, sign, d = '0', h = '0', m = '0', s = '0'] = match;
  if (Number(s) > 59) return undefined;
  const ms = Number(d) * DAY + Number(h) * HOUR + Number(m) * MINUTE + Number(s) * SECOND;
  return drillTime(sign === '-' && ms > 0 ? -ms : ms);
}

/** Writes a time so that `parseTime` gives it back, to the second. */
export function makeTime(at: DrillTime): string {
  const total = Math.floor(Math.abs(at) / SECOND);
  const sign = at < 0 && total > 0 ? '-' : '+';
  const [d, rest] = [Math.floor(total / 86400), total % 86400];
  const [h, m, s] = [Math.floor(rest / 3600), Math.floor((rest % 3600) / 60), rest % 60];
  if (d > 0) return `T${sign}${String(d)}d ${two(h)}:${two(m)}:${two(s)}`;
  return h > 0 ? `T${sign}${two(h)}:${two(m)}:${two(s)}` : `T${sign}${two(m)}:${two(s)}`;
}

/** Reads `40s`, `6m`, `72h`, `3d` and sums of them (`1h30m`). */
export function parseDuration(text: string): Duration | undefined {
  if (!/^(?:\d+[smhd])+$/.test(text)) return undefined;
  let ms = 0;
  for (const [, count, unit] of text.matchAll(/(\d+)([smhd])/g))
    ms += Number(count) * UNITS[unit as keyof typeof UNITS];
  return duration(ms);
}

/** Says a length as a person would: `40 s`, `6 min`, `1 h 30 min`, `3 d`. */
export function sayDuration(length: Duration): string {
  const total = Math.round(Math.abs(length) / SECOND);
  if (total < 60) return `${String(total)} s`;
  const [d, h, m, s] = [
    Math.floor(total / 86400),
    Math.floor((total % 86400) / 3600),
    Math.floor((total % 3600) / 60),
    total % 60,
  ];
  const parts = [
    d && `${String(d)} d`,
    h && `${String(h)} h`,
    m && `${String(m)} min`,
    !d && !h && s && `${String(s)} s`,
  ];
  return parts.filter(Boolean).join(' ');
}

/** The clock on the wall of the incident. `starts` is its time at STARTEX, `HH:MM` or `Ddd HH:MM`. */
export function clockAt(starts: string, at: DrillTime, precise = false): string {
  const match = /(\d{2}):(\d{2})$/.exec(starts);
  const base = match ? Number(match[1]) * HOUR + Number(match[2]) * MINUTE : 0;
  const total = Math.floor((base + at) / SECOND);
  const day = Math.floor(total / 86400);
  const rest = total - day * 86400;
  const clock = `${two(Math.floor(rest / 3600))}:${two(Math.floor((rest % 3600) / 60))}`;
  const name = dayName(starts, day);
  return `${name}${clock}${precise ? `:${two(rest % 60)}` : ''}`;
}

/** The same with the name of the day even where it is that of STARTEX, for two times that are told together. */
export function clockWithDay(starts: string, at: DrillTime): string {
  const clock = clockAt(starts, at);
  const today = WEEK.find((name) => starts.startsWith(name));
  return today === undefined || !/^\d/.test(clock) ? clock : `${today} ${clock}`;
}

const WEEK = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] as const;

function dayName(starts: string, offset: number): string {
  if (offset === 0) return '';
  const first = WEEK.findIndex((name) => starts.startsWith(name));
  if (first >= 0) return `${WEEK[(((first + offset) % 7) + 7) % 7] ?? ''} `;
  return `day ${offset > 0 ? '+' : ''}${String(offset)} `;
}

const two = (value: number): string => String(value).padStart(2, '0');
