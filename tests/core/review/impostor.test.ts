import { expect, test } from 'vitest';
import type { Incident } from '../../../src/core/incident/incident.ts';
import { peopleOnRecord } from '../../../src/core/review/names.ts';
import { nameOf, tellFact } from '../../../src/core/review/tell-fact.ts';
import { given, isolatedAtStart, T } from '../../given.ts';

const incident: Incident = {
  ...isolatedAtStart,
  assets: {
    ...isolatedAtStart.assets,
    people: [
      ...isolatedAtStart.assets.people,
      { id: 'voice', name: 'An unknown caller', seat: 'user', works: '', reach: [] },
    ],
  },
  call: { claims: 'dana', really: 'voice', device: 'wks-1', number: '+1 555 0142', script: [], redFlags: [] },
};

test('an impostor goes by the name that they gave, and by their own when the drill has ended', () => {
  const ringing = given(incident).until(T('+01:00'));
  const over = ringing.facts({ type: 'drill.ended', at: T('+02:00'), by: 'helpdesk' });
  expect([nameOf('voice', ringing.drill), nameOf('voice', over.drill)]).toEqual(['Dana Ito', 'An unknown caller']);
});

test('an impostor is in no directory', () => {
  expect(peopleOnRecord(incident).map(({ id }) => id)).toEqual(['dana']);
  expect(peopleOnRecord(isolatedAtStart)).toEqual(isolatedAtStart.assets.people);
});

test('the log does not call a caller verified who was only rung back', () => {
  const { drill } = given(incident).until(T('+01:00'));
  const rang = { type: 'caller.verified', at: T('+01:00'), by: 'helpdesk', caller: 'dana', via: 'mobile' } as const;
  expect(tellFact(rang, drill)).toBe('Tried to verify the caller: Dana Ito by mobile');
});
