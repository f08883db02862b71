import { describe, expect, test } from 'vitest';
import { advance } from '../../../src/core/drill/due.ts';
import type { Incident } from '../../../src/core/incident/incident.ts';
import { seconds } from '../../../src/core/kernel/time.ts';
import type { Fact } from '../../../src/core/kernel/vocabulary/facts.ts';
import { hasTag } from '../../../src/core/lifecycle/situation.ts';
import type { Tag } from '../../../src/core/lifecycle/tags.ts';
import { DEFAULT_TENANT, type Tenant } from '../../../src/core/tenant/tenant.ts';
import { given, isolatedAtStart, smallIncident, T, withDevice } from '../../given.ts';

const isolate = { do: 'isolate', device: 'wks-1', comment: 'INC-7' } as const;
const by = 'analyst' as const;

const offline = withDevice({ starts: { online: false, tunnel: 'split', proxy: false } });
const answering = (fact: 'isolation.failed' | 'isolation.timed-out'): Incident => ({
  ...smallIncident,
  reactions: [{ after: 'isolation.requested', takes: seconds(20), fact: { type: fact } }],
});

/** What stands at the end of a request by hand at T+10, and the last word of the record about it. */
function outcome(incident: Incident, until: string): { last: string | undefined; tags: readonly Tag[] } {
  const { drill } = given(incident).when({ ...isolate, by });
  const later = advance(drill, T(until));
  const tags = (
    ['network-cut', 'isolated-full', 'isolated-selective', 'isolation-failed', 'isolation-expired'] as const
  ).filter((tag) => hasTag(later.situation.devices['wks-1'], tag));
  return { last: later.facts.filter(({ type }) => type.startsWith('isolation.')).at(-1)?.type, tags };
}

describe('the ways out of a request for isolation', () => {
  test('confirmed, full', () => {
    expect(outcome(smallIncident, '+12:00')).toEqual({
      last: 'isolation.confirmed',
      tags: ['network-cut', 'isolated-full'],
    });
  });

  test('confirmed, selective', () => {
    const { drill } = given(smallIncident).when({ ...isolate, by, scope: 'selective' });
    expect(hasTag(advance(drill, T('+12:00')).situation.devices['wks-1'], 'isolated-selective')).toBe(true);
  });

  test('failed, and timed out: the device stays connected', () => {
    expect(outcome(answering('isolation.failed'), '+12:00')).toEqual({
      last: 'isolation.failed',
      tags: ['isolation-failed'],
    });
    expect(outcome(answering('isolation.timed-out'), '+12:00')).toEqual({
      last: 'isolation.timed-out',
      tags: ['isolation-failed'],
    });
  });

  test('cancelled while the device has not answered', () => {
    const { drill } = given(offline).when({ ...isolate, by });
    given(offline)
      .facts(...drill.facts)
      .when({ do: 'cancel-action', device: 'wks-1', by }, T('+11:00'))
      .then({ type: 'isolation.cancelled', at: T('+11:00'), by, device: 'wks-1' });
  });

  test('expired after three days offline, and must be issued again', () => {
    expect(outcome(offline, '+3d 00:09:00').tags).toEqual([]);
    expect(outcome(offline, '+3d 00:11:00')).toEqual({
      last: 'isolation.expired',
      tags: ['isolation-failed', 'isolation-expired'],
    });
  });

  test('picked up when the device comes back in time', () => {
    const back: Incident = {
      ...offline,
      world: [{ at: T('+2d 00:00:00'), fact: { type: 'device.came-online', device: 'wks-1' } }],
    };
    expect(outcome(back, '+2d 00:02:00')).toEqual({
      last: 'isolation.confirmed',
      tags: ['network-cut', 'isolated-full'],
    });
  });

  const refused = (because: string): Partial<Fact> =>
    ({ type: 'action.refused', action: 'isolate', because }) as Partial<Fact>; // a part of a fact, to be matched
  test.each<[string, Incident, Tenant, object, string]>([
    ['permission', smallIncident, DEFAULT_TENANT, { ...isolate, by: 'helpdesk' }, 'no-permission'],
    [
      'scope',
      smallIncident,
      { ...DEFAULT_TENANT, scopes: { analyst: ['Servers'] } },
      { ...isolate, by },
      'out-of-scope',
    ],
    ['an empty comment', smallIncident, DEFAULT_TENANT, { ...isolate, comment: '', by }, 'comment-missing'],
    ['a duplicate of one in force', isolatedAtStart, DEFAULT_TENANT, { ...isolate, by }, 'already-isolated'],
    ['a restricted asset', withDevice({ restricted: true }), DEFAULT_TENANT, { ...isolate, by }, 'restricted-asset'],
    [
      'a selective scope on Linux',
      withDevice({ os: 'linux' }),
      DEFAULT_TENANT,
      { ...isolate, scope: 'selective', by },
      'unsupported-os',
    ],
    [
      'a device that is not onboarded',
      withDevice({ onboarded: false }),
      DEFAULT_TENANT,
      { ...isolate, by },
      'not-onboarded',
    ],
    [
      'a device that does not exist',
      smallIncident,
      DEFAULT_TENANT,
      { ...isolate, device: 'nobody', by },
      'wrong-device',
    ],
  ])('refused for %s', (_, incident, tenant, command, because) => {
    const { made } = given(incident, tenant).when(command as Parameters<ReturnType<typeof given>['when']>[0]);
    expect(made).toMatchObject([refused(because)]);
  });

  test('refused as a duplicate while the first is pending', () => {
    const { drill } = given(offline).when({ ...isolate, by });
    const { made } = given(offline)
      .facts(...drill.facts)
      .when({ ...isolate, by: 'security-admin' }, T('+11:00'));
    expect(made).toMatchObject([refused('already-in-progress')]);
  });
});
