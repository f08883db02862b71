import { initialTransition, type SnapshotFrom } from 'xstate';
import type { Fact } from '../kernel/vocabulary/facts.ts';
import { ACTORS } from '../kernel/vocabulary/words.ts';
import { accountMachine } from './account.machine.ts';
import { type CompiledChart, compileChart } from './compile-chart.ts';
import { deviceMachine } from './device.machine.ts';
import { incidentMachine } from './incident.machine.ts';
import { step } from './step.ts';

export interface CompiledCharts {
  readonly device: CompiledChart;
  readonly account: CompiledChart;
  readonly incident: CompiledChart;
}

/** The three charts under these facts, compiled: for one device that can be isolated, its user's account, and the incident. */
export function compileCharts(facts: readonly Fact[]): CompiledCharts {
  const heardBy = ({ events }: { readonly events: readonly string[] }): readonly Fact[] => [
    ...new Set(facts.filter(({ type }) => events.includes(type))),
  ];
  const [device] = initialTransition(deviceMachine, WORKSTATION);
  const [account] = initialTransition(accountMachine);
  const [incident] = initialTransition(incidentMachine);
  return {
    device: compileChart({ first: device, after: afterDevice, remembers: requestedByActor }, heardBy(deviceMachine)),
    account: compileChart({ first: account, after: afterAccount, remembers: () => null }, heardBy(accountMachine)),
    incident: compileChart(
      { first: incident, after: afterIncident, remembers: classification },
      heardBy(incidentMachine),
    ),
  };
}

/** An onboarded laptop at a plain network; connectivity changes by facts. */
export const WORKSTATION = {
  onboarded: true,
  restricted: false,
  os: 'windows-11',
  online: true,
  fullTunnel: false,
  proxyOnly: false,
} as const;

type DeviceSnapshot = SnapshotFrom<typeof deviceMachine>;
type AccountSnapshot = SnapshotFrom<typeof accountMachine>;
type IncidentSnapshot = SnapshotFrom<typeof incidentMachine>;

const afterDevice = (snapshot: DeviceSnapshot, fact: Fact): DeviceSnapshot | undefined =>
  snapshot.can(fact) ? step.device(snapshot, fact) : undefined;
const afterAccount = (snapshot: AccountSnapshot, fact: Fact): AccountSnapshot | undefined =>
  snapshot.can(fact) ? step.account(snapshot, fact) : undefined;
const afterIncident = (snapshot: IncidentSnapshot, fact: Fact): IncidentSnapshot | undefined =>
  snapshot.can(fact) ? step.incident(snapshot, fact) : undefined;

/** Whether the isolation that is pending or in force was asked for by an automation. */
const requestedByActor = ({ context }: DeviceSnapshot): boolean =>
  (ACTORS as readonly string[]).includes(context.requestedBy ?? '');
const classification = ({ context }: IncidentSnapshot): unknown => context.classification ?? null;
