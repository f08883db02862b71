import { type Duration, minutes } from '../../kernel/time.ts';
import type { Seat } from '../../kernel/vocabulary/words.ts';
import { EXEMPT, UNTOUCHED } from './story-cast.ts';
import { keeps, type Scene } from './story-scene.ts';
import { approverOf } from './story-script.ts';

/**
 * The tenant in which a story can happen, as an incident's file writes it. What the services do by themselves they do at the
 * story's times; left to themselves they would wait until all is over.
 */
export function tenantOf(scene: Scene, seat: Seat): object {
  const { beats, coverage, tenant, asked } = scene;
  const { timers, severityAutomation } = tenant;
  const has = (...names: readonly string[]): boolean => beats.some(({ move }) => names.includes(move.name));
  const outlasts = (length: Duration): string => inMinutes(keeps(length, asked));
  return {
    disruption: {
      enabled: coverage !== 'server' || has('disruption-isolates', 'disruption-leaves'),
      'excluded-tags': coverage === 'excluded' ? [EXEMPT] : [],
      'groups-without-response': coverage === 'off' ? [UNTOUCHED] : [],
      'isolation-rules': false,
    },
    'severity-automation': {
      enabled: has('automation-isolates', 'automation-asks', 'approve'),
      approvers: [...new Set([approverOf(scene), seat])],
      deputy: approverOf(scene),
      mailbox: has('answer-lost') ? 'shared' : 'personal',
      'time-limit': outlasts(severityAutomation.timeLimit),
    },
    'live-response': { enabled: true, servers: true },
    plan: 2,
    timers: {
      'disruption-decides': '365d',
      'action-created': '1s',
      'request-expires': outlasts(timers.requestExpires),
      'isolation-lifts': outlasts(timers.isolationLifts),
      'automatic-lifts': outlasts(timers.automaticLifts),
      'containment-expires': outlasts(timers.containmentExpires),
    },
  };
}

const inMinutes = (length: Duration): string => `${String(Math.ceil(length / minutes(1)))}m`;
