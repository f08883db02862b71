import { expect, test } from 'vitest';
import type { Fact } from '../../../src/core/kernel/vocabulary/facts.ts';
import { banners } from '../../../src/core/review/banner.ts';
import { given, isolatedAtStart, laptop, T } from '../../given.ts';

const server = { ...laptop, kind: 'server' as const };
const incident = { ...isolatedAtStart, assets: { ...isolatedAtStart.assets, devices: [server] } };

test('a server that disruption left alone is not called connected once somebody has isolated it', () => {
  const left = given(incident).until(T('+00:30'));
  expect(JSON.stringify(banners(left.drill))).toContain('alone. It is not isolated.');
  const order: Fact = {
    type: 'isolation.requested',
    at: T('+01:00'),
    by: 'analyst',
    device: 'wks-1',
    comment: 'by hand',
  };
  expect(JSON.stringify(banners(left.facts(order).drill))).not.toContain('not isolated');
  expect(JSON.stringify(banners(left.facts(order).until(T('+05:00')).drill))).not.toContain('not isolated');
});

test('the two times of an isolation that is over name their days where the first was on another day', () => {
  const isolated = given({ ...isolatedAtStart, starts: 'Wed 09:00', world: [] });
  const order = (at: string): Fact => ({
    type: 'isolation.requested',
    at: T(at),
    by: 'disruption',
    device: 'wks-1',
    scope: 'full',
    comment: '',
  });
  const told = (from: string): string =>
    JSON.stringify(
      banners(
        isolated.facts(
          order(from),
          { type: 'isolation.started', at: T(from), by: 'device', device: 'wks-1' },
          { type: 'isolation.confirmed', at: T(from), by: 'device', device: 'wks-1', scope: 'full' },
          { type: 'drill.started', at: T('+00:00'), by: 'facilitator' },
          { type: 'release.requested', at: T('+01:00'), by: 'analyst', device: 'wks-1', comment: 'x' },
          { type: 'release.started', at: T('+01:30'), by: 'device', device: 'wks-1' },
          { type: 'release.confirmed', at: T('+02:00'), by: 'device', device: 'wks-1' },
        ).drill,
      ),
    );
  expect(told('-3d 09:00')).toMatch(/at [A-Z][a-z]{2} \d\d:\d\d\. It was released at Wed 09:02\./);
  expect(told('-02:00')).toContain('at 08:58. It was released at 09:02.');
});
