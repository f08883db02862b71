import { expect, test } from 'vitest';
import { families } from '../../src/screens/drills/families.ts';
import type { ListedIncident } from '../../src/session/library.ts';

const card = (id: string, title: string, variantOf?: string): ListedIncident => ({
  id,
  title,
  summary: '',
  level: 'core',
  minutes: 20,
  seats: ['analyst'],
  techniques: [],
  decisions: '3 decisions',
  isCall: false,
  revision: id,
  ...(variantOf !== undefined && { variantOf }),
});
const cards = [
  card('paste', 'Paste this'),
  card('paste-plan-1', 'Without a console', 'paste'),
  card('ghost', 'Ghost'),
  card('paste-night', 'At night', 'paste'),
];
const found = (wanted: string) =>
  families(cards, wanted).map(({ card: { id }, variants }) => [id, ...variants.map((variant) => variant.id)]);

test('variants stand beneath their base, wherever the list has them', () => {
  expect(found('')).toEqual([['paste', 'paste-plan-1', 'paste-night'], ['ghost']]);
});

test('words of the base find the whole family, words of a variant find it beneath its base', () => {
  expect(found('PASTE this')).toEqual([['paste', 'paste-plan-1', 'paste-night']]);
  expect(found('console')).toEqual([['paste', 'paste-plan-1']]);
  expect(found('nothing of the kind')).toEqual([]);
});

test('a variant whose base is not here stands for itself', () => {
  expect(families(cards.slice(1, 2), '').map(({ card: { id } }) => id)).toEqual(['paste-plan-1']);
});
