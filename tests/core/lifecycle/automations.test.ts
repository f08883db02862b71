import { describe, expect, test } from 'vitest';
import { advance } from '../../../src/core/drill/due.ts';
import type { Incident } from '../../../src/core/incident/incident.ts';
import { hasTag } from '../../../src/core/lifecycle/situation.ts';
import { DEFAULT_TENANT, type Tenant } from '../../../src/core/tenant/tenant.ts';
import { given, smallIncident, T, withDevice } from '../../given.ts';

const by = 'analyst' as const;

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
