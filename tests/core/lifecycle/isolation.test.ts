import { describe, expect, test } from 'vitest';
import type { Device, Incident } from '../../../src/core/incident/incident.ts';
import { advance } from '../../../src/core/drill/due.ts';
import type { Fact } from '../../../src/core/kernel/vocabulary/facts.ts';
import type { Tag } from '../../../src/core/lifecycle/tags.ts';
import { hasTag } from '../../../src/core/lifecycle/situation.ts';
import { DEFAULT_TENANT, type Tenant } from '../../../src/core/tenant/tenant.ts';
import { seconds } from '../../../src/core/kernel/time.ts';
import { given, isolatedAtStart, laptop, smallIncident, T } from '../../given.ts';

const isolate = { do: 'isolate', device: 'wks-1', comment: 'INC-7' } as const;
const by = 'analyst' as const;

const withDevice = (change: Partial<Device>, from: Incident = smallIncident): Incident => ({
  ...from,
  assets: { ...from.assets, devices: [{ ...laptop, ...change }] },
});
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

const meets = (incident: Incident): Incident => ({
  ...incident,
  world: [{ at: T('-02:00'), fact: { type: 'threshold.met', device: 'wks-1' } }],
});
const disrupted = (change: Partial<Tenant['disruption']>): Tenant => ({
  ...DEFAULT_TENANT,
  disruption: { ...DEFAULT_TENANT.disruption, ...change },
});

describe('attack disruption decides', () => {
  test.each<[string, Incident, Tenant, string, string | undefined]>([
    ['isolates a workstation in scope', smallIncident, DEFAULT_TENANT, 'isolate', 'isolation.confirmed'],
    ['leaves everything alone when it is off', smallIncident, disrupted({ enabled: false }), 'leave', undefined],
    ['leaves a server alone', withDevice({ kind: 'server' }), DEFAULT_TENANT, 'leave', undefined],
    ['leaves a device that is not onboarded', withDevice({ onboarded: false }), DEFAULT_TENANT, 'leave', undefined],
    ['leaves a restricted asset', withDevice({ restricted: true }), DEFAULT_TENANT, 'leave', undefined],
    [
      'leaves a group without automated response',
      smallIncident,
      disrupted({ groupsWithoutResponse: ['Workstations-HQ'] }),
      'leave',
      undefined,
    ],
    [
      'skips an excluded tag, and says so',
      withDevice({ tags: ['vip'] }),
      disrupted({ excludedTags: ['vip'] }),
      'skip',
      'isolation.skipped',
    ],
  ])('%s', (_, incident, tenant, decision, last) => {
    const { drill } = given(meets(incident), tenant).until(T('+00:00'));
    expect(drill.facts).toContainEqual(
      expect.objectContaining({ type: 'disruption.decided', by: 'disruption', decision }),
    );
    expect(drill.facts.filter(({ type }) => type.startsWith('isolation.')).at(-1)?.type).toBe(last);
  });

  test('a low confidence is not enough', () => {
    const low: Incident = {
      ...smallIncident,
      world: [{ at: T('-02:00'), fact: { type: 'threshold.met', device: 'wks-1', confidence: 'low' } }],
    };
    const { drill } = given(low).until(T('+00:00'));
    expect(drill.facts).toContainEqual(expect.objectContaining({ type: 'disruption.decided', decision: 'leave' }));
  });

  test('isolates selectively where an isolation rule exists', () => {
    const { drill } = given(meets(smallIncident), disrupted({ isolationRules: true })).until(T('+00:00'));
    expect(hasTag(drill.situation.devices['wks-1'], 'isolated-selective')).toBe(true);
  });
});

const automated = (change: Partial<Tenant['severityAutomation']> = {}): Tenant => ({
  ...DEFAULT_TENANT,
  disruption: { ...DEFAULT_TENANT.disruption, enabled: false },
  severityAutomation: { ...DEFAULT_TENANT.severityAutomation, enabled: true, ...change },
});
const alerted = (severity: string): Incident => ({
  ...smallIncident,
  world: [{ at: T('+01:00'), fact: { type: 'signal.raised', device: 'wks-1', severity } }],
});

describe('the severity automation decides', () => {
  test('high isolates without asking, a server too', () => {
    const { drill } = given({ ...alerted('high'), assets: withDevice({ kind: 'server' }).assets }, automated()).until(
      T('+05:00'),
    );
    expect(drill.facts).toContainEqual(
      expect.objectContaining({ type: 'isolation.requested', by: 'severity-automation' }),
    );
    expect(hasTag(drill.situation.devices['wks-1'], 'network-cut')).toBe(true);
  });

  test('medium asks, and isolates when a named approver approves', () => {
    const approved = given(alerted('medium'), automated()).when({ do: 'approve', device: 'wks-1', by }).drill;
    expect(hasTag(advance(approved, T('+12:00')).situation.devices['wks-1'], 'network-cut')).toBe(true);
  });

  test('medium rejected leaves the device connected', () => {
    const rejected = given(alerted('medium'), automated()).when({ do: 'reject', device: 'wks-1', by }).drill;
    expect(hasTag(advance(rejected, T('+12:00')).situation.devices['wks-1'], 'network-cut')).toBe(false);
  });

  test('an answer in a shared mailbox is lost, and the question lapses', () => {
    const lost = given(alerted('medium'), automated({ mailbox: 'shared' })).when({
      do: 'approve',
      device: 'wks-1',
      by,
    }).drill;
    expect(lost.facts.at(-1)).toMatchObject({ type: 'approval.lost', by });
    const later = advance(lost, T('+02:00:00'));
    expect(later.facts.at(-1)).toMatchObject({ type: 'approval.lapsed', by: 'severity-automation' });
    expect(hasTag(later.situation.devices['wks-1'], 'network-cut')).toBe(false);
  });

  test('nobody but an approver or the deputy may answer', () => {
    const { made } = given(alerted('medium'), automated()).when({
      do: 'approve',
      device: 'wks-1',
      by: 'security-admin',
    });
    expect(made).toMatchObject([{ type: 'action.refused', because: 'no-permission' }]);
    given(alerted('medium'), automated({ deputy: 'security-admin' }))
      .when({ do: 'approve', device: 'wks-1', by: 'security-admin' })
      .then({ type: 'approval.given', at: T('+10:00'), by: 'security-admin', device: 'wks-1' });
  });

  test.each(['low', 'informational'])('%s does nothing', (severity) => {
    const { drill } = given(alerted(severity), automated()).until(T('+05:00'));
    expect(drill.facts.at(-1)).toMatchObject({ type: 'automation.decided', decision: 'nothing' });
  });

  test('the first row that fits decides', () => {
    const rules = [
      { id: 'servers', when: { severity: 'high', kind: 'server' }, then: 'ask' },
      { id: 'high', when: { severity: 'high' }, then: 'isolate' },
    ] as const;
    const { drill } = given(
      { ...alerted('high'), assets: withDevice({ kind: 'server' }).assets },
      automated({ rules }),
    ).until(T('+05:00'));
    expect(drill.facts).toContainEqual(
      expect.objectContaining({ type: 'automation.decided', rule: 'servers', decision: 'ask' }),
    );
  });

  test('a second automation on the same device is refused and stays on the record', () => {
    const both: Tenant = { ...automated(), disruption: DEFAULT_TENANT.disruption };
    const incident: Incident = {
      ...smallIncident,
      world: [
        { at: T('+01:00'), fact: { type: 'signal.raised', device: 'wks-1', severity: 'high' } },
        { at: T('+01:00'), fact: { type: 'threshold.met', device: 'wks-1' } },
      ],
    };
    const { drill } = given(incident, both).until(T('+05:00'));
    expect(drill.facts).toContainEqual(
      expect.objectContaining({ type: 'action.refused', by: 'severity-automation', because: 'already-isolated' }),
    );
  });
});

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
