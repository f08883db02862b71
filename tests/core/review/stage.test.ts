import { describe, expect, test } from 'vitest';
import { openDrill } from '../../../src/core/drill/drill.ts';
import { advance } from '../../../src/core/drill/due.ts';
import { play } from '../../../src/core/drill/players.ts';
import { lifecycle } from '../../../src/core/review/stage.ts';
import { DEFAULT_TENANT } from '../../../src/core/tenant/tenant.ts';
import type { Incident } from '../../../src/core/incident/incident.ts';
import type { ModelStep } from '../../../src/core/incident/rubric.ts';
import { isolatedAtStart, smallIncident, T } from '../../given.ts';

const open = (incident: Incident) => openDrill(incident, DEFAULT_TENANT, undefined, 1);
const after = (...steps: readonly ModelStep[]) => lifecycle(play(open(isolatedAtStart), steps), 'wks-1');
const reached = ({ marks }: ReturnType<typeof lifecycle>) =>
  marks.flatMap(({ stage, at }) => (at === undefined ? [] : [stage]));

describe('the lifecycle strip', () => {
  test('at STARTEX the device is cut off and nobody has begun', () => {
    const way = lifecycle(advance(open(isolatedAtStart), T('+00:00')), 'wks-1');
    expect(way).toMatchObject({ current: 'isolated', isCut: true, wasCut: true, channel: 'open' });
    expect(way.marks[1]?.label).toBe('Auto-isolated');
  });

  test('it follows the work to the closed incident', () => {
    const way = after(
      { at: T('+01:00'), by: 'analyst', deed: { do: 'own-incident' } },
      { at: T('+02:00'), by: 'analyst', deed: { do: 'connect', device: 'wks-1' } },
      { at: T('+03:00'), by: 'analyst', deed: { do: 'classify', as: 'true-positive' } },
      { at: T('+04:00'), by: 'analyst', deed: { do: 'reset-password', account: 'd-ito' } },
      { at: T('+05:00'), by: 'security-admin', deed: { do: 'release', device: 'wks-1', comment: 'INC-1' } },
      { at: T('+09:00'), by: 'analyst', deed: { do: 'resolve', comment: 'done' } },
    );
    expect(way).toMatchObject({ current: 'closed', isCut: false, wasCut: true });
    expect(way.marks.map(({ at }) => at).slice(2)).toEqual(
      ['+01:00', '+02:00', '+03:00', '+04:00', '+05:00', '+09:00'].map(T),
    );
  });

  test('a stage that was passed over has no time', () => {
    const way = after({
      at: T('+01:00'),
      by: 'security-admin',
      deed: { do: 'release', device: 'wks-1', comment: 'at once' },
    });
    expect(way.current).toBe('release');
    expect(reached(way)).not.toContain('verdict');
  });

  test('what was secured before the verdict is no remediation yet', () => {
    const way = after(
      { at: T('+01:00'), by: 'analyst', deed: { do: 'reset-password', account: 'd-ito' } },
      { at: T('+02:00'), by: 'analyst', deed: { do: 'classify', as: 'true-positive' } },
    );
    expect(way.current).toBe('verdict');
  });

  test('an order that waits is called pending, not isolated', () => {
    const [device] = smallIncident.assets.devices;
    if (!device) throw new Error('no device');
    const away = { ...device, starts: { ...device.starts, online: false } };
    const drill = advance(
      open({ ...isolatedAtStart, assets: { ...isolatedAtStart.assets, devices: [away] } }),
      T('+00:00'),
    );
    const way = lifecycle(drill, 'wks-1');
    expect(way).toMatchObject({ isCut: false, wasCut: false, channel: 'lost' });
    expect(way.marks[1]?.label).toBe('Isolation pending');
  });
});

describe('the stretches of the strip', () => {
  const cut = { isCut: true, isLost: false };

  test('each tells what was true then, and the last one what is true now', () => {
    const lost = {
      ...isolatedAtStart,
      world: [
        ...isolatedAtStart.world,
        { at: T('+05:00'), fact: { type: 'device.went-offline' as const, device: 'wks-1' } },
      ],
    };
    const drill = advance(
      play(open(lost), [
        { at: T('+01:00'), by: 'analyst', deed: { do: 'own-incident' } },
        { at: T('+02:00'), by: 'analyst', deed: { do: 'connect', device: 'wks-1' } },
      ]),
      T('+10:00'),
    );
    const { marks, channel } = lifecycle(drill, 'wks-1');
    expect(channel).toBe('lost');
    expect(marks.slice(0, 4).map(({ stretch }) => stretch)).toEqual([
      { isCut: false, isLost: false },
      cut,
      cut,
      { isCut: true, isLost: true },
    ]);
  });

  test('stages stand in the order in which they were reached, and one that was passed over keeps its place', () => {
    const drill = play(
      open({ ...smallIncident, world: [{ at: T('-01:00'), fact: { type: 'signal.raised', device: 'wks-1' } }] }),
      [
        { at: T('+01:00'), by: 'analyst', deed: { do: 'own-incident' } },
        { at: T('+02:00'), by: 'analyst', deed: { do: 'classify', as: 'true-positive' } },
        { at: T('+03:00'), by: 'security-admin', deed: { do: 'isolate', device: 'wks-1', comment: 'by hand' } },
      ],
    );
    const { marks, current } = lifecycle(advance(drill, T('+20:00')), 'wks-1');
    expect(marks.map(({ stage }) => stage).slice(0, 5)).toEqual([
      'detected',
      'triage',
      'verdict',
      'investigating',
      'isolated',
    ]);
    expect(current).toBe('isolated');
    expect(marks.map(({ stretch }) => stretch.isCut).slice(0, 5)).toEqual([false, false, false, false, true]);
  });
});
