import { assign, setup } from 'xstate';
import type { DrillTime } from '../kernel/time.ts';
import type { Fact } from '../kernel/vocabulary/facts.ts';
import type { Tag } from './tags.ts';
import { type Clock, type StateMeta, timers } from './timers.ts';

interface AccountContext {
  readonly since: { readonly [C in Clock]?: DrillTime };
  readonly automatic: boolean;
}

const account = setup({
  types: { context: {} as AccountContext, events: {} as Fact, tags: {} as Tag, meta: {} as StateMeta },
  guards: { byService: ({ event }) => event.by === 'service' },
  actions: {
    stamp: assign(({ context, event }, params: { clock: Clock }) => ({
      since: { ...context.since, [params.clock]: event.at },
    })),
  },
});

/** One a user account: a laptop that is cut off says nothing about the account (domain.md §4, §13.2). [AAD, CFG, IR-TT] */
export const accountMachine = account.createMachine({
  id: 'account',
  type: 'parallel',
  context: { since: {}, automatic: false },
  states: {
    access: {
      initial: 'enabled',
      states: {
        enabled: {
          tags: ['account-usable'],
          initial: 'normal',
          on: { 'account.contained': 'contained', 'account.disabled': 'disabled' },
          states: { normal: {}, again: {}, byAutomation: { tags: ['re-enabled'] } },
        },
        contained: {
          tags: ['account-contained', 'account-usable'],
          entry: { type: 'stamp', params: { clock: 'containment' } },
          meta: timers({
            fact: 'containment.expired',
            by: 'service',
            after: (tenant) => tenant.timers.containmentExpires,
            since: ['containment'],
          }),
          on: {
            'containment.expired': 'enabled.again',
            'containment.undone': 'enabled.again',
            'account.disabled': 'disabled',
          },
        },
        disabled: {
          tags: ['account-disabled'],
          on: {
            'account.enabled': [{ guard: 'byService', target: 'enabled.byAutomation' }, { target: 'enabled.again' }],
          },
        },
      },
    },
    sessions: {
      initial: 'live',
      states: {
        live: { on: { 'sessions.revoked': 'revoked' } },
        revoked: { tags: ['sessions-revoked'], on: { 'sessions.revoked': 'revoked' } },
      },
    },
    password: {
      initial: 'known',
      states: {
        known: { on: { 'password.reset': 'reset' } },
        reset: { tags: ['password-reset'], on: { 'password.reset': 'reset' } },
      },
    },
  },
});
