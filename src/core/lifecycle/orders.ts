import type { FactName } from '../kernel/vocabulary/facts.ts';

/**
 * How an order came to its end. `overtaken`: something else brought about first what it asked for, so nobody carries it out
 * any more. `re-imaged`: the device that it was meant for is gone.
 */
export type Outcome = 'done' | 'failed' | 'timed-out' | 'cancelled' | 'expired' | 'refused' | 'overtaken' | 're-imaged';

type Ends = { readonly [F in FactName]?: Outcome };

/**
 * The orders that wait for somebody else, each with the facts that end it. Every other action is done when it is given. What
 * is not named here leaves the order waiting: a device that is offline, and an answer that is lost in a shared mailbox.
 * Outcomes are those of a machine action (domain.md §5, §13.1); three days without the device, and it expires. [MA, RMA]
 * A release is acknowledged by hand or by undo [UNI, ACU]; the script, the lift and a change of the firewall of a Linux device
 * go ahead of it [RMA]. The question of the severity automation is answered, or its time is over (§7.2). [SEEDJSON, APPR]
 */
export const ORDERS = {
  'isolation.requested': {
    'isolation.confirmed': 'done',
    'isolation.failed': 'failed',
    'isolation.timed-out': 'timed-out',
    'isolation.cancelled': 'cancelled',
    'isolation.expired': 'expired',
    'device.reimaged': 're-imaged',
  },
  'release.requested': {
    'release.confirmed': 'done',
    'isolation.undone': 'done',
    'release.failed': 'failed',
    'release.forced': 'overtaken',
    'isolation.lifted': 'overtaken',
    'firewall.changed': 'overtaken',
    'device.reimaged': 're-imaged',
  },
  'package.requested': { 'package.available': 'done', 'package.failed': 'failed' },
  'scan.started': { 'scan.finished': 'done' },
  'reimage.ordered': { 'device.reimaged': 'done' },
  'approval.asked': { 'approval.given': 'done', 'approval.refused': 'refused', 'approval.lapsed': 'expired' },
} as const satisfies { readonly [F in FactName]?: Ends };

export type Order = keyof typeof ORDERS;

/** Whether a fact is an order that waits for its end. */
export const isOrder = (name: FactName): name is Order => Object.hasOwn(ORDERS, name);

/** How a fact ends an order on the same device; undefined where it does not. */
export const outcomeOf = (order: Order, fact: FactName): Outcome | undefined => (ORDERS[order] as Ends)[fact];

/** The facts that end an order in one of these ways. */
const endsOf = (order: Order, ...outcomes: readonly Outcome[]): readonly FactName[] =>
  Object.entries(ORDERS[order])
    .filter(([, outcome]: readonly [string, Outcome]) => outcomes.includes(outcome))
    .map(([fact]) => fact as FactName); // the keys of a const table are its names

/** From here on the network of a device is cut. */
export const CUT_BY = endsOf('isolation.requested', 'done');

/** What ends an isolation at the device itself, asked for or not. */
export const ENDED_AT_DEVICE_BY = endsOf('release.requested', 'overtaken', 're-imaged');

/** By these an isolation ends and the device stays what it is: a release that was acknowledged, or what went ahead of one. */
export const RELEASED_BY = endsOf('release.requested', 'done', 'overtaken');

/** From here on the network of a device is back. A new image is no release, but it brings the network back as one does. */
export const BACK_BY = endsOf('release.requested', 'done', 'overtaken', 're-imaged');

/** With these a release begins: somebody orders it, or it happens without an order. */
export const RELEASE_BEGINS_WITH: readonly FactName[] = [
  'release.requested',
  ...endsOf('release.requested', 'overtaken'),
];
