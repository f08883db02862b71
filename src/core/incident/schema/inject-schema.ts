import * as v from 'valibot';
import { CHANNELS } from '../../kernel/vocabulary/words.ts';
import { condition } from './condition-schema.ts';
import { deed } from './deed-schema.ts';
import { say } from './messages.ts';
import {
  between,
  camel,
  id,
  length,
  list,
  mapping,
  oneOf,
  prose,
  said,
  seat,
  step,
  string,
  text,
  time,
} from './words.ts';

const share = between(0, 1);

const option = mapping({
  id,
  text: said,
  does: v.exactOptional(deed),
  value: mapping({ containment: share, evidence: share, people: share }),
  because: said,
  facts: v.optional(list(id), []),
  sources: v.optional(list(text), []),
});

const decision = mapping({
  seat,
  question: said,
  options: v.pipe(list(option), v.minLength(3, say('option-count')), v.maxLength(5, say('option-count'))),
  hints: v.optional(list(said), []),
  unless: v.exactOptional(condition),
  step: v.exactOptional(step),
});

const facilitator = camel({
  ask: v.optional(string, ''),
  'listen-for': v.optional(string, ''),
  'if-stuck': v.optional(string, ''),
});

/** One row of the MSEL. Hints stand in the decision or beside it. */
export const inject = v.pipe(
  mapping({
    id,
    module: text,
    title: v.exactOptional(said),
    at: v.exactOptional(time),
    when: v.exactOptional(condition),
    delay: v.optional(length, '0s'),
    unless: v.exactOptional(condition),
    from: text,
    to: seat,
    via: oneOf(CHANNELS),
    evidence: v.exactOptional(text),
    says: prose,
    facilitator: v.optional(facilitator, {}),
    decision: v.exactOptional(decision),
    hints: v.optional(list(said), []),
  }),
  v.transform(({ hints, decision, ...rest }) => ({
    ...rest,
    ...(decision && { decision: { ...decision, hints: [...decision.hints, ...hints] } }),
  })),
);
