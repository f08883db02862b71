import { expect, test } from 'vitest';
import { activeCharts } from '../../../src/core/review/active-charts.ts';
import { given, isolatedAtStart, T } from '../../given.ts';

test('every chart of a drill stands somewhere: the devices, the accounts, the incident', () => {
  const { drill } = given(isolatedAtStart).until(T('+00:00'));
  const all = activeCharts(drill);
  expect(all.map(({ chart, subject, name }) => [chart, subject, name])).toEqual([
    ['device', 'wks-1', 'WKS-1'],
    ['account', 'd-ito', 'd-ito (Dana Ito)'],
    ['incident', 'small', 'Incident 1'],
  ]);
  expect([...(all[0]?.states ?? [])].filter((id) => id.startsWith('device.isolation'))).toEqual([
    'device.isolation',
    'device.isolation.isolated',
    'device.isolation.isolated.enforced',
    'device.isolation.isolated.enforced.full',
    'device.isolation.isolated.release',
    'device.isolation.isolated.release.none',
  ]);
});
