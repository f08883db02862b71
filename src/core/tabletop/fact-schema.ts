import * as v from 'valibot';
import { isDay } from '../kernel/day.ts';
import { FOLLOW_UP_STATES, OBSERVATION_KINDS, RATINGS, REFLECTION_KINDS } from '../kernel/vocabulary/tabletop-words.ts';
import { CONFIDENCES } from '../kernel/vocabulary/words.ts';
import { ID, INJECT_SCHEMA, MINUTES, PLAN_SCHEMA, WORDS } from './plan-schema.ts';

const AT = { at: v.pipe(v.number(), v.safeInteger(), v.minValue(0)) };
const WHO = v.exactOptional(v.pipe(v.string(), v.maxLength(200)));
const maybe = v.exactOptional(ID);
/** It goes into a calendar as it stands. */
const DAY = v.exactOptional(v.pipe(v.string(), v.check(isDay)));
const COUNT = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(999));
const NUMBER = v.pipe(v.number(), v.safeInteger(), v.minValue(1));
const SURE = v.exactOptional(v.picklist(CONFIDENCES));

const FOLLOW_UP = v.strictObject({
  action: WORDS,
  owner: WHO,
  due: DAY,
  section: v.exactOptional(v.pipe(v.string(), v.maxLength(200))),
  state: v.picklist(FOLLOW_UP_STATES),
  doneOn: DAY,
  answers: v.exactOptional(NUMBER),
});

const bare = <const N extends string>(type: N) => v.strictObject({ type: v.literal(type), ...AT });
const ofInject = <const N extends string>(type: N) => v.strictObject({ type: v.literal(type), ...AT, inject: ID });
const ofEntry = <const N extends string>(type: N) => v.strictObject({ type: v.literal(type), ...AT, number: NUMBER });
const ofFollowUp = <const N extends string>(type: N) =>
  v.strictObject({ type: v.literal(type), ...AT, id: ID, followUp: FOLLOW_UP });

/** Every fact of an exercise, as a log from anywhere must have it. The facts in `scenario.moved` are for the drill to check. */
export const FACT_SCHEMA = v.variant('type', [
  v.strictObject({ type: v.literal('exercise.planned'), ...AT, plan: PLAN_SCHEMA }),
  bare('exercise.started'),
  bare('exercise.paused'),
  bare('exercise.resumed'),
  bare('exercise.ended'),
  v.strictObject({ type: v.literal('clock.counted'), ...AT, ms: v.pipe(v.number(), v.safeInteger(), v.minValue(1)) }),
  v.strictObject({ type: v.literal('part.begun'), ...AT, part: ID }),
  v.strictObject({ type: v.literal('part.changed'), ...AT, part: ID, minutes: MINUTES }),
  v.strictObject({
    type: v.literal('inject.edited'),
    ...AT,
    inject: ID,
    says: WORDS,
    question: v.exactOptional(WORDS),
  }),
  v.strictObject({ type: v.literal('inject.inserted'), ...AT, inject: INJECT_SCHEMA, part: ID, after: maybe }),
  ofInject('inject.shown'),
  ofInject('inject.withdrawn'),
  ofInject('inject.skipped'),
  v.strictObject({ type: v.literal('question.asked'), ...AT, question: WORDS }),
  bare('screen.blanked'),
  bare('screen.restored'),
  v.strictObject({ type: v.literal('votes.counted'), ...AT, inject: ID, option: ID, count: COUNT }),
  v.strictObject({ type: v.literal('ballot.cast'), ...AT, inject: ID, option: ID, sure: SURE }),
  v.strictObject({
    type: v.literal('answer.received'),
    ...AT,
    inject: ID,
    team: ID,
    option: maybe,
    sure: SURE,
    text: v.exactOptional(WORDS),
    seal: ID,
  }),
  ofInject('votes.revealed'),
  ofInject('votes.hidden'),
  v.strictObject({ type: v.literal('decision.recorded'), ...AT, text: WORDS, who: WHO, inject: maybe, option: maybe }),
  v.strictObject({
    type: v.literal('course.chosen'),
    ...AT,
    inject: ID,
    course: v.picklist(['room', 'script']),
    option: maybe,
  }),
  v.strictObject({
    type: v.literal('observation.noted'),
    ...AT,
    kind: v.picklist(OBSERVATION_KINDS),
    text: WORDS,
    who: WHO,
    inject: maybe,
    objective: maybe,
  }),
  v.strictObject({
    type: v.literal('objective.rated'),
    ...AT,
    objective: ID,
    rating: v.picklist([...RATINGS, 'not-assessed']),
  }),
  v.strictObject({
    type: v.literal('reflection.noted'),
    ...AT,
    kind: v.picklist(REFLECTION_KINDS),
    text: WORDS,
    who: WHO,
  }),
  ofFollowUp('follow-up.agreed'),
  ofFollowUp('follow-up.changed'),
  ofEntry('entry.struck'),
  ofEntry('entry.starred'),
  ofEntry('entry.unstarred'),
  v.strictObject({
    type: v.literal('entry.explained'),
    ...AT,
    number: NUMBER,
    why: v.exactOptional(WORDS),
    consequence: v.exactOptional(WORDS),
  }),
  v.strictObject({ type: v.literal('summary.written'), ...AT, text: WORDS }),
  v.strictObject({ type: v.literal('scenario.moved'), ...AT, facts: v.pipe(v.array(v.unknown()), v.maxLength(2000)) }),
]);
