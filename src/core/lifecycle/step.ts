import { type AnyActor, type AnyActorScope, type AnyStateMachine, createActor, type SnapshotFrom } from 'xstate';
import type { Fact } from '../kernel/vocabulary/facts.ts';
import { accountMachine } from './account.machine.ts';
import { deviceMachine } from './device.machine.ts';
import { incidentMachine } from './incident.machine.ts';

/**
 * What XState's pure `transition` steps in: an actor that is never started and hears of nothing. `transition` makes a new one
 * for every event, and with it the first snapshot of the chart, which costs most of the step. The charts of this folder only
 * assign, so one for each of them serves every step.
 */
function inertScope(self: AnyActor): AnyActorScope {
  const nothing = (): void => undefined;
  return {
    self,
    id: '',
    sessionId: '',
    system: self.system,
    logger: nothing,
    defer: nothing,
    emit: nothing,
    stopChild: nothing,
    actionExecutor: nothing,
  };
}

const ANY_DEVICE = {
  onboarded: true,
  restricted: false,
  os: 'unknown',
  online: true,
  fullTunnel: false,
  proxyOnly: false,
} as const;
// the scope knows nothing of what its chart holds
const device = inertScope(createActor(deviceMachine, { input: ANY_DEVICE })) as ScopeOf<typeof deviceMachine>;
const account = inertScope(createActor(accountMachine)) as ScopeOf<typeof accountMachine>;
const incident = inertScope(createActor(incidentMachine)) as ScopeOf<typeof incidentMachine>;

type ScopeOf<M extends AnyStateMachine> = Parameters<M['transition']>[2];

/** Each chart after one more fact. */
export const step = {
  device: (from: SnapshotFrom<typeof deviceMachine>, fact: Fact): SnapshotFrom<typeof deviceMachine> =>
    deviceMachine.transition(from, fact, device),
  account: (from: SnapshotFrom<typeof accountMachine>, fact: Fact): SnapshotFrom<typeof accountMachine> =>
    accountMachine.transition(from, fact, account),
  incident: (from: SnapshotFrom<typeof incidentMachine>, fact: Fact): SnapshotFrom<typeof incidentMachine> =>
    incidentMachine.transition(from, fact, incident),
};
