import { expect, test } from 'vitest';
import type { Incident } from '../../../src/core/incident/incident.ts';
import { minutes } from '../../../src/core/kernel/time.ts';
import { explainRefusal } from '../../../src/core/review/explain-refusal.ts';
import { given, smallIncident } from '../../given.ts';

const withApp: Incident = {
  ...smallIncident,
  responses: [{ on: { do: 'disable-app', item: 'Mail Archive Helper' }, takes: minutes(1), shows: [] }],
};
const disable = (item: string) => given(withApp).when({ do: 'disable-app', by: 'analyst', item });

test.each(['Mail Archive Helper', 'mail archive helper', ' Mail-Archive-Helper'])('the app is found as %s', (item) => {
  expect(disable(item).made).toMatchObject([{ type: 'app.disabled', item: 'Mail Archive Helper' }]);
});

test('an app that nobody knows is not disabled, and the reason says how to write it', () => {
  const { made, drill } = disable('Mail Archive');
  expect(made).toMatchObject([{ type: 'action.refused', because: 'nothing-pending' }]);
  const [refused] = made;
  if (refused?.type !== 'action.refused') throw new Error('it was not refused');
  expect(explainRefusal(refused, drill)).toMatch(/^No app of that name/);
});

test('who does not answer on a channel is named, with what they do answer on', () => {
  const [dana] = smallIncident.assets.people;
  if (!dana) throw new Error('nobody is there');
  const assets = { ...smallIncident.assets, people: [{ ...dana, reach: ['text-message', 'in-person'] as const }] };
  const { made, drill } = given({ ...smallIncident, assets }).when({
    do: 'inform-user',
    by: 'analyst',
    person: 'dana',
    via: 'mobile',
  });
  const [refused] = made;
  if (refused?.type !== 'action.refused') throw new Error('it was not refused');
  expect(explainRefusal(refused, drill)).toBe(
    'Dana Ito does not answer by mobile now. Can be reached by text message or in person.',
  );
});
