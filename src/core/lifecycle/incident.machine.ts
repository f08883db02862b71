import { assign, setup, stateIn } from 'xstate';
import type { DrillTime } from '../kernel/time.ts';
import type { Fact } from '../kernel/vocabulary/facts.ts';
import { deviceOf, personOf } from '../kernel/vocabulary/subject.ts';
import type { Classification } from '../kernel/vocabulary/words.ts';
import type { Tag } from './tags.ts';
import { type Clock, type StateMeta, timers } from './timers.ts';

interface IncidentContext {
  readonly since: { readonly [C in Clock]?: DrillTime };
  readonly automatic: boolean;
  readonly classification?: Classification;
  /** The device about which the severity automation asks. */
  readonly approvalFor?: string;
  /** People who know that their device is cut off by security. */
  readonly informed: readonly string[];
}

const incident = setup({
  types: { context: {} as IncidentContext, events: {} as Fact, tags: {} as Tag, meta: {} as StateMeta },
  guards: {
    hasVerdict: stateIn({ verdict: 'recorded' }),
    statusIs: ({ event }, params: { status: string }) => 'status' in event && event.status === params.status,
  },
  actions: {
    stamp: assign(({ context, event }, params: { clock: Clock }) => ({
      since: { ...context.since, [params.clock]: event.at },
    })),
    rememberVerdict: assign(({ event }) => ('as' in event ? { classification: event.as } : {})),
    rememberDevice: assign(({ event }) => {
      const device = deviceOf(event);
      return device === undefined ? {} : { approvalFor: device };
    }),
    rememberPerson: assign(({ context, event }) => {
      const person = personOf(event);
      return person === undefined || context.informed.includes(person)
        ? {}
        : { informed: [...context.informed, person] };
    }),
  },
});

const IN_PROGRESS = { guard: { type: 'statusIs', params: { status: 'in-progress' } }, target: 'inProgress' } as const;
const ACTIVE = { guard: { type: 'statusIs', params: { status: 'active' } }, target: 'active' } as const;

/** One an incident: its workflow, its verdict, who has been told, and the severity automation's question (domain.md §8, §13.2). */
export const incidentMachine = incident.createMachine({
  id: 'incident',
  type: 'parallel',
  context: { since: {}, automatic: false, informed: [] },
  states: {
    status: {
      initial: 'active',
      states: {
        active: {
          tags: ['active'],
          on: { 'status.set': IN_PROGRESS, 'incident.resolved': { guard: 'hasVerdict', target: 'resolved' } },
        },
        inProgress: {
          tags: ['in-progress'],
          on: { 'status.set': ACTIVE, 'incident.resolved': { guard: 'hasVerdict', target: 'resolved' } },
        },
        resolved: { tags: ['resolved'], on: { 'status.set': [ACTIVE, IN_PROGRESS] } },
      },
    },
    owner: {
      initial: 'nobody',
      states: {
        nobody: { on: { 'incident.owned': 'owned' } },
        owned: { tags: ['owned'], on: { 'handed-over': 'owned' } },
      },
    },
    verdict: {
      initial: 'open',
      states: {
        open: {
          tags: ['verdict-open'],
          on: { 'verdict.recorded': { target: 'recorded', actions: 'rememberVerdict' } },
        },
        recorded: { tags: ['verdict-recorded'], on: { 'verdict.recorded': { actions: 'rememberVerdict' } } },
      },
    },
    users: { on: { 'user.informed': { actions: 'rememberPerson' } } },
    manager: {
      initial: 'untold',
      states: {
        untold: { on: { 'manager.informed': 'told' } },
        told: { tags: ['manager-told'], on: { 'manager.informed': 'told' } },
      },
    },
    legal: {
      initial: 'untold',
      states: {
        untold: { on: { 'legal.informed': 'told' } },
        told: { tags: ['legal-told'], on: { 'legal.informed': 'told' } },
      },
    },
    helpdesk: {
      initial: 'unbriefed',
      states: {
        unbriefed: { on: { 'helpdesk.briefed': 'briefed' } },
        briefed: { tags: ['helpdesk-briefed'], on: { 'helpdesk.briefed': 'briefed' } },
      },
    },
    /** domain.md §7.2: the answer can be lost in a shared mailbox, and the question can lapse. [SEEDJSON, APPR] */
    approval: {
      initial: 'none',
      on: { 'approval.asked': { target: '.waiting', actions: 'rememberDevice' } },
      states: {
        none: {},
        waiting: {
          tags: ['approval-waiting'],
          entry: { type: 'stamp', params: { clock: 'approval' } },
          meta: timers({
            fact: 'approval.lapsed',
            by: 'severity-automation',
            after: (tenant) => tenant.severityAutomation.timeLimit,
            since: ['approval'],
          }),
          on: {
            'approval.asked': undefined,
            'approval.given': 'approved',
            'approval.refused': 'rejected',
            'approval.lost': 'lost',
            'approval.lapsed': 'lapsed',
          },
        },
        approved: { tags: ['approved'] },
        rejected: { tags: ['rejected'] },
        lost: {
          tags: ['approval-lost'],
          meta: timers({
            fact: 'approval.lapsed',
            by: 'severity-automation',
            after: (tenant) => tenant.severityAutomation.timeLimit,
            since: ['approval'],
          }),
          on: { 'approval.lapsed': 'lapsed' },
        },
        lapsed: { tags: ['approval-lost'] },
      },
    },
  },
});
