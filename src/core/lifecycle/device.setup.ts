import { and, assign, not, or, setup, stateIn } from 'xstate';
import { BEFORE_EVERYTHING, type DrillTime } from '../kernel/time.ts';
import type { By, Fields } from '../kernel/vocabulary/fields.ts';
import type { Fact } from '../kernel/vocabulary/facts.ts';
import type { OperatingSystem } from '../kernel/vocabulary/words.ts';
import type { Tag } from './tags.ts';
import type { Clock, StateMeta } from './timers.ts';

/** What a device brings with it; it never changes in a drill. */
export interface DeviceInput {
  readonly onboarded: boolean;
  readonly restricted: boolean;
  readonly os: OperatingSystem;
  readonly online: boolean;
  readonly fullTunnel: boolean;
  readonly proxyOnly: boolean;
}

/** What the chart of a device remembers beside its states. */
export interface DeviceContext {
  readonly input: DeviceInput;
  readonly since: { readonly [C in Clock]?: DrillTime };
  /** Who asked for the isolation that is pending or in force. */
  readonly requestedBy?: By;
  /** Attack disruption asked for it, so it is lifted after the window. */
  readonly automatic: boolean;
  readonly scope: 'full' | 'selective';
  readonly way: Fields['way'];
  /** How many isolation and release actions the device has had: the key of what chance decides about the next. */
  readonly actions: number;
}

const momentOf = (event: object): DrillTime => ('at' in event ? (event as Fact).at : BEFORE_EVERYTHING); // only xstate.init has no time

const CHANNEL_OPEN = stateIn({ connectivity: { channel: 'open' } });

/** domain.md §13.2: online, and where the network is cut no full tunnel, and no proxy unless isolation is selective. [RMA] */
const REACHES_CLOUD = and([
  stateIn({ connectivity: { network: 'online' } }),
  or([
    not(stateIn({ isolation: 'isolated' })),
    and([
      stateIn({ connectivity: { tunnel: 'split' } }),
      or([
        stateIn({ connectivity: { proxy: 'clear' } }),
        stateIn({ isolation: { isolated: { enforced: 'selective' } } }),
      ]),
    ]),
  ]),
]);

/** The frame of the device chart: one chart a device, its regions in files of their own. */
export const device = setup({
  types: {
    context: {} as DeviceContext,
    input: {} as DeviceInput,
    events: {} as Fact,
    tags: {} as Tag,
    meta: {} as StateMeta,
  },
  guards: {
    startsOffline: ({ context }) => !context.input.online,
    startsFullTunnel: ({ context }) => context.input.fullTunnel,
    startsBehindProxy: ({ context }) => context.input.proxyOnly,
    canBeIsolated: ({ context }) => context.input.onboarded && !context.input.restricted,
    isLinux: ({ context }) => context.input.os === 'linux',
    isWindows: ({ context }) => context.input.os.startsWith('windows'),
    isSelective: ({ context, event }) => (('scope' in event && event.scope) || context.scope) === 'selective',
    decidedTo: ({ event }, params: { decision: string }) => 'decision' in event && event.decision === params.decision,
    viaActionCenter: ({ context }) => context.way === 'action-center',
    channelOpen: CHANNEL_OPEN,
    reachesCloud: REACHES_CLOUD,
    cutOffFromCloud: not(REACHES_CLOUD),
    opensBasic: and([CHANNEL_OPEN, ({ event }) => 'session' in event && event.session === 'basic']),
  },
  actions: {
    stamp: assign(({ context, event }, params: { clock: Clock }) => ({
      since: { ...context.since, [params.clock]: momentOf(event) },
    })),
    rememberRequest: assign(({ context, event }) => {
      const by = 'by' in event ? event.by : 'service';
      return {
        requestedBy: by,
        automatic: by === 'disruption',
        scope: ('scope' in event && event.scope) || 'full',
        actions: context.actions + 1,
      };
    }),
    rememberWay: assign(({ context, event }) => ({
      way: ('way' in event && event.way) || 'device-page',
      actions: context.actions + 1,
    })),
  },
});
