import { connectivity } from './connectivity.region.ts';
import { device } from './device.setup.ts';
import { evidence } from './evidence.region.ts';
import { isolation } from './isolation.region.ts';
import { liveResponse } from './live-response.region.ts';

/** The isolation lifecycle, one a device. Parallel, because "released in the portal, never heard by the device" is a state. */
export const deviceMachine = device.createMachine({
  id: 'device',
  type: 'parallel',
  context: ({ input }) => ({ input, since: {}, automatic: false, scope: 'full', way: 'device-page', actions: 0 }),
  states: {
    isolation,
    connectivity,
    liveResponse,
    evidence,
    /** What the neighbours enforce. Never ended by a release from isolation, nor the other way round (domain.md G14). */
    containment: {
      initial: 'free',
      states: {
        free: { on: { 'device.contained': 'contained' } },
        contained: { tags: ['contained'], on: { 'device.uncontained': 'free' } },
      },
    },
  },
});
