import { expect, test } from 'vitest';
import { holds } from '../../../src/core/drill/holds.ts';
import type { Incident } from '../../../src/core/incident/incident.ts';
import { openDecisions } from '../../../src/core/review/decisions.ts';
import { asking, given, option, smallIncident, T } from '../../given.ts';

const asked: Incident = {
  ...smallIncident,
  injects: [
    asking('opens', {
      question: 'Who drives?',
      options: ['mine', 'later', 'never'].map((id) => option(id)),
      hints: ['Somebody must.'],
      unless: { done: 'own-incident', where: {} },
    }),
  ],
};

test('a decision is not asked any more when somebody did by themselves what it asks about', () => {
  const open = given(asked).until(T('+02:00'));
  const owned = open.facts({ type: 'incident.owned', at: T('+02:00'), by: 'analyst' });
  expect(openDecisions(open.drill).map(({ inject }) => inject.id)).toEqual(['opens']);
  expect(openDecisions(owned.drill)).toEqual([]);
  for (const command of [
    { do: 'choose', option: 'opens.mine', by: 'analyst' },
    { do: 'ask-hint', inject: 'opens', by: 'analyst' },
  ] as const)
    expect(owned.when(command, T('+03:00')).made).toMatchObject([
      { type: 'action.refused', because: 'nothing-pending' },
    ]);
});

test('a decision that was taken before stays taken', () => {
  const chosen = given(asked).when({ do: 'choose', option: 'opens.later', by: 'analyst' }, T('+02:00'));
  const owned = given(asked).facts(...chosen.drill.facts, { type: 'incident.owned', at: T('+03:00'), by: 'analyst' });
  expect(holds({ done: 'choose', where: { option: 'opens.later' } }, owned.drill)).toBe(true);
  expect(openDecisions(owned.drill)).toEqual([]);
});
