import * as v from 'valibot';
import { PART_KINDS } from '../kernel/vocabulary/tabletop-words.ts';
import { CHANNELS } from '../kernel/vocabulary/words.ts';
import { LONGEST_NAME, LONGEST_WORDS, MOST_INJECTS, MOST_PARTS, MOST_PLAYERS, MOST_RULES } from './limits.ts';
import { MOST_OBJECTIVES } from './plan.ts';

/** A name of something in an exercise. */
export const ID = v.pipe(v.string(), v.minLength(1), v.maxLength(120));
/** What people read. */
export const WORDS = v.pipe(v.string(), v.maxLength(LONGEST_WORDS));
/** An option stands in one line of a sheet, which would make two options of two. */
const ONE_LINE = v.pipe(WORDS, v.regex(/^[^\r\n]*$/));
const LINE = v.pipe(v.string(), v.maxLength(LONGEST_NAME));

const list = <S extends v.GenericSchema>(of: S, most: number) => v.pipe(v.array(of), v.maxLength(most));

export const INJECT_SCHEMA = v.strictObject({
  id: ID,
  title: LINE,
  at: v.exactOptional(v.pipe(v.number(), v.safeInteger())),
  from: LINE,
  to: LINE,
  via: v.picklist(CHANNELS),
  says: WORDS,
  question: v.exactOptional(WORDS),
  options: list(v.strictObject({ id: ID, text: ONE_LINE }), 26),
  ask: WORDS,
  listenFor: WORDS,
  ifStuck: WORDS,
  expected: v.exactOptional(WORDS),
});

/** Whole minutes that a part can have. */
export const MINUTES = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(480));

/** A plan that came from anywhere: of the right shape, and within what a room can bear. */
export const PLAN_SCHEMA = v.strictObject({
  title: LINE,
  incident: v.exactOptional(v.strictObject({ id: ID, revision: ID })),
  starts: v.pipe(v.string(), v.regex(/^(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun) )?\d{2}:\d{2}$/)),
  briefing: v.exactOptional(WORDS),
  objectives: list(v.strictObject({ id: ID, text: WORDS }), MOST_OBJECTIVES),
  players: list(v.strictObject({ seat: LINE, name: v.exactOptional(LINE) }), MOST_PLAYERS),
  parts: list(
    v.strictObject({
      id: ID,
      kind: v.picklist(PART_KINDS),
      title: LINE,
      minutes: MINUTES,
      injects: list(ID, 200),
      questions: list(WORDS, 50),
      points: list(WORDS, 50),
    }),
    MOST_PARTS,
  ),
  injects: list(INJECT_SCHEMA, MOST_INJECTS),
  contingencies: v.exactOptional(list(INJECT_SCHEMA, MOST_INJECTS)),
  groundRules: list(WORDS, MOST_RULES),
});
