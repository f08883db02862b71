import { describe, expect, test } from 'vitest';
import { openDrill } from '../../../src/core/drill/drill.ts';
import { earlyReleases, play } from '../../../src/core/drill/players.ts';
import type { Incident } from '../../../src/core/incident/incident.ts';
import { DEFAULT_TENANT } from '../../../src/core/tenant/tenant.ts';
import { isolatedAtStart, T } from '../../given.ts';

const waysOf = (incident: Incident) => {
  const opened = openDrill(incident, DEFAULT_TENANT, undefined, 1);
  return earlyReleases(opened, play(opened, incident.modelAnswer)).map(({ way, drill }) => [
    way,
    drill.facts.find(({ by, type }) => by === 'security-admin' && type.startsWith('release.'))?.at,
  ]);
};

/** Isolated, and let out by a script on the desk before anybody sits down. */
const cameBack: Incident = {
  ...isolatedAtStart,
  world: [
    { at: T('-02:00:00'), fact: { type: 'threshold.met', device: 'wks-1' } },
    { at: T('-01:00:00'), fact: { type: 'release.forced', device: 'wks-1', by: 'helpdesk' } },
  ],
};

describe('the model answer spoiled by an early release', () => {
  test('lets the device out a second after STARTEX where it was isolated before', () => {
    expect(waysOf(isolatedAtStart)).toEqual([
      ['by hand', T('+00:01')],
      ['by the script', T('+00:02')],
    ]);
  });

  test('is not what the script of the incident had somebody do', () => {
    expect(waysOf(cameBack)).toEqual([]);
  });

  test('comes after the model answer has isolated a device that had come back', () => {
    const isolate = { do: 'isolate', device: 'wks-1', comment: 'INC-1' } as const;
    const [byHand] = waysOf({ ...cameBack, modelAnswer: [{ at: T('+04:00'), by: 'analyst', deed: isolate }] });
    expect(byHand?.[1]).toBeGreaterThan(T('+04:00'));
  });
});
