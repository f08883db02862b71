import { type Action, ACTION_NAMES, actionRow } from '../kernel/vocabulary/actions.ts';
import type { By } from '../kernel/vocabulary/fields.ts';
import type { FactName } from '../kernel/vocabulary/facts.ts';
import type { ChartEdge } from './chart.ts';

/** Who can make a fact happen: somebody who does something, and actors that nobody plays. */
export interface Causes {
  readonly actions: readonly Action[];
  readonly actors: readonly By[];
}

/** Who can bring an edge about. Where it has no fact, nobody does: it follows from another region of the chart. */
export function causesOf({ on, guard, unless, timed }: ChartEdge): Causes {
  if (on === undefined) return { actions: [], actors: [] };
  if (guard === BY_SERVICE) return { actions: [], actors: ['service'] };
  const isLeft = (by: By): boolean => by !== 'service' || !unless.includes(BY_SERVICE);
  return {
    actions: [...ACTION_NAMES.filter((name) => actionRow(name).makes === on), ...(ALSO_BY[on] ?? [])],
    actors: [...new Set([...timed, ...(BY_ITSELF[on] ?? [])])].filter(isLeft),
  };
}

/** The one guard that asks who it was. */
const BY_SERVICE = 'byService';

/** Facts that an action makes instead of its own, as things stand (see `decide`). */
const ALSO_BY: { readonly [F in FactName]?: readonly Action[] } = {
  'release.failed': ['cancel-action'],
  'approval.lost': ['approve', 'reject'],
};

/** Who makes a fact without a player's hand, beside the timers of the charts. */
const BY_ITSELF: { readonly [F in FactName]?: readonly By[] } = {
  'threshold.met': ['service'],
  'isolation.requested': ['severity-automation'],
  'isolation.confirmed': ['device'],
  'isolation.failed': ['device'],
  'isolation.timed-out': ['device'],
  'release.confirmed': ['device'],
  'release.failed': ['device'],
  'isolation.undone': ['device'],
  'firewall.changed': ['it-operations'],
  'device.went-offline': ['device'],
  'device.came-online': ['device'],
  'device.rebooted': ['device'],
  'device.reimaged': ['it-operations'],
  'tunnel.closed-in': ['device'],
  'tunnel.split': ['device'],
  'proxy.blocked': ['device'],
  'sensor.impaired': ['attacker', 'device'],
  'package.failed': ['device'],
  'device.contained': ['disruption'],
  'account.contained': ['disruption'],
  'account.disabled': ['disruption'],
  'account.enabled': ['service'],
  'containment.undone': ['it-operations'],
  'approval.asked': ['severity-automation'],
};
