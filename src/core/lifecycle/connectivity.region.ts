import { device } from './device.setup.ts';

/** Where the device stands in the world, and what follows for its one line to the service (domain.md §13.2). [RMA] */
export const connectivity = device.createStateConfig({
  type: 'parallel',
  states: {
    network: {
      initial: 'starting',
      states: {
        starting: { always: [{ guard: 'startsOffline', target: 'offline' }, { target: 'online' }] },
        online: { tags: ['online'], on: { 'device.went-offline': 'offline', 'device.rebooted': 'online' } },
        offline: { tags: ['offline'], on: { 'device.came-online': 'online' } },
      },
    },
    tunnel: {
      initial: 'starting',
      states: {
        starting: { always: [{ guard: 'startsFullTunnel', target: 'full' }, { target: 'split' }] },
        split: { on: { 'tunnel.closed-in': 'full' } },
        full: { tags: ['full-tunnel'], on: { 'tunnel.split': 'split' } },
      },
    },
    proxy: {
      initial: 'starting',
      states: {
        starting: { always: [{ guard: 'startsBehindProxy', target: 'only' }, { target: 'clear' }] },
        clear: { on: { 'proxy.blocked': 'only' } },
        only: { tags: ['proxy-only'] },
      },
    },
    channel: {
      initial: 'lost',
      states: {
        open: {
          tags: ['channel-open'],
          entry: { type: 'stamp', params: { clock: 'channel' } },
          always: { guard: 'cutOffFromCloud', target: 'lost' },
        },
        lost: { tags: ['channel-lost'], always: { guard: 'reachesCloud', target: 'open' } },
      },
    },
    sensor: {
      initial: 'healthy',
      states: {
        healthy: { on: { 'sensor.impaired': 'impaired' } },
        impaired: { tags: ['sensor-impaired'], on: { 'device.reimaged': 'healthy' } },
      },
    },
  },
});
