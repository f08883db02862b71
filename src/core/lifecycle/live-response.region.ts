import { duration } from '../kernel/time.ts';
import { device } from './device.setup.ts';
import { timers } from './timers.ts';

/** One live response session a device, over the cloud channel; it idles out (domain.md §5.2). [LR] */
export const liveResponse = device.createStateConfig({
  initial: 'none',
  states: {
    none: {
      on: {
        'session.opened': [
          { guard: 'opensBasic', target: 'open.basic' },
          { guard: 'channelOpen', target: 'open.advanced' },
        ],
      },
    },
    open: {
      tags: ['session-open'],
      initial: 'advanced',
      entry: { type: 'stamp', params: { clock: 'session' } },
      meta: timers(
        { fact: 'session.idled-out', by: 'service', after: (tenant) => tenant.timers.sessionIdle, since: ['session'] },
        {
          fact: 'session.closed',
          by: 'service',
          after: () => duration(0),
          since: ['session'],
          while: 'channel-lost',
          reason: 'the cloud channel was lost',
        },
      ),
      on: {
        'command.run': { guard: 'channelOpen', actions: { type: 'stamp', params: { clock: 'session' } } },
        'session.closed': 'none',
        'session.idled-out': 'none',
        'device.reimaged': 'none',
      },
      states: { basic: { tags: ['session-basic'] }, advanced: { tags: ['session-advanced'] } },
    },
  },
});
