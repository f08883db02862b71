import * as v from 'valibot';
import { actionRow } from '../../kernel/vocabulary/actions.ts';
import { FACT_NAMES } from '../../kernel/vocabulary/facts.ts';
import { minutes } from '../../kernel/time.ts';
import { ACTORS, SEATS } from '../../kernel/vocabulary/words.ts';
import type { Reaction, ScriptedFact, WorldEvent } from '../incident.ts';
import { isMapping } from '../source/walk.ts';
import { condition } from './condition-schema.ts';
import { byFact, deedPattern } from './deed-schema.ts';
import { id, length, list, mapping, oneOf, prose, string, text, time } from './words.ts';

/** Who did it, where that is not whoever does such things by themselves. */
const doer = v.exactOptional(oneOf([...ACTORS, ...SEATS]));
const placed = { unless: v.exactOptional(condition), when: v.exactOptional(condition) };

const event = v.pipe(
  byFact('whole', { at: time, by: doer, ...placed }),
  v.transform((row) => scripted(row, ['at', 'unless', 'when']) as unknown as WorldEvent),
); // the entries have checked it

const reaction = v.pipe(
  byFact(
    'whole',
    { after: oneOf(FACT_NAMES, 'unknown-fact'), takes: length, by: doer, device: v.exactOptional(text), ...placed },
    ['device'],
  ),
  v.transform((row) => scripted(row, ['after', 'takes', 'device', 'unless', 'when']) as unknown as Reaction), // likewise
);

/** What stands beside the fact stays beside it; every other key is a field of the fact. */
function scripted(row: Readonly<Record<string, unknown>>, beside: readonly string[]) {
  const { fact: type, ...rest } = row;
  const own = Object.entries(rest);
  const fact = { type, ...Object.fromEntries(own.filter(([key]) => !beside.includes(key))) } as ScriptedFact; // `type` is a name of FACTS
  return { ...Object.fromEntries(own.filter(([key]) => beside.includes(key))), fact };
}

/** A row of the world: with `at` it happens whatever the players do, with `after` it follows from a fact. */
const row: v.GenericSchema<unknown, WorldEvent | Reaction> = v.lazy((input) => {
  if (input === undefined) return v.union([event, reaction]); // an editor's schema is made of both
  return isMapping(input) && Object.hasOwn(input, 'after') ? reaction : event;
});

const isReaction = (entry: WorldEvent | Reaction): entry is Reaction => 'after' in entry;

export const world = v.pipe(
  list(row),
  v.transform((entries) => ({
    world: entries.filter((entry): entry is WorldEvent => !isReaction(entry)),
    reactions: entries.filter(isReaction),
  })),
);

const table = mapping({ columns: list(text), rows: list(list(string)) });

/** What an action finds. Where the author says no length, it takes as long as the action does. */
export const response = v.pipe(
  mapping({
    on: deedPattern,
    takes: v.exactOptional(length),
    shows: v.optional(prose, ''),
    table: v.exactOptional(table),
    finding: v.exactOptional(id),
    ...placed,
  }),
  v.transform((found) => ({ ...found, takes: found.takes ?? minutes(actionRow(found.on.do).minutes) })),
);
