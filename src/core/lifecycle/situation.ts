import { initialTransition, type SnapshotFrom } from 'xstate';
import type { Fact, FactName } from '../kernel/vocabulary/facts.ts';
import { accountOf, deviceOf } from '../kernel/vocabulary/subject.ts';
import type { Assets, Device } from '../incident/incident.ts';
import { isSwitchedOff } from '../incident/restricted.ts';
import { accountMachine } from './account.machine.ts';
import { deviceMachine } from './device.machine.ts';
import { incidentMachine } from './incident.machine.ts';
import { step } from './step.ts';
import type { Tag } from './tags.ts';
import type { StateMeta, Timer } from './timers.ts';

export type DeviceSnapshot = SnapshotFrom<typeof deviceMachine>;
export type AccountSnapshot = SnapshotFrom<typeof accountMachine>;
export type IncidentSnapshot = SnapshotFrom<typeof incidentMachine>;
type Snapshot = DeviceSnapshot | AccountSnapshot | IncidentSnapshot;

/** Where every device, every account and the incident stand. Folded from facts and never stored. */
export interface Situation {
  readonly devices: { readonly [device: string]: DeviceSnapshot };
  readonly accounts: { readonly [account: string]: AccountSnapshot };
  readonly incident: IncidentSnapshot;
}

/** What was opened for these assets once; both are values. */
const openedFor = new WeakMap<Assets, Situation>();

/** Every chart before the first fact; a device as its start in the incident has it. */
export function openSituation(assets: Assets): Situation {
  const situation = openedFor.get(assets) ?? opened(assets);
  openedFor.set(assets, situation);
  return situation;
}

function opened(assets: Assets): Situation {
  const [incident] = initialTransition(incidentMachine);
  return {
    devices: Object.fromEntries(assets.devices.map((device) => [device.id, openDevice(device)])),
    accounts: Object.fromEntries(assets.accounts.map((account) => [account.id, initialTransition(accountMachine)[0]])),
    incident,
  };
}

function openDevice(device: Device): DeviceSnapshot {
  const { onboarded, os, starts } = device;
  const input = {
    onboarded,
    restricted: isSwitchedOff(device, 'isolate'),
    os,
    online: starts.online,
    fullTunnel: starts.tunnel === 'full',
    proxyOnly: starts.proxy,
  };
  return initialTransition(deviceMachine, input)[0];
}

const HANDLED = {
  device: new Set<string>(deviceMachine.events),
  account: new Set<string>(accountMachine.events),
  incident: new Set<string>(incidentMachine.events),
};

const deviceMovedBy = (situation: Situation, fact: Fact): DeviceSnapshot | undefined =>
  HANDLED.device.has(fact.type) ? situation.devices[deviceOf(fact) ?? ''] : undefined;
const accountMovedBy = (situation: Situation, fact: Fact): AccountSnapshot | undefined =>
  HANDLED.account.has(fact.type) ? situation.accounts[accountOf(fact) ?? ''] : undefined;

/** Whether some chart speaks of this fact at all; the others are only written down. */
const movesCharts = (type: FactName): boolean =>
  HANDLED.device.has(type) || HANDLED.account.has(type) || HANDLED.incident.has(type);

/** Whether the charts can use a fact now. XState drops an event that it cannot use without a word, so ask first. */
export function isPossible(situation: Situation, fact: Fact): boolean {
  if (!movesCharts(fact.type)) return true;
  const device = deviceMovedBy(situation, fact);
  const account = accountMovedBy(situation, fact);
  return (
    device?.can(fact) === true ||
    account?.can(fact) === true ||
    (HANDLED.incident.has(fact.type) && situation.incident.can(fact))
  );
}

/** The situation after a fact. */
export function foldSituation(situation: Situation, fact: Fact): Situation {
  let { devices, accounts, incident } = situation;
  const device = deviceMovedBy(situation, fact);
  const account = accountMovedBy(situation, fact);
  if (device) devices = { ...devices, [deviceOf(fact) ?? '']: step.device(device, fact) };
  if (account) accounts = { ...accounts, [accountOf(fact) ?? '']: step.account(account, fact) };
  if (HANDLED.incident.has(fact.type)) incident = step.incident(incident, fact);
  return { devices, accounts, incident };
}

/** Whether the chart is in a state that carries the tag. */
export const hasTag = (snapshot: Snapshot | undefined, tag: Tag): boolean => snapshot?.hasTag(tag) === true;

/** The timers of the states that are active now. */
export function runningTimers(snapshot: Snapshot): readonly Timer[] {
  const metas: readonly (StateMeta | undefined)[] = Object.values(snapshot.getMeta());
  return metas.flatMap((meta) => meta?.timers ?? []);
}
