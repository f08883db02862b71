import { describe, expect, test } from 'vitest';
import { openDrill } from '../../../src/core/drill/drill.ts';
import { replay } from '../../../src/core/drill/evolve.ts';
import type { Alert, Incident } from '../../../src/core/incident/incident.ts';
import type { Fact } from '../../../src/core/kernel/vocabulary/facts.ts';
import { accountPage } from '../../../src/core/review/account-page.ts';
import { actionBrief } from '../../../src/core/review/action-brief.ts';
import { actionLines, filterActions } from '../../../src/core/review/action-center.ts';
import { remediesOf } from '../../../src/core/review/action-remedies.ts';
import { activities } from '../../../src/core/review/activities.ts';
import { assetTally } from '../../../src/core/review/asset-tally.ts';
import { automatedResponse } from '../../../src/core/review/automated-response.ts';
import { deviceTimeline, filterTimeline } from '../../../src/core/review/device-timeline.ts';
import { isolationStatus } from '../../../src/core/review/isolation-status.ts';
import { DEFAULT_TENANT } from '../../../src/core/tenant/tenant.ts';
import { given, isolatedAtStart, laptop, smallIncident, T } from '../../given.ts';

const dump: Alert = {
  id: 'dump',
  title: 'Memory of LSASS was read',
  severity: 'high',
  category: 'CredentialAccess',
  techniques: ['T1003.001'],
  source: 'Defender for Endpoint',
  description: 'rundll32 wrote a dump.',
  at: T('-03:00'),
  device: 'wks-1',
  items: [{ kind: 'file', name: 'l.dmp', verdict: 'suspicious', detail: 'C:\\Users\\Public' }],
};
const incident: Incident = {
  ...isolatedAtStart,
  evidence: [dump],
  assets: {
    ...smallIncident.assets,
    devices: [
      laptop,
      { ...laptop, id: 'wks-2', tags: ['never'] },
      { ...laptop, id: 'wks-3', starts: { ...laptop.starts, online: false } },
    ],
  },
};
const tenant = { ...DEFAULT_TENANT, disruption: { ...DEFAULT_TENANT.disruption, excludedTags: ['never'] } };

/** Disruption has isolated one device, skipped another, and waits for a third. */
const mixed = given(incident, tenant)
  .until(T('-01:51'))
  .facts({ type: 'threshold.met', at: T('-01:50'), by: 'service', device: 'wks-2' })
  .until(T('-01:41'))
  .facts({ type: 'threshold.met', at: T('-01:40'), by: 'service', device: 'wks-3' })
  .until(T('+01:00')).drill;
const and = (...facts: readonly Fact[]) => replay(mixed, facts);
const request: Fact = { type: 'release.requested', at: T('+02:00'), by: 'analyst', device: 'wks-1', comment: 'clean' };
const ENDS_AT_DEVICE: readonly Fact[] = [
  { type: 'release.forced', at: T('+02:00'), by: 'helpdesk', device: 'wks-1' },
  { type: 'isolation.lifted', at: T('+02:00'), by: 'service', device: 'wks-1', reason: 'window' },
];

describe('requested, enforced, believed', () => {
  test('are the same thing on a device that has acknowledged', () => {
    const { requested, enforced, believed, differs } = isolationStatus(mixed, 'wks-1');
    expect(requested).toMatch(/^Isolation, by attack disruption at 08:58: acknowledged at 08:58\.$/);
    expect(enforced).toMatch(/^Network cut since 08:58, full\.$/);
    expect(believed).toBe('The portal shows “Isolated”, and hears the device.');
    expect(differs).toBeUndefined();
  });

  test('differ while an order waits for a device that is away', () => {
    const { requested, enforced, believed, differs } = isolationStatus(mixed, 'wks-3');
    expect(requested).toContain('not acknowledged yet');
    expect(enforced).toMatch(/^Network not cut\. It is switched off or away/);
    expect(believed).toContain('“Isolation pending”. It does not hear the device');
    expect(differs).toContain('requested and not enforced');
  });

  test('differ while a release is on its way, and after a skip', () => {
    expect(isolationStatus(and(request), 'wks-1').differs).toContain('still cut off');
    expect(isolationStatus(mixed, 'wks-2').differs).toContain('did not isolate');
  });

  test('differ while the service cannot know that the isolation has ended at the device', () => {
    const away: Fact = { type: 'device.went-offline', at: T('+01:10'), by: 'user', device: 'wks-1' };
    const back: Fact = { type: 'device.came-online', at: T('+05:00'), by: 'user', device: 'wks-1' };
    for (const end of ENDS_AT_DEVICE) {
      const unheard = isolationStatus(and(away, end), 'wks-1');
      expect(unheard.enforced).toMatch(/^Network not cut since 09:02/);
      expect(unheard.believed).toMatch(/^The portal shows “Isolated”. It does not hear the device/);
      expect(isolationStatus(and(away, end, back), 'wks-1').believed).toMatch(
        /“(Released|Isolation lifted)”, and hears/,
      );
    }
  });
});

test('the assets are counted by the state of their isolation', () => {
  expect(assetTally(mixed)).toEqual([
    { word: 'Isolated', count: 1 },
    { word: 'Isolation skipped', count: 1 },
    { word: 'Isolation pending', count: 1 },
  ]);
});

describe('the action center', () => {
  const lines = actionLines(mixed);

  test('shows what was skipped as Skipped, and is narrowed by source and status', () => {
    const skipped = filterActions(lines, { source: '', status: 'Skipped' });
    expect(skipped.map(({ action, target }) => [action, target])).toEqual([['Isolate device', 'WKS-2']]);
    expect(filterActions(lines, { source: 'Manual device action', status: '' })).toEqual([]);
    expect(filterActions(lines, { source: 'Automated device action', status: 'Pending' })).toHaveLength(1);
  });

  test('offers to undo what is in force and to cancel what waits, and nothing else', () => {
    const offered = lines.flatMap((line) => remediesOf(line, lines, mixed).map(({ label, asked }) => [label, asked]));
    expect(offered).toEqual([
      ['Cancel action', { do: 'cancel-action', device: 'wks-3' }],
      ['Undo', { do: 'release', device: 'wks-1', way: 'action-center' }],
    ]);
    const later = and(request);
    const [release] = actionLines(later);
    if (!release) throw new Error('a release is on the record');
    expect(remediesOf(release, actionLines(later), later)).toEqual([
      { label: 'Cancel action', asked: { do: 'cancel-action', device: 'wks-1' } },
    ]);
  });

  test.each([
    [{ type: 'device.contained', at: T('+02:00'), by: 'analyst', device: 'wks-2' }, 'release-containment'],
    [{ type: 'apps.restricted', at: T('+02:00'), by: 'analyst', device: 'wks-1' }, 'unrestrict-apps'],
    [{ type: 'account.contained', at: T('+02:00'), by: 'disruption', account: 'd-ito' }, 'undo-contained-user'],
  ] as const)('undoes $type by its own action', (fact, action) => {
    const later = and(fact);
    const [line] = actionLines(later);
    expect(line && remediesOf(line, actionLines(later), later).map(({ asked }) => asked.do)).toEqual([action]);
  });
});

describe('the activities of the incident', () => {
  test('name the alert that an automation acted on, and whether its policy is still active', () => {
    const isolation = activities(mixed).find(
      ({ target, activity }) => target === 'WKS-1' && activity === 'Isolate device',
    );
    expect(isolation).toMatchObject({
      performedBy: 'Attack disruption',
      isAutomatic: true,
      status: 'Completed',
      trigger: 'Memory of LSASS was read',
      policy: 'Active',
    });
    expect(activities(mixed).find(({ target }) => target === 'WKS-3')?.policy).toBe('No status');
  });

  test('call it inactive when it is over, and a reversal no policy at all', () => {
    const later = and(request, { type: 'release.confirmed', at: T('+03:00'), by: 'device', device: 'wks-1' });
    const rows = activities(later).filter(({ target }) => target === 'WKS-1');
    expect(rows.map(({ activity, policy }) => [activity, policy])).toEqual([
      ['Release from isolation', 'Not applicable'],
      ['Isolate device', 'Inactive'],
    ]);
  });

  test('have what people did to the incident itself', () => {
    const [owned] = activities(and({ type: 'incident.owned', at: T('+02:00'), by: 'analyst' }));
    expect(owned).toMatchObject({ activity: 'Took the incident', performedBy: 'Analyst', isAutomatic: false });
  });
});

describe('the timeline of a device', () => {
  const events = deviceTimeline(and(request), 'wks-1');
  const all = { kind: '', flaggedOnly: false, search: '' } as const;
  const shown = (filter: object, flags = new Set<number>()) =>
    filterTimeline(events, { ...all, ...filter }, flags).map(({ text }) => text);

  test('begins with the newest, and has the alerts of this device with their techniques', () => {
    expect(events[0]?.text).toMatch(/^Release of WKS-1 requested/);
    expect(events.at(-1)).toMatchObject({ kind: 'alerts', text: dump.title, techniques: ['T1003.001'] });
    expect(events.some(({ text }) => /WKS-[23]/.test(text))).toBe(false);
  });

  test('is narrowed by kind, by flag and by words, also those of the evidence', () => {
    expect(shown({ kind: 'alerts' })).toEqual([dump.title]);
    expect(shown({ search: 'L.DMP' })).toEqual([dump.title]);
    expect(shown({ search: 't1003' })).toEqual([dump.title]);
    expect(shown({ flaggedOnly: true })).toEqual([]);
    const number = events[0]?.number ?? 0;
    expect(shown({ flaggedOnly: true }, new Set([number]))).toEqual([events[0]?.text]);
    expect(shown({ kind: 'live-response' })).toEqual([]);
  });
});

test('an account page has its state in words, its devices and what was done to it', () => {
  const page = accountPage(
    and(
      { type: 'account.contained', at: T('+02:00'), by: 'disruption', account: 'd-ito' },
      { type: 'sessions.revoked', at: T('+03:00'), by: 'analyst', account: 'd-ito' },
    ),
    'd-ito',
  );
  expect(page?.account.states.map(({ word }) => word)).toEqual(['Contained', 'Sessions revoked', 'Password unchanged']);
  expect(page?.devices).toEqual(['wks-1', 'wks-2', 'wks-3']);
  expect(page?.history.map(({ by }) => by)).toEqual(['Analyst', 'Attack disruption']);
  expect(accountPage(mixed, 'nobody')).toBeUndefined();
});

test('the settings of automatic response show what was changed in the drill', () => {
  const later = and(
    { type: 'exclusion.added', at: T('+02:00'), by: 'security-admin', device: 'wks-1' },
    { type: 'exclusion.removed', at: T('+02:00'), by: 'security-admin', tag: 'never' },
    { type: 'rule.changed', at: T('+03:00'), by: 'security-admin', rule: 'medium', toward: 'off' },
  );
  const { exclusions, rules } = automatedResponse(later);
  expect(exclusions).toEqual([{ name: 'WKS-1', what: 'Device', asked: { device: 'wks-1' } }]);
  expect(rules.find(({ id }) => id === 'medium')).toEqual({
    id: 'medium',
    name: 'medium',
    says: 'medium severity: ask',
    changed: 'off',
  });
});

describe('what is said of an action before it is done', () => {
  const opened = openDrill(smallIncident, { ...DEFAULT_TENANT, scopes: { analyst: ['Servers'] } }, undefined, 1);

  test('is its price and when its result comes', () => {
    expect(actionBrief(opened, { do: 'collect-package', device: 'wks-1' }, 'security-admin').takes).toBe(
      'Takes 1 min. The result comes after about 6 min.',
    );
    expect(actionBrief(opened, { do: 'set-status', status: 'active' }, 'analyst').takes).toBe('Takes no time.');
  });

  test.each([
    ['security-admin', 'Needs Response (manage), and the device in scope. Security admin holds both.', true],
    ['helpdesk', 'Needs Response (manage), and the device in scope. Helpdesk does not hold it.', false],
    [
      'analyst',
      'Needs Response (manage), and the device in scope. Analyst holds it, but does not reach the group Workstations-HQ.',
      false,
    ],
  ] as const)('is what %s would need', (by, needs, isHeld) => {
    expect(actionBrief(opened, { do: 'isolate', device: 'wks-1', comment: '' }, by)).toMatchObject({ needs, isHeld });
  });
});
