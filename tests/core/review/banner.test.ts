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
