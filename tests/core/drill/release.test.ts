import { describe, expect, test } from 'vitest';
import { hasTag } from '../../../src/core/lifecycle/situation.ts';
import { advance } from '../../../src/core/drill/due.ts';
import { DEFAULT_TENANT } from '../../../src/core/tenant/tenant.ts';
import { given, isolatedAtStart, T } from '../../given.ts';

const release = { do: 'release', device: 'wks-1', comment: 'INC-7: cleaned' } as const;

describe('release from isolation', () => {
  test('an analyst releases, and the device is back when it has answered', () => {
    const { drill } = given(isolatedAtStart)
      .when({ ...release, by: 'analyst' })
      .then({ type: 'release.requested', at: T('+10:00'), by: 'analyst', device: 'wks-1', comment: 'INC-7: cleaned' });
    expect(hasTag(drill.situation.devices['wks-1'], 'network-cut')).toBe(true);
    const later = advance(drill, T('+12:00'));
    expect(hasTag(later.situation.devices['wks-1'], 'network-cut')).toBe(false);
    expect(later.facts.slice(drill.facts.length).map(({ type }) => type)).toEqual([
      'release.started',
      'release.confirmed',
    ]);
  });

  test('the helpdesk cannot release, and the attempt is on the record', () => {
    given(isolatedAtStart)
      .when({ ...release, by: 'helpdesk' })
      .then({
        type: 'action.refused',
        at: T('+10:00'),
        by: 'helpdesk',
        action: 'release',
        because: 'no-permission',
        device: 'wks-1',
      });
  });

  test('a device outside the group is out of scope', () => {
    given(isolatedAtStart, { ...DEFAULT_TENANT, scopes: { analyst: ['Servers'] } })
      .when({ ...release, by: 'analyst' })
      .then({
        type: 'action.refused',
        at: T('+10:00'),
        by: 'analyst',
        action: 'release',
        because: 'out-of-scope',
        device: 'wks-1',
      });
  });

  test('an empty comment is refused', () => {
    given(isolatedAtStart)
      .when({ ...release, comment: '  ', by: 'analyst' })
      .then({
        type: 'action.refused',
        at: T('+10:00'),
        by: 'analyst',
        action: 'release',
        because: 'comment-missing',
        device: 'wks-1',
      });
  });

  test('a second release while one is pending is a duplicate', () => {
    given(isolatedAtStart)
      .facts()
      .when({ ...release, by: 'analyst' })
      .then({ type: 'release.requested', at: T('+10:00'), by: 'analyst', device: 'wks-1', comment: 'INC-7: cleaned' })
      .when({ ...release, by: 'security-admin' }, T('+10:00'))
      .then({
        type: 'action.refused',
        at: T('+10:00'),
        by: 'security-admin',
        action: 'release',
        because: 'already-in-progress',
        device: 'wks-1',
      });
  });
});
