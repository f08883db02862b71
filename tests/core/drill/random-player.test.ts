import { expect, test } from 'vitest';
import { openDrill } from '../../../src/core/drill/drill.ts';
import { playRandomly } from '../../../src/core/drill/players.ts';
import { factsNamed } from '../../../src/core/drill/record.ts';
import type { Incident } from '../../../src/core/incident/incident.ts';
import { minutes } from '../../../src/core/kernel/time.ts';
import { CHANNELS } from '../../../src/core/kernel/vocabulary/words.ts';
import { DEFAULT_TENANT } from '../../../src/core/tenant/tenant.ts';
import { smallIncident } from '../../given.ts';

test('a random player names a channel where the answer leaves it open', () => {
  const on = { do: 'inform-user', person: 'dana' } as Incident['responses'][number]['on']; // as an incident leaves it open
  const incident = { ...smallIncident, responses: [{ on, takes: minutes(1), shows: [] }] };
  const seeds = Array.from({ length: 10 }, (_, index) => index + 1);
  const told = seeds.flatMap((seed) =>
    factsNamed(playRandomly(openDrill(incident, DEFAULT_TENANT, undefined, seed), seed).record, 'user.informed'),
  );
  expect(told.length).toBeGreaterThan(0);
  expect(told.filter(({ fact }) => !CHANNELS.includes(fact.via))).toEqual([]);
});
