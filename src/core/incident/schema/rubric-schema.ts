import * as v from 'valibot';
import type { ModelStep } from '../rubric.ts';
import { condition } from './condition-schema.ts';
import { byAction } from './deed-schema.ts';
import {
  between,
  boolean,
  camel,
  id,
  length,
  list,
  mapping,
  prose,
  said,
  seat,
  some,
  step,
  text,
  time,
} from './words.ts';
import { say } from './messages.ts';

const row = camel({
  id: v.exactOptional(id),
  expect: v.exactOptional(condition),
  never: v.exactOptional(condition),
  before: v.exactOptional(condition),
  after: v.exactOptional(condition),
  within: v.exactOptional(length),
  objective: v.exactOptional(text),
  step: v.exactOptional(step),
  weight: v.optional(between(0, 100), 1),
  'red-line': v.optional(boolean, false),
  because: said,
  sources: v.optional(list(text), []),
});

/** What was wise. Rows without an id are called by their position, from r1. */
export const rubric = v.pipe(
  some(row),
  v.transform((entries) => entries.map((entry, index) => ({ id: `r${String(index + 1)}`, ...entry }))),
);

/** How it ends. An ending without a title is called by its id, in words. */
export const ending = v.pipe(
  mapping({
    id,
    title: v.exactOptional(text),
    when: v.exactOptional(condition),
    otherwise: v.exactOptional(v.literal(true, say('wrong-type', ['true']))),
    says: prose,
  }),
  v.transform(({ otherwise, ...rest }) => {
    void otherwise;
    return { title: inWords(rest.id), ...rest };
  }),
);

const inWords = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1).replaceAll('-', ' ');

/** A step of the model answer: when, who, and the action with its arguments. */
export const modelStep = v.pipe(
  byAction('do', 'whole', { at: time, by: seat, when: v.exactOptional(condition) }),
  v.transform(({ at, by, when, ...deed }) => ({ at, by, ...(when !== undefined && { when }), deed }) as ModelStep), // the entries have checked it
);
