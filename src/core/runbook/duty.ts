/** Minutes of a week, from Monday 00:00. */
export const WEEK = 7 * 24 * 60;
const DAY = 24 * 60;

/** When somebody is on duty: stretches of the week in minutes, in order, apart, end excluded. */
export type Duty = readonly (readonly [from: number, to: number])[];

const ALWAYS: Duty = [[0, WEEK]];
export const NEVER: Duty = [];

const DAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
const DAY_NAMES = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;
const DAY_WORD = '(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*';
const CLOCK = /(\d{1,2})(?:[:.](\d{2}))?\s*(?:-|to|until)\s*(\d{1,2})(?:[:.](\d{2}))?/;

/**
 * Reads hours as people write them: `Mon–Fri 08:00–18:00`, `daily 06:00–22:00`, `Sat, Sun 10–14`, `24×7`, `nobody`, several
 * with semicolons. Undefined where they can't be told, so that nobody counts on hours that were guessed.
 */
export function parseDuty(text: string): Duty | undefined {
  const said = text.toLowerCase().replace(/[–—−]/g, '-').replace(/×/g, 'x').trim();
  if (said === '' || /^(?:nobody|no one|none|n\/a|-)$/.test(said)) return NEVER;
  if (/24\s*[x/]\s*7|all hours|always|round the clock|any time|at any hour/.test(said)) return ALWAYS;
  const parts = said.split(/;|\band\b/).map(partOf);
  return parts.some((part) => part === undefined) ? undefined : joined(parts.flatMap((part) => part ?? []));
}

/** The rest of the week. */
export function without(duty: Duty): Duty {
  const ends = [0, ...duty.flat(), WEEK];
  const gaps = ends.flatMap((from, index) => (index % 2 === 0 ? [[from, ends[index + 1] ?? WEEK] as const] : []));
  return gaps.filter(([from, to]) => from < to);
}

/** All together, in order and apart. */
export const joined = (stretches: Duty): Duty => {
  const kept: [number, number][] = [];
  for (const [from, to] of stretches.toSorted(([a], [b]) => a - b)) {
    const last = kept.at(-1);
    if (last && from <= last[1]) last[1] = Math.max(last[1], to);
    else kept.push([from, to]);
  }
  return kept;
};

export const isOnDuty = (duty: Duty, minute: number): boolean =>
  duty.some(([from, to]) => from <= minute && minute < to);

/** A minute of the week as people say it: `Saturday 02:10`. */
export function sayWeekMinute(minute: number): string {
  const within = ((minute % WEEK) + WEEK) % WEEK;
  const clock = [Math.floor((within % DAY) / 60), within % 60].map((part) => String(part).padStart(2, '0')).join(':');
  return `${DAY_NAMES[Math.floor(within / DAY)] ?? ''} ${clock}`;
}

/** Reads what `sayWeekMinute` writes; undefined where the text is something else. */
export function parseWeekMinute(text: string): number | undefined {
  const [, name, hour, minute] = /^([A-Z][a-z]+day) (\d{2}):(\d{2})$/.exec(text) ?? [];
  const day = DAY_NAMES.findIndex((one) => one === name);
  const within = minuteOf(hour, minute);
  return day < 0 || within === undefined ? undefined : day * DAY + within;
}

function partOf(part: string): Duty | undefined {
  const days = daysIn(part);
  const clock = CLOCK.exec(part);
  if (!clock)
    return days.length > 0 && !/\d/.test(part) ? joined(days.map((day) => [day * DAY, (day + 1) * DAY])) : undefined;
  const from = minuteOf(clock[1], clock[2]);
  const to = minuteOf(clock[3], clock[4]);
  if (from === undefined || to === undefined || from === to) return undefined;
  const every = days.length > 0 ? days : DAYS.map((_, day) => day);
  return joined(every.flatMap((day) => stretch(day * DAY + from, day * DAY + to + (to < from ? DAY : 0))));
}

/** A night that ends on Monday morning begins the week, too. */
const stretch = (from: number, to: number): Duty =>
  to <= WEEK
    ? [[from, to]]
    : [
        [0, to - WEEK],
        [from, WEEK],
      ];

function minuteOf(hour = '', minute = '00'): number | undefined {
  const total = Number(hour) * 60 + Number(minute);
  return total <= DAY && Number(minute) < 60 ? total : undefined;
}

function daysIn(part: string): readonly number[] {
  if (/week-?days?|working days?/.test(part)) return [0, 1, 2, 3, 4];
  if (/week-?ends?/.test(part)) return [5, 6];
  const found = part.matchAll(new RegExp(`\\b(${DAY_WORD})(?:\\s*(?:-|to)\\s*(${DAY_WORD}))?`, 'g'));
  const days = [...found].flatMap(([, first, last]) => {
    const from = dayOf(first);
    const to = last === undefined ? from : dayOf(last);
    return Array.from({ length: ((to - from + 7) % 7) + 1 }, (_, step) => (from + step) % 7);
  });
  return [...new Set(days)];
}

const dayOf = (word = ''): number => DAYS.findIndex((day) => word.startsWith(day));
