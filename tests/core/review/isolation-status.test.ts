import { describe, expect, test } from 'vitest';
import type { Fact } from '../../../src/core/kernel/vocabulary/facts.ts';
import { heardStates } from '../../../src/core/review/heard-states.ts';
import { isolationStatus } from '../../../src/core/review/isolation-status.ts';
import { lifecycle } from '../../../src/core/review/stage.ts';
import { T } from '../../given.ts';
import { and, mixed, request } from './mixed-devices.ts';

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
    expect(differs).toBe(
      'Isolation is requested and not enforced: the device is switched off or away, and comes back uncut.',
    );
    expect(requested).toContain('not acknowledged yet');
    expect(enforced).toMatch(/^Network not cut\. It is switched off or away/);
    expect(believed).toContain('“Isolation pending”. It does not hear the device');
  });

  test('differ while a release is on its way, and after a skip', () => {
    expect(isolationStatus(and(request), 'wks-1').differs).toContain('still cut off');
    expect(isolationStatus(mixed, 'wks-2').differs).toContain('did not isolate');
  });

  test('differ while the service cannot know that the isolation has ended at the device', () => {
    const away: Fact = { type: 'device.went-offline', at: T('+01:10'), by: 'user', device: 'wks-1' };
    const back: Fact = { type: 'device.came-online', at: T('+05:00'), by: 'user', device: 'wks-1' };
    for (const end of ENDS_AT_DEVICE) {
      expect(heardStates(and(away, end), 'wks-1')[0]).toMatchObject({
        word: 'Isolated',
        means: expect.stringContaining('That is what was heard of it last.') as string,
      });
      expect(lifecycle(and(away, end), 'wks-1').isCut).toBe(true);
      expect(heardStates(and(away, end, back), 'wks-1')[0]?.word).not.toBe('Isolated');
      const unheard = isolationStatus(and(away, end), 'wks-1');
      expect(unheard.enforced).toMatch(/^Network not cut since 09:02/);
      expect(unheard.believed).toMatch(/^The portal shows “Isolated”. It does not hear the device/);
      expect(isolationStatus(and(away, end, back), 'wks-1').believed).toMatch(
        /“(Released|Isolation lifted)”, and hears/,
      );
    }
  });
});
