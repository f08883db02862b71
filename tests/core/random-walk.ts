import { decide } from '../../src/core/drill/decide.ts';
import { type Drill, now, openDrill } from '../../src/core/drill/drill.ts';
import { advance } from '../../src/core/drill/due.ts';
import { evolve, replay } from '../../src/core/drill/evolve.ts';
import type { Incident } from '../../src/core/incident/incident.ts';
import { draw, drawOne } from '../../src/core/kernel/draw.ts';
import { drillTime } from '../../src/core/kernel/time.ts';
import type { Command, Deed } from '../../src/core/kernel/vocabulary/actions.ts';
import type { Fact } from '../../src/core/kernel/vocabulary/facts.ts';
import { SEATS, type Seat } from '../../src/core/kernel/vocabulary/words.ts';
import { isPossible } from '../../src/core/lifecycle/situation.ts';
import { DEFAULT_TENANT, type Tenant } from '../../src/core/tenant/tenant.ts';
import { laptop, smallIncident } from '../given.ts';

/** Three devices that differ in every way that a guard asks about, so that a walk meets every guard. */
export const manyDevices: Incident = {
  ...smallIncident,
  seats: ['analyst', 'junior-analyst', 'security-admin', 'helpdesk'],
  assets: {
    ...smallIncident.assets,
    devices: [
      laptop,
      { ...laptop, id: 'lnx-1', os: 'linux', tags: ['never'], starts: { online: true, tunnel: 'full', proxy: false } },
      { ...laptop, id: 'srv-1', kind: 'server', os: 'windows-server', group: 'Servers' },
      { ...laptop, id: 'hva-1', kind: 'server', os: 'windows-server', group: 'Servers', restricted: true },
    ],
  },
};

export const watchfulTenant: Tenant = {
  ...DEFAULT_TENANT,
  scopes: { analyst: ['Workstations-HQ'] },
  disruption: { ...DEFAULT_TENANT.disruption, excludedTags: ['never'] },
  severityAutomation: { ...DEFAULT_TENANT.severityAutomation, enabled: true },
};

const WORLD = [
  'threshold.met',
  'device.went-offline',
  'device.came-online',
  'tunnel.closed-in',
  'tunnel.split',
  'proxy.blocked',
  'isolation.failed',
  'isolation.timed-out',
  'release.failed',
  'firewall.changed',
  'device.rebooted',
  'account.contained',
  'signal.raised',
  'isolation.lifted',
] as const;

const DEEDS: readonly ((device: string) => Deed)[] = [
  (device) => ({ do: 'isolate', device, comment: 'by hand' }),
  (device) => ({ do: 'isolate', device, comment: 'by hand', scope: 'selective' }),
  (device) => ({ do: 'isolate', device, comment: '' }),
  (device) => ({ do: 'release', device, comment: 'cleaned' }),
  (device) => ({ do: 'release', device, comment: 'undone', way: 'action-center' }),
  (device) => ({ do: 'release', device, comment: ' ' }),
  (device) => ({ do: 'cancel-action', device }),
  (device) => ({ do: 'cancel-action', device }),
  (device) => ({ do: 'download-script', device }),
  (device) => ({ do: 'force-release', device }),
  (device) => ({ do: 'contain-device', device, comment: 'neighbours' }),
  (device) => ({ do: 'release-containment', device, comment: 'neighbours' }),
  (device) => ({ do: 'connect', device }),
  (device) => ({ do: 'run', device, command: 'processes' }),
  (device) => ({ do: 'collect-package', device }),
  (device) => ({ do: 'reimage', device }),
  (device) => ({ do: 'approve', device }),
  (device) => ({ do: 'reject', device }),
  () => ({ do: 'own-incident' }),
  () => ({ do: 'classify', as: 'true-positive' }),
  () => ({ do: 'resolve', comment: 'done' }),
  () => ({ do: 'revoke-sessions', account: 'd-ito' }),
  () => ({ do: 'take-note', text: 'note' }),
  () => ({ do: 'take-back' }),
];

/** A drill that the world and its players push about at random, every step keyed by the seed. `look` sees each step. */
export function walk(
  seed: number,
  steps: number,
  look: (before: Drill, after: Drill, fact: Fact) => void = () => undefined,
): Drill {
  let drill = openDrill(manyDevices, watchfulTenant, undefined, seed);
  let at = drillTime(0);
  const fold = (facts: readonly Fact[]): void => {
    for (const fact of facts) {
      const after = evolve(drill, fact);
      look(drill, after, fact);
      drill = after;
    }
  };
  for (let step = 0; step < steps; step++) {
    const pick = <T>(question: string, choices: readonly [T, ...T[]]): T =>
      drawOne(seed, `${question}/${String(step)}`, choices);
    const roll = draw(seed, `kind/${String(step)}`);
    at = drillTime(Math.max(now(drill), at) + Math.round(draw(seed, `wait/${String(step)}`) ** 12 * 8 * 86_400_000));
    fold(advance(drill, at).facts.slice(drill.facts.length));
    const device = pick('device', ['wks-1', 'lnx-1', 'srv-1', 'hva-1']);
    if (roll < 0.35) {
      const type = pick('world', WORLD);
      const subject = type === 'account.contained' ? { account: 'd-ito' } : { device };
      const said = {
        'signal.raised': { severity: pick('severity', ['high', 'medium', 'low']) },
        'isolation.lifted': { reason: 'window' },
      };
      const fact = { type, at, by: 'device', ...subject, ...(type in said && said[type as keyof typeof said]) } as Fact; // a walk spells facts out of the table
      if (isPossible(drill.situation, fact)) fold([type === 'isolation.lifted' ? { ...fact, by: 'service' } : fact]);
    } else {
      const deed = pick('deed', DEEDS as [(device: string) => Deed, ...((device: string) => Deed)[]])(device);
      const by: Seat =
        draw(seed, `entitled/${String(step)}`) < 0.5 ? 'security-admin' : pick('seat', [SEATS[0], ...SEATS.slice(1)]);
      const command: Command = { ...deed, by };
      fold(decide(drill, command, at));
    }
  }
  return drill;
}

export const replayed = (drill: Drill): Drill =>
  replay(openDrill(manyDevices, watchfulTenant, undefined, drill.seed), drill.facts);
