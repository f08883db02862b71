import { device } from './device.setup.ts';
import { timers } from './timers.ts';

/** What is being collected from the device and what is being done to it, each on its own (domain.md §6). [RMA, FILE] */
export const evidence = device.createStateConfig({
  type: 'parallel',
  states: {
    package: {
      initial: 'none',
      on: { 'package.requested': { guard: 'channelOpen', target: '.requested' } },
      states: {
        none: {},
        requested: {
          tags: ['package-pending'],
          entry: { type: 'stamp', params: { clock: 'package' } },
          meta: timers({
            fact: 'package.available',
            by: 'device',
            after: (tenant) => tenant.timers.packageReady,
            since: ['package', 'channel'],
            while: 'channel-open',
            answers: 'package.requested',
          }),
          on: { 'package.requested': undefined, 'package.available': 'available', 'package.failed': 'failed' },
        },
        available: { tags: ['package-ready'] },
        failed: {},
      },
    },
    scan: {
      initial: 'none',
      on: { 'scan.started': { guard: 'channelOpen', target: '.running' } },
      states: {
        none: {},
        running: {
          tags: ['scan-running'],
          entry: { type: 'stamp', params: { clock: 'scan' } },
          meta: timers({
            fact: 'scan.finished',
            by: 'device',
            after: (tenant) => tenant.timers.scanReady,
            since: ['scan', 'channel'],
            while: 'channel-open',
            answers: 'scan.started',
          }),
          on: { 'scan.started': undefined, 'scan.finished': 'finished' },
        },
        finished: { tags: ['scan-finished'] },
      },
    },
    investigation: {
      initial: 'none',
      states: {
        none: { on: { 'investigation.started': 'running' } },
        running: { tags: ['investigating'], on: { 'investigation.started': 'running' } },
      },
    },
    applications: {
      initial: 'free',
      states: {
        free: { on: { 'apps.restricted': { guard: 'channelOpen', target: 'restricted' } } },
        restricted: {
          tags: ['apps-restricted'],
          on: { 'apps.unrestricted': { guard: 'channelOpen', target: 'free' } },
        },
      },
    },
    image: {
      initial: 'kept',
      states: {
        kept: { on: { 'reimage.ordered': 'ordered', 'device.reimaged': 'kept' } },
        ordered: {
          tags: ['image-ordered'],
          entry: { type: 'stamp', params: { clock: 'image' } },
          meta: timers({
            fact: 'device.reimaged',
            by: 'it-operations',
            after: (tenant) => tenant.timers.imageReady,
            since: ['image'],
            answers: 'reimage.ordered',
          }),
          on: { 'device.reimaged': 'kept' },
        },
      },
    },
    script: {
      initial: 'none',
      on: { 'script.downloaded': { guard: 'isWindows', target: '.downloaded' } },
      states: {
        none: {},
        downloaded: { tags: ['script-downloaded'], entry: { type: 'stamp', params: { clock: 'script' } } },
      },
    },
  },
});
