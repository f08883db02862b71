import { expect, test } from 'vitest';
import type { Fact } from '../../../src/core/kernel/vocabulary/facts.ts';
import { advance } from '../../../src/core/drill/due.ts';
import type { Incident } from '../../../src/core/incident/incident.ts';
import { asking, given, option, smallIncident, T, withDevice } from '../../given.ts';

const contained: Fact = { type: 'account.contained', at: T('+01:00'), by: 'disruption', account: 'd-ito' };
const closed: readonly Fact[] = [
  contained,
  { type: 'verdict.recorded', at: T('+05:00'), by: 'analyst', as: 'true-positive' },
  { type: 'incident.resolved', at: T('+06:00'), by: 'analyst', comment: 'Done.' },
];
const next = { do: 'next-event', by: 'analyst' } as const;

test('the next event is the next thing that is due, however far it is', () => {
  const { made } = given(smallIncident).facts(contained).when(next);
  expect(made).toEqual([
    { type: 'clock.jumped', at: T('+10:00'), by: 'analyst', to: T('+5d 00:01:00'), reason: 'next event' },
  ]);
});

test('in an incident that is closed nothing of next week is due, and that is said', () => {
  const { made } = given(smallIncident)
    .facts(...closed)
    .when(next);
  expect(made).toMatchObject([{ type: 'action.refused', action: 'next-event', because: 'nothing-pending' }]);
});

test('what the script still says is due in a closed incident too', () => {
  const late = {
    ...smallIncident,
    world: [{ at: T('+1d 00:00:00'), fact: { type: 'device.rebooted' as const, device: 'wks-1' } }],
  };
  const { made } = given(late)
    .facts(...closed)
    .when(next);
  expect(made).toMatchObject([{ type: 'clock.jumped', to: T('+1d 00:00:00') }]);
});

const thresholdMet: Incident['world'] = [{ at: T('+20:00'), fact: { type: 'threshold.met', device: 'wks-1' } }];

test('one press leads from what an automation sees to the device that is isolated', () => {
  const { made, drill } = given({ ...smallIncident, world: thresholdMet }).when(next);
  const isolated = advance(drill, T('+01:00:00')).facts.find(({ type }) => type === 'isolation.confirmed');
  expect(made).toMatchObject([{ type: 'clock.jumped', to: isolated?.at }]);
});

test('where the device does not answer, the press leads to the order that waits for it', () => {
  const dark = withDevice({ starts: { online: false, tunnel: 'split', proxy: false } });
  const { made, drill } = given({ ...dark, world: thresholdMet }).when(next);
  const ordered = advance(drill, T('+01:00:00')).facts.find(({ type }) => type === 'isolation.requested');
  expect(ordered).toBeDefined();
  expect(made).toMatchObject([{ type: 'clock.jumped', to: ordered?.at }]);
});

test('a message that is not sent after all is no event', () => {
  const call = { ...asking('late', { question: '', options: [option('yes')], hints: [] }), at: T('+20:00') };
  const moot = { ...call, id: 'moot', at: T('+15:00'), unless: { fact: 'drill.started', where: {} } as const };
  const { made } = given({ ...smallIncident, injects: [moot, call] }).when(next);
  expect(made).toMatchObject([{ type: 'clock.jumped', to: T('+20:00') }]);
});
