import type { Drill } from '../drill/drill.ts';
import type { Entry } from '../drill/record.ts';
import type { DrillTime } from '../kernel/time.ts';
import type { Fact, FactName } from '../kernel/vocabulary/facts.ts';
import { accountOf, deviceOf } from '../kernel/vocabulary/subject.ts';
import { ACTORS } from '../kernel/vocabulary/words.ts';
import { isOrder, type Outcome, outcomeOf } from '../lifecycle/orders.ts';
import { accountName, actorName, deviceName } from './names.ts';
import { remediations } from './remediations.ts';

/** The words of the portal for how an action stands (domain.md §6.2). [AC, MA] */
export const ACTION_STATUSES = ['Pending', 'Completed', 'Failed', 'Cancelled', 'Expired', 'Skipped'] as const;
export type ActionStatus = (typeof ACTION_STATUSES)[number];

/** A line of the action center, as the portal shows it. */
export interface ActionLine {
  readonly number: number;
  readonly at: DrillTime;
  readonly action: string;
  readonly target: string;
  /** The portal's words: by whom, and from where. */
  readonly source: string;
  readonly by: string;
  readonly status: ActionStatus;
  readonly comment?: string;
  /** The fact that it shows. */
  readonly fact: Fact;
}

/** What the portal calls each action that it lists. */
const ACTIONS: { readonly [F in FactName]?: string } = {
  'isolation.requested': 'Isolate device',
  'isolation.skipped': 'Isolate device',
  'release.requested': 'Release from isolation',
  'release.forced': 'Force release by script',
  'isolation.lifted': 'Isolation lifted',
  'package.requested': 'Collect investigation package',
  'scan.started': 'Run antivirus scan',
  'reimage.ordered': 'Re-image the device',
  'investigation.started': 'Automated investigation',
  'apps.restricted': 'Restrict app execution',
  'apps.unrestricted': 'Remove app restrictions',
  'file.quarantined': 'Stop and quarantine file',
  'device.contained': 'Contain device',
  'device.uncontained': 'Release from containment',
  'approval.asked': 'Approve isolation',
  'account.contained': 'Contain user',
  'account.disabled': 'Disable user',
  'containment.undone': 'Undo contain user',
  'inbox-rule.removed': 'Remove inbox rule',
  'app.disabled': 'Disable app',
  'account.enabled': 'Enable user',
  'sessions.revoked': 'Revoke sessions',
  'password.reset': 'Reset password',
  'command.run': 'Remediate',
};

/** The portal has fewer words for an end than an order has ways to end (domain.md §6.2). [AC, MA] */
const STATUSES: { readonly [O in Outcome]: ActionStatus } = {
  done: 'Completed',
  failed: 'Failed',
  'timed-out': 'Failed',
  cancelled: 'Cancelled',
  refused: 'Cancelled',
  expired: 'Expired',
  overtaken: 'Failed',
  're-imaged': 'Failed',
};

/** Every action on the record, the newest first. What waits and what is past are two tabs of the same list. */
export function actionLines(drill: Drill): readonly ActionLine[] {
  const { entries } = drill.record;
  const removed = new Set(remediations(drill).map((entry) => entry.number));
  const awaited = new Set(drill.agenda.items.map(({ of }) => of.split('/')[1]));
  // a command that found nothing to take away is a line of the console, and no action
  const remediation = (number: number): ActionStatus | undefined =>
    removed.has(number) ? 'Completed' : awaited.has(String(number)) ? 'Pending' : undefined;
  return entries
    .flatMap(({ number, fact }, index) => {
      const action = ACTIONS[fact.type];
      if (action === undefined || (fact.type === 'command.run' && fact.command !== 'remediate')) return [];
      const status =
        fact.type === 'isolation.skipped'
          ? 'Skipped'
          : fact.type === 'command.run'
            ? remediation(number)
            : statusOf(fact, entries.slice(index + 1));
      if (status === undefined) return [];
      const comment = 'comment' in fact && fact.comment ? { comment: fact.comment } : {};
      return [
        {
          number,
          at: fact.at,
          action,
          target: targetOf(fact, drill),
          source: sourceOf(fact),
          by: actorName(fact.by),
          status,
          fact,
          ...comment,
        },
      ];
    })
    .toReversed();
}

/** What waits for the device or for an answer is pending until it has ended; every other action is done when it is given. */
function statusOf(fact: Fact, later: readonly Entry[]): ActionStatus {
  const order = fact.type;
  if (!isOrder(order)) return 'Completed';
  const outcomes = later.flatMap((entry) =>
    sameTarget(fact, entry.fact) ? (outcomeOf(order, entry.fact.type) ?? []) : [],
  );
  return outcomes[0] ? STATUSES[outcomes[0]] : 'Pending';
}

const sameTarget = (fact: Fact, later: Fact): boolean =>
  deviceOf(fact) !== undefined && deviceOf(fact) === deviceOf(later);

/** Whether no later action of its kind on the same target has taken its place. */
export const isLast = (line: ActionLine, lines: readonly ActionLine[]): boolean =>
  !lines.some(({ number, action, target }) => number > line.number && action === line.action && target === line.target);

/** What the lists are narrowed to; an empty text is everything. */
export interface ActionFilter {
  readonly source: string;
  readonly status: string;
}

/** The lines that fit both, in their order. */
export const filterActions = (lines: readonly ActionLine[], { source, status }: ActionFilter): readonly ActionLine[] =>
  lines.filter((line) => (source === '' || line.source === source) && (status === '' || line.status === status));

function targetOf(fact: Fact, drill: Drill): string {
  const device = deviceOf(fact);
  const account = accountOf(fact);
  if (fact.type === 'command.run' && fact.argument !== undefined)
    return `${fact.argument} on ${deviceName(fact.device)}`;
  if (device !== undefined) return deviceName(device);
  if (fact.type === 'app.disabled') return fact.item;
  return account === undefined ? '' : accountName(account, drill);
}

/** The portal's own words where it has them (domain.md §6.2); it has none for what is done to an account. [AC] */
function sourceOf(fact: Fact): string {
  const automatic = (ACTORS as readonly string[]).includes(fact.by);
  if (fact.type === 'command.run' || ('way' in fact && fact.way === 'live-response'))
    return 'Manual live response action';
  if (fact.type === 'inbox-rule.removed') return automatic ? 'Automated email action' : 'Manual email action';
  if ('account' in fact || fact.type === 'app.disabled')
    return automatic ? 'Automated user action' : 'Manual user action';
  return automatic ? 'Automated device action' : 'Manual device action';
}
