import { duration } from '../kernel/time.ts';
import { device } from './device.setup.ts';
import { type Timer, timers } from './timers.ts';

const LIFTS: Timer = {
  fact: 'isolation.lifted',
  by: 'service',
  after: (tenant, { automatic }) => (automatic ? tenant.timers.automaticLifts : tenant.timers.isolationLifts),
  since: ['cut'],
};

/** Nothing is in force and nothing is under way. The children say how the last attempt ended; an action may follow each. */
const connected = device.createStateConfig({
  initial: 'notIsolated',
  tags: ['connected'],
  on: {
    'threshold.met': 'evaluating',
    'isolation.requested': { guard: 'canBeIsolated', target: 'pending' },
  },
  states: {
    notIsolated: {},
    skipped: { tags: ['isolation-skipped'] },
    failed: { tags: ['isolation-failed'] },
    timedOut: { tags: ['isolation-failed'] },
    cancelled: { tags: ['isolation-failed'] },
    expired: { tags: ['isolation-failed', 'isolation-expired'] },
    released: { tags: ['released'] },
    lifted: { tags: ['released', 'lifted'] },
  },
});

/** The network of the device is cut; it stays so until the device itself has acknowledged a release. */
const isolated = device.createStateConfig({
  type: 'parallel',
  tags: ['network-cut', 'needs-release'],
  on: {
    'release.forced': { guard: 'isWindows', target: 'connected.released' },
    'firewall.changed': { guard: 'isLinux', target: 'connected.released' },
    'isolation.lifted': 'connected.lifted',
    'device.reimaged': 'connected.notIsolated',
  },
  states: {
    enforced: {
      initial: 'choosing',
      states: {
        choosing: { always: [{ guard: 'isSelective', target: 'selective' }, { target: 'full' }] },
        full: { tags: ['isolated-full'], meta: timers(LIFTS) },
        selective: { tags: ['isolated-selective'], meta: timers(LIFTS) },
      },
    },
    release: {
      initial: 'none',
      states: {
        none: { on: { 'release.requested': { target: 'pending', actions: 'rememberWay' } } },
        pending: {
          tags: ['release-pending', 'awaiting-device'],
          entry: { type: 'stamp', params: { clock: 'isolation' } },
          meta: timers({
            fact: 'release.started',
            by: 'device',
            after: (tenant) => tenant.timers.pickUp,
            since: ['isolation', 'channel'],
            while: 'channel-open',
            answers: 'release.requested',
            drawn: true,
          }),
          on: {
            'release.started': { guard: 'channelOpen', target: 'inProgress' },
            'release.confirmed': { guard: 'channelOpen', target: '#device.isolation.connected.released' },
            'isolation.undone': { guard: 'channelOpen', target: '#device.isolation.connected.released' },
            'release.failed': 'none',
          },
        },
        inProgress: {
          tags: ['release-pending', 'awaiting-device'],
          entry: { type: 'stamp', params: { clock: 'isolation' } },
          initial: 'choosing',
          on: {
            'release.confirmed': { guard: 'channelOpen', target: '#device.isolation.connected.released' },
            'isolation.undone': { guard: 'channelOpen', target: '#device.isolation.connected.released' },
            'release.failed': 'none',
          },
          states: {
            choosing: { always: [{ guard: 'viaActionCenter', target: 'byUndo' }, { target: 'byHand' }] },
            byHand: {
              meta: timers({
                fact: 'release.confirmed',
                by: 'device',
                after: (tenant) => tenant.timers.enforce,
                since: ['isolation', 'channel'],
                while: 'channel-open',
                answers: 'release.started',
              }),
            },
            byUndo: {
              meta: timers({
                fact: 'isolation.undone',
                by: 'device',
                after: (tenant) => tenant.timers.enforce,
                since: ['isolation', 'channel'],
                while: 'channel-open',
                answers: 'release.started',
              }),
            },
          },
        },
      },
    },
  },
});

/** What the service believes about the isolation of a device (domain.md §13.1). [RMA, MA, EXC] */
export const isolation = device.createStateConfig({
  initial: 'connected',
  states: {
    connected,
    evaluating: {
      tags: ['evaluating', 'connected'],
      entry: { type: 'stamp', params: { clock: 'isolation' } },
      meta: timers({
        fact: 'disruption.decided',
        by: 'disruption',
        after: (tenant) => tenant.timers.disruptionDecides,
        since: ['isolation'],
      }),
      on: {
        'disruption.decided': [
          { guard: { type: 'decidedTo', params: { decision: 'isolate' } }, target: 'ordered' },
          { guard: { type: 'decidedTo', params: { decision: 'skip' } }, target: 'skipping' },
          { target: 'connected.notIsolated' },
        ],
        'isolation.requested': { guard: 'canBeIsolated', target: 'pending' },
      },
    },
    ordered: {
      tags: ['evaluating', 'connected'],
      entry: { type: 'stamp', params: { clock: 'isolation' } },
      meta: timers({
        fact: 'isolation.requested',
        by: 'disruption',
        after: (tenant) => tenant.timers.actionCreated,
        since: ['isolation'],
      }),
      on: { 'isolation.requested': { guard: 'canBeIsolated', target: 'pending' } },
    },
    skipping: {
      tags: ['evaluating', 'connected'],
      entry: { type: 'stamp', params: { clock: 'isolation' } },
      meta: timers({ fact: 'isolation.skipped', by: 'disruption', after: () => duration(0), since: ['isolation'] }),
      on: {
        'isolation.skipped': 'connected.skipped',
        'isolation.requested': { guard: 'canBeIsolated', target: 'pending' },
      },
    },
    pending: {
      tags: ['isolation-pending', 'awaiting-device'],
      entry: ['rememberRequest', { type: 'stamp', params: { clock: 'isolation' } }],
      meta: timers(
        {
          fact: 'isolation.started',
          by: 'device',
          after: (tenant) => tenant.timers.pickUp,
          since: ['isolation', 'channel'],
          while: 'channel-open',
          answers: 'isolation.requested',
          drawn: true,
        },
        {
          fact: 'isolation.expired',
          by: 'service',
          after: (tenant) => tenant.timers.requestExpires,
          since: ['isolation'],
        },
      ),
      on: {
        'isolation.started': { guard: 'channelOpen', target: 'inProgress' },
        'isolation.confirmed': { guard: 'channelOpen', target: 'isolated' },
        'isolation.failed': 'connected.failed',
        'isolation.timed-out': 'connected.timedOut',
        'isolation.cancelled': 'connected.cancelled',
        'isolation.expired': 'connected.expired',
        'device.reimaged': 'connected.notIsolated',
      },
    },
    inProgress: {
      tags: ['isolation-pending', 'awaiting-device'],
      entry: { type: 'stamp', params: { clock: 'isolation' } },
      meta: timers({
        fact: 'isolation.confirmed',
        by: 'device',
        after: (tenant) => tenant.timers.enforce,
        since: ['isolation', 'channel'],
        while: 'channel-open',
        answers: 'isolation.started',
      }),
      on: {
        'isolation.confirmed': { guard: 'channelOpen', target: 'isolated' },
        'isolation.failed': 'connected.failed',
        'isolation.timed-out': 'connected.timedOut',
        'isolation.cancelled': 'connected.cancelled',
        'device.reimaged': 'connected.notIsolated',
      },
    },
    isolated: { ...isolated, entry: { type: 'stamp', params: { clock: 'cut' } } },
  },
});
