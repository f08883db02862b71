import { describe, expect, test } from 'vitest';
import type { Incident } from '../../../src/core/incident/incident.ts';
import { minutes } from '../../../src/core/kernel/time.ts';
import type { Fact } from '../../../src/core/kernel/vocabulary/facts.ts';
import { actionLines, filterActions } from '../../../src/core/review/action-center.ts';
import { remediesOf } from '../../../src/core/review/action-remedies.ts';
import { activities, filterActivities } from '../../../src/core/review/activities.ts';
import { deviceCards } from '../../../src/core/review/device-cards.ts';
import { assetTally } from '../../../src/core/review/asset-tally.ts';
import { given, isolatedAtStart, T, withDevice } from '../../given.ts';
import { and, mixed, request } from './mixed-devices.ts';

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

test('a release that waits has failed when a firewall job brings the network of a Linux device back before it', () => {
  const linux = given(withDevice({ os: 'linux' }, isolatedAtStart)).until(T('+01:00'));
  const changed: Fact = { type: 'firewall.changed', at: T('+02:10'), by: 'it-operations', device: 'wks-1' };
  const [release] = actionLines(linux.facts(request, changed).drill);
  expect(release).toMatchObject({ action: 'Release from isolation', status: 'Failed' });
});

test('activities are narrowed to who performed them and how they stand', () => {
  const all = activities(and(request));
  expect(filterActivities(all, { by: '', status: '' })).toEqual(all);
  expect(filterActivities(all, { by: 'people', status: '' }).map(({ performedBy }) => performedBy)).toEqual([
    'Analyst',
  ]);
  expect(filterActivities(all, { by: 'automations', status: 'Skipped' }).map(({ target }) => target)).toEqual([
    'WKS-2',
  ]);
});

test('a remediation is listed with what it took away, and one that took nothing away is none', () => {
  const run = { do: 'run', device: 'wks-1', command: 'remediate' } as const;
  const shows: Incident['responses'][number]['shows'] = [];
  const incident: Incident = {
    ...isolatedAtStart,
    responses: [{ on: { ...run, argument: 'Sync' }, takes: minutes(1), finding: 'sync-removed', shows }],
  };
  const ran = (at: string, argument: string): Fact => ({
    type: 'command.run',
    at: T(at),
    by: 'analyst',
    device: 'wks-1',
    command: 'remediate',
    argument,
  });
  const commands = given(incident).until(T('+01:00')).facts(ran('+02:00', 'list'), ran('+03:00', 'Sync'));
  const listed = (at: string) =>
    actionLines(commands.until(T(at)).drill)
      .filter(({ action }) => action === 'Remediate')
      .map(({ target, status }) => [target, status]);
  expect(listed('+03:30')).toEqual([['Sync on WKS-1', 'Pending']]);
  expect(listed('+05:00')).toEqual([['Sync on WKS-1', 'Completed']]);
  const says = (at: string) =>
    deviceCards(commands.until(T(at)).drill, 'wks-1').find(({ title }) => title === 'Remediation')?.says;
  expect(says('+03:30')).toBe('Nothing removed on the record.');
  expect(says('+05:00')).toBe('remediate Sync on WKS-1, 09:03.');
});
