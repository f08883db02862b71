import { describe, expect, test } from 'vitest';
import { hasTag } from '../../../src/core/lifecycle/situation.ts';
import { advance } from '../../../src/core/drill/due.ts';
import { holds } from '../../../src/core/drill/holds.ts';
import type { Device, Incident } from '../../../src/core/incident/incident.ts';
import { actionLines } from '../../../src/core/review/action-center.ts';
import { given, laptop, smallIncident, T } from '../../given.ts';

const on = (change: Partial<Device>): Incident => ({
  ...smallIncident,
  assets: { ...smallIncident.assets, devices: [{ ...laptop, ...change }] },
});
const device = 'wks-1';
const by = 'analyst';
const run = { do: 'run', device, by } as const;
const session = { type: 'session.opened', at: T('+05:00'), by, device, session: 'advanced' } as const;

describe('isolate and release, typed into the console of a Mac', () => {
  const mac = given(on({ os: 'macos' })).facts(session);

  test('isolate cuts the device off, is a deed of the player, and is a live response action on the record', () => {
    const { drill } = mac.when({ ...run, command: 'isolate', argument: 'INC-7' }).then(
      { type: 'command.run', at: T('+10:00'), by, device, command: 'isolate', argument: 'INC-7' },
      {
        type: 'isolation.requested',
        at: T('+10:00'),
        by,
        device,
        comment: 'INC-7',
        way: 'live-response',
        scope: 'full',
      },
    );
    const later = advance(drill, T('+12:00'));
    expect(hasTag(later.situation.devices[device], 'network-cut')).toBe(true);
    expect(holds({ done: 'isolate', where: {} }, later)).toBe(true);
    expect(actionLines(later)[0]).toMatchObject({
      action: 'Isolate device',
      source: 'Manual live response action',
      status: 'Completed',
    });
  });

  test('release lets it out again, and a second isolate before that is refused', () => {
    const { drill } = mac.when({ ...run, command: 'isolate' });
    const cut = given(on({ os: 'macos' }))
      .facts(session, ...drill.facts.slice(1))
      .until(T('+12:00'));
    cut.when({ ...run, command: 'isolate' }, T('+12:00')).then({
      type: 'action.refused',
      at: T('+12:00'),
      by,
      action: 'run',
      because: 'already-isolated',
      device,
      command: 'isolate',
    });
    const released = cut.when({ ...run, command: 'release' }, T('+12:00')).drill;
    expect(hasTag(advance(released, T('+14:00')).situation.devices[device], 'released')).toBe(true);
  });

  test('release of what is not isolated is refused', () => {
    expect(mac.when({ ...run, command: 'release' }).made).toMatchObject([{ because: 'not-isolated' }]);
  });

  test('an order that the charts cannot take is refused, and the command is not on the record', () => {
    const stranger = given(on({ os: 'macos', onboarded: false })).facts(session);
    expect(stranger.when({ ...run, command: 'isolate' }).made).toMatchObject([{ because: 'nothing-pending' }]);
  });

  test('neither is for the basic role', () => {
    const basic = given(on({ os: 'macos' })).facts({ ...session, session: 'basic' });
    expect(basic.when({ ...run, command: 'isolate' }).made).toMatchObject([{ because: 'no-permission' }]);
  });

  test.each(['windows-11', 'linux'] as const)('neither exists on %s', (os) => {
    const { made } = given(on({ os }))
      .facts(session)
      .when({ ...run, command: 'isolate' });
    expect(made).toMatchObject([{ because: 'unsupported-os' }]);
  });
});

test.each([
  ['download-script', { do: 'download-script', device, by: 'security-admin' }],
  ['restrict-apps', { do: 'restrict-apps', device, comment: 'INC-7', by }],
  ['quarantine-file', { do: 'quarantine-file', device, file: 'a', comment: 'INC-7', by }],
] as const)('%s exists on Windows only', (_, command) => {
  for (const os of ['macos', 'linux'] as const)
    expect(given(on({ os })).when(command).made).toMatchObject([{ because: 'unsupported-os' }]);
  expect(given(on({})).when(command).made).not.toMatchObject([{ because: 'unsupported-os' }]);
});

describe('an asset that was onboarded with restricted security operations', () => {
  const asset = on({ restricted: true, allows: ['connect', 'collect-package'] });

  test.each([
    ['isolate', { do: 'isolate', device, comment: 'INC-7', by }],
    ['scan', { do: 'run-scan', device, by }],
    ['investigate', { do: 'start-investigation', device, by }],
  ] as const)('does not take %s', (_, command) => {
    expect(given(asset).when(command).made).toMatchObject([{ type: 'action.refused', because: 'restricted-asset' }]);
  });

  test('takes what its package allows', () => {
    expect(given(asset).when({ do: 'connect', device, by }).made).toMatchObject([{ type: 'session.opened' }]);
    expect(given(asset).when({ do: 'collect-package', device, by }).made).toMatchObject([
      { type: 'package.requested' },
    ]);
  });

  test('runs commands in a session, and no script', () => {
    const open = given(asset).facts(session);
    expect(open.when({ ...run, command: 'processes' }).made).toMatchObject([{ type: 'command.run' }]);
    expect(open.when({ ...run, command: 'run', argument: 'List-Services.ps1' }).made).toMatchObject([
      { because: 'restricted-asset' },
    ]);
  });

  test.each([
    ['isolate', 'macos', 'isolate'],
    ['scan', 'macos', 'run-scan'],
    ['scan', 'linux', 'run-scan'],
    ['collect', 'macos', 'collect-package'],
  ] as const)('takes %s in the console of %s only where its package allows %s', (command, os, operation) => {
    const typed = (allows: Device['allows']) =>
      given(on({ os, restricted: true, allows }))
        .facts(session)
        .when({ ...run, command }).made;
    expect(typed(['connect'])).toMatchObject([{ type: 'action.refused', because: 'restricted-asset' }]);
    expect(typed(['connect', operation])[0]).toMatchObject({ type: 'command.run', command });
  });
});
