import * as v from 'valibot';
import { parseDuration, parseTime } from '../../kernel/time.ts';
import { SEATS, SECTIONS } from '../../kernel/vocabulary/words.ts';
import type { ProblemCode } from '../problems.ts';
import { curlyQuotes } from '../source/curly-quotes.ts';
import { readProse } from '../source/read-prose.ts';
import { isMapping } from '../source/walk.ts';
import { camelKeys } from './camel-keys.ts';
import { say } from './messages.ts';

/** What a mapping calls a key that is too many, and one that is too few. */
export interface KeyCodes {
  readonly unknown: ProblemCode;
  readonly missing: ProblemCode;
  /** Keys that stand beside what the codes speak of. */
  readonly beside?: readonly string[];
}
const KEYS: KeyCodes = { unknown: 'unknown-key', missing: 'missing-key' };

const NOT_A_MAPPING = v.custom<never>(() => false, say('wrong-type', ['a mapping']));

/**
 * A mapping with these keys and no others. Unlike valibot's own it refuses a list, and complains of every key that it
 * does not know, not of the first.
 */
export function mapping<E extends v.ObjectEntries>(entries: E, codes: KeyCodes = KEYS): Strict<E> {
  const known = Object.keys(entries);
  const message = (issue: v.StrictObjectIssue) => {
    if (issue.expected === 'never') return say(codes.unknown, known);
    return say(codes.beside?.some((key) => issue.expected === `"${key}"`) ? KEYS.missing : codes.missing);
  };
  const object: Strict<v.ObjectEntries> = v.strictObject(entries, message);
  const run: Strict<v.ObjectEntries>['~run'] = (dataset, config) => {
    const input = dataset.value;
    if (!isMapping(input)) return NOT_A_MAPPING['~run'](dataset, config);
    const result = object['~run'](dataset, config);
    const first = result.issues?.find(
      ({ type, expected, path }) => type === object.type && expected === 'never' && path?.length === 1,
    );
    const others = Object.keys(input).filter((key) => !Object.hasOwn(entries, key) && key !== first?.input);
    for (const key of first ? others : []) {
      result.issues?.push({
        ...first,
        input: key,
        path: [{ type: 'object', origin: 'key', input, key, value: input[key] }],
      } as v.StrictObjectIssue); // a copy of one
    }
    return result;
  };
  return { ...object, '~run': run } as Strict<E>; // it gives what the strict object gives
}
type Strict<E extends v.ObjectEntries> = v.StrictObjectSchema<E, v.ErrorMessage<v.StrictObjectIssue>>;

/** A mapping whose keys the code spells in its own way. */
export const camel = <E extends v.ObjectEntries>(entries: E) => v.pipe(mapping(entries), v.transform(camelKeys));

/** A name of a list. */
export const oneOf = <const L extends readonly string[]>(list: L, code: ProblemCode = 'unknown-word') =>
  v.picklist(list, (issue) => (typeof issue.input === 'string' ? say(code, list) : say('wrong-type', ['a text'])));

export const string = v.string(say('wrong-type', ['a text']));
export const text = v.pipe(string, v.regex(/\S/, say('empty-text')));
/** A text that somebody reads, with quotation marks as they are printed. */
export const said = v.pipe(
  text,
  v.transform((written) => curlyQuotes(written)),
);
export const boolean = v.boolean(say('wrong-type', ['true or false']));
export const id = v.pipe(string, v.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, say('bad-id')));
export const seat = oneOf(SEATS, 'unknown-seat');
export const clock = v.pipe(
  string,
  v.regex(/^(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun) )?(?:[01]\d|2[0-3]):[0-5]\d$/, say('bad-clock')),
);
export const technique = v.pipe(string, v.regex(/^T\d{4}(?:\.\d{3})?$/, say('bad-technique')));
export const step = v.pipe(
  string,
  v.regex(new RegExp(`^(?:${SECTIONS.join('|')})\\.[a-z0-9]+(?:-[a-z0-9]+)*$`), say('bad-step', SECTIONS)),
);

/** A number in a range, both ends included. */
export const between = (least: number, most: number) =>
  v.pipe(
    v.number(say('wrong-type', ['a number'])),
    v.minValue(least, say('out-of-range', [least, most])),
    v.maxValue(most, say('out-of-range', [least, most])),
  );

/** A list; `items` that may not be absent altogether say so with `some`. */
export const list = <S extends v.GenericSchema>(item: S) => v.array(item, say('wrong-type', ['a list']));
export const some = <S extends v.GenericSchema>(item: S) => v.pipe(list(item), v.minLength(1, say('empty-list')));

/** A text that is read into something else. */
const read = <T>(parse: (text: string) => T | undefined, code: ProblemCode, form: string) =>
  v.pipe(
    string,
    v.description(form),
    v.rawTransform<string, T>(({ dataset, addIssue, NEVER }) => {
      const value = parse(dataset.value);
      if (value !== undefined) return value;
      addIssue({ message: say(code) });
      return NEVER;
    }),
  );

const YEAR = 366 * 86_400_000;
const withinYear = <T extends number>(value: T | undefined) =>
  value !== undefined && Math.abs(value) <= YEAR ? value : undefined;

export const time = read(
  (written) => withinYear(parseTime(written)),
  'bad-time',
  'Drill time: T+mm:ss, T-05:00, T+3d 04:00:00',
);
export const length = read(
  (written) => withinYear(parseDuration(written)),
  'bad-duration',
  'A length of time: 40s, 6m, 72h, 3d, 1h30m',
);
export const prose = read(readProse, 'prose-too-deep', 'Markdown');
