import { expect, test } from 'vitest';
import type { Fact } from '../../../src/core/kernel/vocabulary/facts.ts';
import { given, smallIncident, T } from '../../given.ts';

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
