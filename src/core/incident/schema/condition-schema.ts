import * as v from 'valibot';
import { SITUATION_NAMES } from '../../kernel/vocabulary/situations.ts';
import { CLASSIFICATIONS, TICKET_RULES } from '../../kernel/vocabulary/words.ts';
import type { Condition } from '../condition.ts';
import { isMapping } from '../source/walk.ts';
import { byAction, byFact } from './deed-schema.ts';
import { say } from './messages.ts';
import { camel, id, mapping, oneOf, seat, some, text } from './words.ts';

/** A question about the record. The key that a mapping has says which question it is. */
export const condition: v.GenericSchema<unknown, Condition> = v.lazy((input) => {
  if (input === undefined) return anyCondition; // an editor's schema is made of all of them
  if (!isMapping(input)) return mapping({}) as never; // complains about the type and makes nothing
  const key = KINDS.find((kind) => Object.hasOwn(input, kind));
  return key === undefined ? notACondition(Object.keys(input)[0]) : CONDITIONS[key];
});

const conditions = some(condition);

/** Whatever is not the name or the seats is what the pattern asks for. */
const where = (row: Record<string, unknown>, ...apart: readonly string[]) =>
  Object.fromEntries(Object.entries(row).filter(([key]) => !apart.includes(key)));

/** In the order in which they are looked for: facts and actions may have fields that are called like another question. */
const CONDITIONS = {
  done: v.pipe(
    byAction('done', 'pattern', { by: v.exactOptional(some(seat)) }),
    v.transform(
      (row) =>
        ({ done: row['done'], ...('by' in row && { by: row['by'] }), where: where(row, 'done', 'by') }) as Condition,
    ), // the table's entries have checked it
  ),
  refused: v.pipe(
    byAction('refused', 'pattern'),
    v.transform((row) => ({ refused: row['refused'], where: where(row, 'refused') }) as Condition), // likewise
  ),
  fact: v.pipe(
    byFact('pattern'),
    v.transform((row) => ({ fact: row['fact'], where: where(row, 'fact') }) as Condition), // likewise
  ),
  situation: mapping({
    situation: oneOf(SITUATION_NAMES, 'unknown-situation'),
    device: v.exactOptional(text),
    account: v.exactOptional(text),
  }),
  all: mapping({ all: conditions }),
  any: mapping({ any: conditions }),
  not: mapping({ not: condition }),
  finding: mapping({ finding: id }),
  verdict: mapping({ verdict: oneOf([...CLASSIFICATIONS, 'any']) }),
  drawn: mapping({ drawn: text, is: text }),
  ticket: mapping({ ticket: oneOf([...TICKET_RULES, 'all']) }),
  'red-line': camel({ 'red-line': oneOf(['crossed']) }),
} satisfies Record<string, v.GenericSchema<unknown, Condition>>;

const KINDS = Object.keys(CONDITIONS) as readonly (keyof typeof CONDITIONS)[]; // the keys of a const table are its names

const anyCondition = v.union(Object.values(CONDITIONS));

const notACondition = (key = '') =>
  v.pipe(
    v.record(v.string(), v.unknown()),
    v.rawTransform<Record<string, unknown>, Condition>(({ addIssue, NEVER }) => {
      addIssue({ message: say('unknown-condition', KINDS), input: key });
      return NEVER;
    }),
  );
