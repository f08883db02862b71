import { expect, test } from 'vitest';
import { advance } from '../../../src/core/drill/due.ts';
import { holds } from '../../../src/core/drill/holds.ts';
import type { Incident } from '../../../src/core/incident/incident.ts';
import { minutes } from '../../../src/core/kernel/time.ts';
import { given, isolatedAtStart, T } from '../../given.ts';

const released: Incident = {
  ...isolatedAtStart,
  world: [
    ...isolatedAtStart.world,
    {
      at: T('+02:00'),
      fact: { type: 'release.requested', by: 'analyst', device: 'wks-1', comment: 'night shift' },
    },
  ],
};

test('what the script has a colleague do is on the record under their seat, and is no deed of the players', () => {
  const { drill } = given(released).until(T('+03:00'));
  const request = drill.facts.find(({ type }) => type === 'release.requested');
  expect([request?.by, request?.of]).toEqual(['analyst', 'world.1']);
  expect([
    holds({ done: 'release', where: { device: 'wks-1' } }, drill),
    holds({ fact: 'release.requested', where: { device: 'wks-1' } }, drill),
  ]).toEqual([false, true]);
});

test('the same deed by a player counts', () => {
  const { drill } = given(isolatedAtStart)
    .until(T('+01:00'))
    .when({ do: 'release', by: 'analyst', device: 'wks-1', comment: 'INC-1' }, T('+02:00'));
  expect(holds({ done: 'release', where: { device: 'wks-1' } }, drill)).toBe(true);
});

test('what follows from a fact about a person happens to the device that the reaction names', () => {
  const reacts: Incident = {
    ...isolatedAtStart,
    reactions: [{ after: 'user.informed', takes: minutes(1), fact: { type: 'device.went-offline' }, device: 'wks-1' }],
  };
  const told = given(reacts).when({ do: 'inform-user', by: 'helpdesk', person: 'dana', via: 'mobile' }, T('+02:00'));
  const later = advance(told.drill, T('+04:00'));
  expect(later.facts.at(-1)).toMatchObject({ type: 'device.went-offline', at: T('+03:00'), device: 'wks-1' });
});
