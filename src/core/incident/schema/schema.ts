import * as v from 'valibot';
import type { Seat } from '../../kernel/vocabulary/words.ts';
import { LEVELS } from '../../kernel/vocabulary/words.ts';
import type { Draw, Incident } from '../incident.ts';
import { assets } from './asset-schema.ts';
import { inject } from './inject-schema.ts';
import { say } from './messages.ts';
import { ending, modelStep, rubric } from './rubric-schema.ts';
import { tenantChange } from './tenant-schema.ts';
import { between, camel, clock, id, list, mapping, oneOf, prose, said, seat, some, technique, text } from './words.ts';
import { response, world } from './world-schema.ts';

export const FORMAT = 1;

const objective = mapping({ id, text });
const module = mapping({
  id,
  title: text,
  minutes: between(0, 1440),
  questions: v.optional(list(said), []),
  points: v.optional(list(said), []),
});
const draw = v.pipe(
  mapping({ id, of: v.pipe(list(id), v.minLength(2, say('draw-count')), v.maxLength(8, say('draw-count'))) }),
  v.transform((row) => row as unknown as Draw), // the list has at least two words
);
const call = camel({
  claims: text,
  really: v.exactOptional(text),
  device: text,
  number: text,
  script: some(mapping({ id, text })),
  'red-flags': v.optional(list(text), []),
});
const rule = mapping({ id, says: text });
const query = mapping({ id, title: text, kusto: text });

/** An incident as YAML writes it; what comes out is an Incident but for its evidence. */
export const incidentSchema = v.pipe(
  camel({
    format: v.literal(FORMAT, say('unsupported-format')),
    id,
    number: v.optional(text, '4127'),
    title: text,
    summary: text,
    level: oneOf(LEVELS),
    minutes: between(1, 1440),
    starts: v.optional(clock, '09:00'),
    seats: some(seat),
    techniques: v.optional(list(technique), []),
    sources: v.optional(list(text), []),
    pass: v.optional(between(0, 100), 75),
    objectives: some(objective),
    assets,
    tenant: v.optional(tenantChange, {}),
    draws: v.optional(v.pipe(list(draw), v.maxLength(4, say('draws-count'))), []),
    call: v.exactOptional(call),
    briefing: prose,
    rules: v.optional(list(rule), []),
    queries: v.optional(list(query), []),
    world: v.optional(world, []),
    responses: v.optional(list(response), []),
    modules: some(module),
    injects: some(inject),
    rubric,
    endings: some(ending),
    'model-answer': some(modelStep),
  }),
  v.transform(({ world: script, seats, ...rest }): Omit<Incident, 'evidence'> => ({
    ...rest,
    seats: seats as [Seat, ...Seat[]], // `some` lets no empty list pass
    world: script.world,
    reactions: script.reactions,
  })),
);
