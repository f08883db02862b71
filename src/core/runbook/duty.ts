/** Minutes of a week, from Monday 00:00. */
export const WEEK = 7 * 24 * 60;
const DAY = 24 * 60;

/** When somebody is on duty: stretches of the week in minutes, in order, apart, end excluded. */
export type Duty = readonly (readonly [from: number, to: number])[];

export const NEVER: Duty = [];

const DAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
const EVERY_DAY = DAYS.map((_, day) => day);
const DAY_NAMES = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;

/**
 * Reads hours as people write them: `Mon–Fri 08:00–18:00, Sat 10–14`, `daily 06:00–22:00`, `08:00–12:00, 13:00–17:00`, `24×7`,
 * `nobody`, several with semicolons. Every word must be one of these. Undefined where one is not, or where it can mean two
 * things, so that nobody counts on hours that were guessed.
 */
export function parseDuty(text: string): Duty | undefined {
  const said = text.toLowerCase().replace(/[–—−]/g, '-').replace(/×/g, 'x').trim();
  if (said === '' || /^(?:nobody|no one|none|n\/a|-)$/.test(said)) return NEVER;
  const parts = said.split(';').filter((part) => part.trim() !== '');
  const stretches = parts.map(stretchesIn);
  if (parts.length === 0 || stretches.some((some) => some === undefined)) return undefined;
  const all = stretches.flatMap((some) => some ?? []);
  // Hours without days, beside hours with days, are of the same days, or of all.
  if (all.some(({ days }) => days.length === 0) && all.some(({ days }) => days.length > 0)) return undefined;
  return joined(all.flatMap(minutesOf));
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

/** The same hours on some days; on every day where none is named, and all day where no hours are. */
interface Stretch {
  readonly days: readonly number[];
  readonly hours: readonly (readonly [from: number, to: number])[];
}

function minutesOf({ days, hours }: Stretch): Duty {
  const every = days.length > 0 ? days : EVERY_DAY;
  const times = hours.length > 0 ? hours : [[0, DAY] as const];
  return every.flatMap((day) =>
    times.flatMap(([from, to]) => stretch(day * DAY + from, day * DAY + to + (to < from ? DAY : 0))),
  );
}

/** A night that ends on Monday morning begins the week, too. */
const stretch = (from: number, to: number): Duty =>
  to <= WEEK
    ? [[from, to]]
    : [
        [0, to - WEEK],
        [from, WEEK],
      ];

const DAY_WORD = '(?:mon|tues?|wed|thu(?:rs?)?|fri|sat|sun)(?:days?|nesdays?|urdays?)?(?![a-z])\\.?';
const CLOCK = '(\\d{1,2})(?:[:.](\\d{2}))?';
const ALWAYS_WORDS = /^(?:24\s?[x/]\s?7|(?:at )?(?:all hours|any time|any hour)|always|round the clock)$/;
const NAMED_DAYS: readonly (readonly [words: RegExp, days: readonly number[]])[] = [
  [/(?:daily|every day|each day)(?![a-z])/y, EVERY_DAY],
  [/(?:week-?days?|working days?)(?![a-z])/y, [0, 1, 2, 3, 4]],
  [/week-?ends?(?![a-z])/y, [5, 6]],
];
const SOME_DAYS = new RegExp(`(${DAY_WORD})(?:\\s?(?:-|to|through)\\s?(${DAY_WORD}))?`, 'y');
const HOURS = new RegExp(`${CLOCK}\\s?(?:-|to|until)\\s?${CLOCK}(?:\\s?h)?(?![\\w:.]|\\s?[ap]\\.?m)`, 'y');
const BETWEEN = /[\s,&:]|(?:and|from)(?![a-z])/y;

/** Days and then their hours, as often as somebody likes; or hours and then their days. */
function stretchesIn(part: string): readonly Stretch[] | undefined {
  const said = part.trim();
  if (ALWAYS_WORDS.test(said)) return [{ days: EVERY_DAY, hours: [] }];
  const pieces = piecesOf(said);
  const shape = pieces.map(({ days, hours }) => (days.length > 0 ? 'D' : hours.length > 0 ? 'H' : '?')).join('');
  if (!/^(?:H*D+|H+|(?:D+H+)+)$/.test(shape)) return undefined;
  const found: { days: readonly number[]; hours: Stretch['hours'] }[] = [];
  for (const { days, hours } of pieces) {
    const last = found.at(-1);
    const isNext = days.length > 0 && last !== undefined && last.hours.length > 0 && shape.startsWith('D');
    if (!last || isNext) found.push({ days, hours });
    else found[found.length - 1] = { days: [...last.days, ...days], hours: [...last.hours, ...hours] };
  }
  return found;
}

/** The words one after another; an empty stretch at the end stands for what is none of them. */
function piecesOf(said: string): readonly Stretch[] {
  const found: Stretch[] = [];
  for (let at = 0; at < said.length;) {
    const read = (words: RegExp): RegExpExecArray | null => {
      words.lastIndex = at;
      return words.exec(said);
    };
    const between = read(BETWEEN);
    const word = between ?? NAMED_DAYS.map(([words]) => read(words)).find((match) => match !== null) ?? read(SOME_DAYS);
    const hours = word ? null : read(HOURS);
    const match = word ?? hours;
    if (!match) return [...found, { days: [], hours: [] }];
    if (!between) found.push(word ? { days: daysOf(word), hours: [] } : { days: [], hours: hoursOf(match) });
    at += match[0].length;
  }
  return found;
}

function daysOf([said, first, last]: RegExpExecArray): readonly number[] {
  if (first === undefined) return NAMED_DAYS.find(([words]) => said.search(words) === 0)?.[1] ?? [];
  const from = dayOf(first);
  const to = last === undefined ? from : dayOf(last);
  return Array.from({ length: ((to - from + 7) % 7) + 1 }, (_, step) => (from + step) % 7);
}

const dayOf = (word: string): number => DAYS.findIndex((day) => word.startsWith(day));

/** `9-5` and `8:00-6:00` say in the afternoon to some, and at night to others. */
function hoursOf([, fromHour, fromMinute, toHour, toMinute]: RegExpExecArray): Stretch['hours'] {
  const from = minuteOf(fromHour, fromMinute);
  const to = minuteOf(toHour, toMinute);
  if (from === undefined || to === undefined || from === to) return [];
  return to < from && from <= DAY / 2 ? [] : [[from, to]];
}

function minuteOf(hour = '', minute = '00'): number | undefined {
  const total = Number(hour) * 60 + Number(minute);
  return total <= DAY && Number(minute) < 60 ? total : undefined;
}
