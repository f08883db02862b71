import { expect, test } from 'vitest';
import type { Incident } from '../../../src/core/incident/incident.ts';
import { answersOfPeople } from '../../../src/core/review/findings.ts';
import { play } from '../../../src/core/drill/players.ts';
import { minutes } from '../../../src/core/kernel/time.ts';
import { given, smallIncident, T } from '../../given.ts';

test('what people answer is kept together, the latest first, and what systems answer is not among it', () => {
  const responses: Incident['responses'] = [
    { on: { do: 'inform-user', person: 'dana', via: 'mobile' }, takes: minutes(0), shows: [], finding: 'told' },
    { on: { do: 'verify-caller', caller: 'dana' }, takes: minutes(0), shows: [], finding: 'verified' },
    { on: { do: 'look', tab: 'messages' }, takes: minutes(0), shows: [], finding: 'looked' },
  ];
  const drill = play(given({ ...smallIncident, responses }).drill, [
    { at: T('+01:00'), by: 'analyst', deed: { do: 'verify-caller', caller: 'dana' } },
    { at: T('+02:00'), by: 'analyst', deed: { do: 'look', tab: 'messages' } },
    { at: T('+03:00'), by: 'analyst', deed: { do: 'inform-user', person: 'dana', via: 'mobile' } },
  ]);
  expect(answersOfPeople(drill).map(({ response }) => response.finding)).toEqual(['told', 'verified']);
});
