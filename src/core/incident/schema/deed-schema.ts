import * as v from 'valibot';
import { type Action, ACTION_NAMES, ACTIONS, actionRow, type Deed } from '../../kernel/vocabulary/actions.ts';
import { CONSOLE_COMMAND_NAMES } from '../../kernel/vocabulary/console.ts';
import { FACT_NAMES, type FactName, FACTS } from '../../kernel/vocabulary/facts.ts';
import { FIELD_CHECKS, type FieldList, type Fields } from '../../kernel/vocabulary/fields.ts';
import {
  CHANNELS,
  CLASSIFICATIONS,
  CONFIDENCES,
  DETERMINATIONS,
  REFUSALS,
  SEATS,
  SEVERITIES,
  TABS,
} from '../../kernel/vocabulary/words.ts';
import { isMapping } from '../source/walk.ts';
import { camelKeys, kebabCase } from './camel-keys.ts';
import { say } from './messages.ts';
import { type KeyCodes, length, mapping, oneOf, step, text, time } from './words.ts';

const ARGUMENTS: KeyCodes = { unknown: 'unknown-argument', missing: 'missing-argument' };
const FACT_FIELDS: KeyCodes = { unknown: 'unknown-field', missing: 'missing-field' };

/** Fields that take the words of a list. FIELD_CHECKS decides; this table is what it decides by, for editors and hints. */
export const FIELD_WORDS: { readonly [F in keyof Fields]?: readonly Fields[F][] } = {
  action: ACTION_NAMES,
  as: CLASSIFICATIONS,
  because: REFUSALS,
  command: CONSOLE_COMMAND_NAMES,
  confidence: ['high', 'low'],
  decision: ['isolate', 'skip', 'leave', 'ask', 'notify', 'nothing'],
  determination: Object.values(DETERMINATIONS).flat(),
  mailbox: ['personal', 'shared'],
  scan: ['quick', 'full'],
  scope: ['full', 'selective'],
  seat: SEATS,
  session: ['basic', 'advanced'],
  severity: SEVERITIES,
  status: ['active', 'in-progress', 'resolved'],
  sure: CONFIDENCES,
  tab: TABS,
  toSeat: SEATS,
  toward: ['on', 'off'],
  via: CHANNELS,
  way: ['device-page', 'action-center', 'live-response'],
};

const CODES = {
  action: 'unknown-action',
  determination: 'unknown-determination',
  seat: 'unknown-seat',
  toSeat: 'unknown-seat',
} as const;

/** The schema of one field. */
export function fieldSchema(field: keyof Fields): v.GenericSchema {
  if (field === 'for') return length;
  if (field === 'to') return time;
  if (field === 'step') return step;
  const words = FIELD_WORDS[field]?.map(String);
  if (words) return oneOf(words, field in CODES ? CODES[field as keyof typeof CODES] : 'unknown-word'); // `in` has just said so
  return FIELD_CHECKS[field](0) ? v.number(say('wrong-type', ['a number'])) : text;
}

/** The fields of a row of a table as the entries of a mapping. In a pattern none is required. */
function fieldEntries(fields: FieldList, as: 'whole' | 'pattern', except: readonly string[] = []): v.ObjectEntries {
  const entries: v.ObjectEntries = {};
  for (const name of fields) {
    const field = name.replace('?', '') as keyof Fields; // the question mark is the only difference
    if (except.includes(field)) continue;
    const schema = fieldSchema(field);
    entries[kebabCase(field)] = as === 'pattern' || name.endsWith('?') ? v.exactOptional(schema) : schema;
  }
  return entries;
}

/** The fields of all rows at once, for editors: which row a mapping is, they cannot ask. */
const anyFields = (rows: Readonly<Record<string, FieldList>>): v.ObjectEntries =>
  Object.assign({}, ...Object.values(rows).map((fields) => fieldEntries(fields, 'pattern'))) as v.ObjectEntries; // entries merged are entries

const ARGUMENT_LISTS = Object.fromEntries(ACTION_NAMES.map((action) => [action, actionRow(action).fields]));

/** A schema for each action, under the key that names it (`do`, `done`, `refused`), chosen by the input. */
export function byAction(
  key: string,
  as: 'whole' | 'pattern',
  beside: v.ObjectEntries = {},
): v.GenericSchema<unknown, Record<string, unknown>> {
  return byName(
    key,
    ACTION_NAMES,
    'unknown-action',
    anyFields(ARGUMENT_LISTS),
    beside,
    (action) =>
      mapping(
        { ...beside, [key]: v.literal(action), ...fieldEntries(ACTIONS[action as Action].fields, as) },
        { ...ARGUMENTS, beside: Object.keys(beside) },
      ), // a name of ACTION_NAMES
  );
}

/** The same for facts. */
export function byFact(
  as: 'whole' | 'pattern',
  beside: v.ObjectEntries = {},
  except: readonly string[] = [],
): v.GenericSchema<unknown, Record<string, unknown>> {
  return byName(
    'fact',
    FACT_NAMES,
    'unknown-fact',
    anyFields(FACTS),
    beside,
    (fact) =>
      mapping(
        { ...fieldEntries(FACTS[fact as FactName], as, except), ...beside, fact: v.literal(fact) },
        { ...FACT_FIELDS, beside: Object.keys(beside) },
      ), // a name of FACT_NAMES
  );
}

function byName(
  key: string,
  names: readonly string[],
  code: 'unknown-action' | 'unknown-fact',
  anyField: v.ObjectEntries,
  beside: v.ObjectEntries,
  schemaOf: (name: string) => v.GenericSchema,
): v.GenericSchema<unknown, Record<string, unknown>> {
  const schemas = new Map(names.map((name) => [name, schemaOf(name)]));
  const whatever = mapping({ ...beside, [key]: oneOf(names, code), ...anyField });
  const nameless = v.looseObject({ [key]: oneOf(names, code) }, say('missing-key'));
  const chosen = v.lazy((input) => {
    if (!isMapping(input)) return whatever;
    const name = input[key];
    return (typeof name === 'string' ? schemas.get(name) : undefined) ?? nameless;
  });
  return v.pipe(
    chosen,
    v.transform((row) => camelKeys(row as Record<string, unknown>)),
  ); // every branch is a mapping
}

/** An action with its arguments, all that it needs. */
export const deed = byAction('do', 'whole') as v.GenericSchema<unknown, Deed>; // the entries come from the table that Deed comes from

/** An action with those arguments that matter. */
export const deedPattern = byAction('do', 'pattern') as v.GenericSchema<unknown, Deed>; // what reads it compares the arguments that are there
