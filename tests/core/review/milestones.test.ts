import { describe, expect, test } from 'vitest';
import type { Incident } from '../../../src/core/incident/incident.ts';
import { minutes } from '../../../src/core/kernel/time.ts';
import type { Fact } from '../../../src/core/kernel/vocabulary/facts.ts';
import { milestones } from '../../../src/core/review/milestones.ts';
import { given, smallIncident, T } from '../../given.ts';

const searched: Incident = {
  ...smallIncident,
  responses: [
    { on: { do: 'look', tab: 'attack-story' }, takes: minutes(0), shows: [], finding: 'credential-theft' },
    { on: { do: 'run', device: 'wks-1', command: 'processes' }, takes: minutes(2), shows: [], finding: 'persistence' },
    { on: { do: 'run', device: 'wks-1', command: 'services' }, takes: minutes(2), shows: [] },
  ],
};

const reached = (...facts: readonly Fact[]) =>
  Object.fromEntries(
    milestones(given(searched).facts(...facts).drill).map(({ milestone, ...when }) => [milestone, when]),
  );

const isolated: Fact = { type: 'isolation.confirmed', at: T('-02:00'), by: 'device', device: 'wks-1' };
const owned: Fact = { type: 'incident.owned', at: T('+01:00'), by: 'analyst' };
const told: Fact = { type: 'user.informed', at: T('+04:00'), by: 'helpdesk', person: 'dana', via: 'mobile' };
const verdict: Fact = { type: 'verdict.recorded', at: T('+10:00'), by: 'analyst', as: 'true-positive' };
const found = (at: string, response: number, finding?: string): Fact => ({
  type: 'finding.seen',
  at: T(at),
  by: 'service',
  response,
  ...(finding !== undefined && { finding }),
});

describe('milestones', () => {
  test('are seven, in their order, and one that was not reached has no time', () => {
    expect(milestones(given(searched).facts().drill)).toEqual([
      { milestone: 'isolated' },
      { milestone: 'acknowledged' },
      { milestone: 'first-evidence' },
      { milestone: 'verdict' },
      { milestone: 'user-told' },
      { milestone: 'released' },
      { milestone: 'closed' },
    ]);
  });

  test('have the time and the number of the fact that reached them first', () => {
    expect(reached(isolated, owned, told, { ...told, at: T('+09:00') })['user-told']).toEqual({
      at: T('+04:00'),
      number: 3,
      took: minutes(3),
    });
  });

  test('take as long as since the one before them in time, whatever their order', () => {
    const { verdict: judged, 'user-told': informed } = reached(isolated, owned, told, verdict);
    expect(judged?.took).toBe(minutes(6));
    expect(informed?.took).toBe(minutes(3));
  });

  test('the first in time took nothing, and two at one time took the same', () => {
    const both = reached(isolated, owned, { ...told, at: T('+01:00') });
    expect(both['isolated']).toEqual({ at: T('-02:00'), number: 1 });
    expect(both['acknowledged']?.took).toBe(minutes(3));
    expect(both['user-told']?.took).toBe(minutes(3));
  });

  test('are gone with the turn that was taken back', () => {
    expect(
      reached(isolated, owned, { type: 'turn.taken-back', at: T('+02:00'), by: 'analyst', number: 2 })['acknowledged'],
    ).toEqual({});
  });
});

describe('each milestone', () => {
  test('isolated is what the device acknowledged, not what was ordered', () => {
    const ordered: Fact = { type: 'isolation.requested', at: T('-03:00'), by: 'disruption', device: 'wks-1' };
    expect(reached(ordered)['isolated']).toEqual({});
    expect(reached(ordered, isolated)['isolated']?.number).toBe(2);
  });

  test('acknowledged is a person who took the incident', () => {
    expect(reached({ ...owned, by: 'service' })['acknowledged']).toEqual({});
  });

  test('first evidence is a finding that somebody went for, not what a page shows', () => {
    expect(reached(found('+01:00', 0, 'credential-theft'), found('+02:00', 2))['first-evidence']).toEqual({});
    expect(
      reached(found('+01:00', 0, 'credential-theft'), found('+03:00', 1, 'persistence'))['first-evidence']?.at,
    ).toBe(T('+03:00'));
  });

  test.each([
    { type: 'release.confirmed', at: T('+20:00'), by: 'device', device: 'wks-1' },
    { type: 'isolation.undone', at: T('+20:00'), by: 'analyst', device: 'wks-1' },
    { type: 'release.forced', at: T('+20:00'), by: 'it-operations', device: 'wks-1' },
    { type: 'isolation.lifted', at: T('+20:00'), by: 'service', device: 'wks-1', reason: 'window' },
    { type: 'firewall.changed', at: T('+20:00'), by: 'user', device: 'wks-1' },
  ] as const satisfies readonly Fact[])('released is the network coming back: $type', (fact) => {
    expect(reached(isolated, fact)['released']?.at).toBe(T('+20:00'));
  });

  test('released is not the order to release', () => {
    const ordered: Fact = {
      type: 'release.requested',
      at: T('+19:00'),
      by: 'analyst',
      device: 'wks-1',
      comment: 'cleaned',
    };
    expect(reached(isolated, ordered)['released']).toEqual({});
  });
});
