import * as v from 'valibot';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { incidentSchemaText } from '../../../scripts/make-schema.ts';
import { editDistance, nearestName } from '../../../src/core/incident/source/nearest-name.ts';
import { FIELD_WORDS, fieldSchema } from '../../../src/core/incident/schema/deed-schema.ts';
import { FIELD_CHECKS, type Fields } from '../../../src/core/kernel/vocabulary/fields.ts';

const FIELDS = Object.keys(FIELD_CHECKS) as readonly (keyof Fields)[]; // the keys of a const table are its names

test('the published JSON Schema is the one that the script makes', () => {
  const published = readFileSync(new URL('../../../static/schema/incident.schema.json', import.meta.url), 'utf8');
  expect(published, 'run `npx tsx scripts/make-schema.ts`').toBe(incidentSchemaText());
});

test.each(FIELDS)('the field %s takes no word that the vocabulary refuses', (field) => {
  const words: readonly unknown[] = FIELD_WORDS[field] ?? [];
  expect(words.filter((word) => !FIELD_CHECKS[field](word))).toEqual([]);
  const takesAnyText = v.safeParse(fieldSchema(field), 'some text').success;
  if (takesAnyText) expect(FIELD_CHECKS[field]('some text')).toBe(true);
});

test.each([
  ['devise', 'device'],
  ['Release', 'release'],
  ['red_line', 'red-line'],
  ['relaese', 'release'],
  ['banana', undefined],
])('the name nearest to %s', (word, nearest) => {
  expect(nearestName(word, ['device', 'release', 'red-line', 'isolate'])).toBe(nearest);
});

test('a swap of neighbours is one edit', () => {
  expect(editDistance('ab', 'ba')).toBe(1);
  expect(editDistance('kitten', 'sitting')).toBe(3);
});
