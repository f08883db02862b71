import { describe, expect, test } from 'vitest';
import { advance } from '../../../src/core/drill/due.ts';
import type { Device, Incident } from '../../../src/core/incident/incident.ts';
import { hasTag } from '../../../src/core/lifecycle/situation.ts';
import { given, isolatedAtStart, smallIncident, T, withDevice } from '../../given.ts';

const isolate = { do: 'isolate', device: 'wks-1', comment: 'INC-7' } as const;
const by = 'analyst' as const;

describe('the ways of release', () => {
  const back = (
    incident: Incident,
    until: string,
    ...commands: readonly Parameters<ReturnType<typeof given>['when']>[0][]
  ) => {
    let drill = given(incident).until(T('+05:00')).drill;
    for (const command of commands)
      drill = given(incident)
        .facts(...drill.facts)
        .when(command, T('+10:00')).drill;
    const later = advance(drill, T(until));
    return {
      cut: hasTag(later.situation.devices['wks-1'], 'network-cut'),
      last: later.facts.filter(({ type }) => /^(release|isolation|firewall)/.test(type)).at(-1),
    };
  };

  test('by hand: the device answers', () => {
    expect(back(isolatedAtStart, '+12:00', { do: 'release', device: 'wks-1', comment: 'clean', by })).toMatchObject({
      cut: false,
      last: { type: 'release.confirmed', by: 'device' },
    });
  });

  test('undone in the action center', () => {
    expect(
      back(isolatedAtStart, '+12:00', { do: 'release', device: 'wks-1', comment: 'clean', way: 'action-center', by }),
    ).toMatchObject({
      cut: false,
      last: { type: 'isolation.undone', by: 'device' },
    });
  });

  test('by the force-release script, which has to be downloaded by somebody entitled', () => {
    const admin = 'security-admin' as const;
    expect(
      back(
        isolatedAtStart,
        '+10:00',
        { do: 'download-script', device: 'wks-1', by: admin },
        { do: 'force-release', device: 'wks-1', by: 'helpdesk' },
      ),
    ).toMatchObject({ cut: false, last: { type: 'release.forced', by: 'helpdesk' } });
    expect(back(isolatedAtStart, '+10:00', { do: 'force-release', device: 'wks-1', by: 'helpdesk' })).toMatchObject({
      cut: true,
    });
  });

  test('lifted by the clock: automatic isolation after the window, by hand after seven days', () => {
    expect(back(isolatedAtStart, '+4d 23:00:00').cut).toBe(true);
    expect(back(isolatedAtStart, '+5d 01:00:00')).toMatchObject({
      cut: false,
      last: { type: 'isolation.lifted', by: 'service', reason: 'window' },
    });
    expect(back(smallIncident, '+6d 23:00:00', { ...isolate, by }).cut).toBe(true);
    expect(back(smallIncident, '+7d 01:00:00', { ...isolate, by })).toMatchObject({
      cut: false,
      last: { type: 'isolation.lifted', reason: 'seven days' },
    });
  });

  test('by a change of the local firewall, on Linux only', () => {
    const changed = (os: Device['os']): Incident => ({
      ...withDevice({ os }, isolatedAtStart),
      world: [...isolatedAtStart.world, { at: T('+02:00'), fact: { type: 'firewall.changed', device: 'wks-1' } }],
    });
    expect(back(changed('linux'), '+06:00')).toMatchObject({ cut: false, last: { type: 'firewall.changed' } });
    expect(back(changed('windows-11'), '+06:00')).toMatchObject({ cut: true });
  });

  test('a release waits for the device behind a full tunnel', () => {
    const tunnelled = withDevice({ starts: { online: true, tunnel: 'full', proxy: false } }, isolatedAtStart);
    expect(back(tunnelled, '+09:00:00', { do: 'release', device: 'wks-1', comment: 'clean', by }).cut).toBe(true);
  });
});
