import type { Drill } from '../drill/drill.ts';
import type { DrillTime } from '../kernel/time.ts';
import type { Fact, FactName } from '../kernel/vocabulary/facts.ts';
import { accountOf, deviceOf } from '../kernel/vocabulary/subject.ts';
import { ACTORS } from '../kernel/vocabulary/words.ts';
import { accountName, actorName, deviceName } from './names.ts';
import { remediations } from './remediations.ts';

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

interface Kind {
  readonly action: string;
  readonly ends?: { readonly [F in FactName]?: ActionStatus };
}

/** Orders to a device end with what the device or the service says; the others are done when they are given. */
const KINDS: { readonly [F in FactName]?: Kind } = {
  'isolation.requested': {
    action: 'Isolate device',
    ends: {
      'isolation.confirmed': 'Completed',
      'isolation.failed': 'Failed',
      'isolation.timed-out': 'Failed',
      'isolation.cancelled': 'Cancelled',
      'isolation.expired': 'Expired',
      'device.reimaged': 'Failed',
    },
  },
  'isolation.skipped': { action: 'Isolate device' },
  'release.requested': {
    action: 'Release from isolation',
    ends: {
      'release.confirmed': 'Completed',
      'isolation.undone': 'Completed',
      'release.failed': 'Failed',
      'isolation.lifted': 'Failed',
      'release.forced': 'Failed',
      'device.reimaged': 'Failed',
    },
  },
  'release.forced': { action: 'Force release by script' },
  'isolation.lifted': { action: 'Isolation lifted' },
  'package.requested': {
    action: 'Collect investigation package',
    ends: { 'package.available': 'Completed', 'package.failed': 'Failed' },
  },
  'scan.started': { action: 'Run antivirus scan', ends: { 'scan.finished': 'Completed' } },
  'reimage.ordered': { action: 'Re-image the device', ends: { 'device.reimaged': 'Completed' } },
  'investigation.started': { action: 'Automated investigation' },
  'apps.restricted': { action: 'Restrict app execution' },
  'apps.unrestricted': { action: 'Remove app restrictions' },
  'file.quarantined': { action: 'Stop and quarantine file' },
  'device.contained': { action: 'Contain device' },
  'device.uncontained': { action: 'Release from containment' },
  'approval.asked': {
    action: 'Approve isolation',
    ends: { 'approval.given': 'Completed', 'approval.refused': 'Cancelled', 'approval.lapsed': 'Expired' },
  },
  'account.contained': { action: 'Contain user' },
  'account.disabled': { action: 'Disable user' },
  'containment.undone': { action: 'Undo contain user' },
  'inbox-rule.removed': { action: 'Remove inbox rule' },
  'app.disabled': { action: 'Disable app' },
  'account.enabled': { action: 'Enable user' },
  'sessions.revoked': { action: 'Revoke sessions' },
  'password.reset': { action: 'Reset password' },
  'command.run': { action: 'Remediate' },
};

/** Every action on the record, the newest first. What waits and what is past are two tabs of the same list. */
export function actionLines(drill: Drill): readonly ActionLine[] {
  const { entries } = drill.record;
  const removed = new Set(remediations(drill).map((entry) => entry.number));
  const awaited = new Set(drill.agenda.items.map(({ of }) => of.split('/')[1]));
  const remediation = (number: number): ActionStatus =>
    removed.has(number) ? 'Completed' : awaited.has(String(number)) ? 'Pending' : 'Failed';
  return entries
    .flatMap(({ number, fact }, index) => {
      const kind = KINDS[fact.type];
      if (!kind || (fact.type === 'command.run' && fact.command !== 'remediate')) return [];
      const ended = entries
        .slice(index + 1)
        .find((later) => kind.ends?.[later.fact.type] !== undefined && sameTarget(fact, later.fact));
      const status: ActionStatus =
        fact.type === 'isolation.skipped'
          ? 'Skipped'
          : fact.type === 'command.run'
            ? remediation(number)
            : ((ended ? kind.ends?.[ended.fact.type] : kind.ends ? 'Pending' : 'Completed') ?? 'Completed');
      const comment = 'comment' in fact && fact.comment ? { comment: fact.comment } : {};
      return [
        {
          number,
          at: fact.at,
          action: kind.action,
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

export const filterActions = (lines: readonly ActionLine[], { source, status }: ActionFilter): readonly ActionLine[] =>
  lines.filter((line) => (source === '' || line.source === source) && (status === '' || line.status === status));

function targetOf(fact: Fact, drill: Drill): string {
  const device = deviceOf(fact);
  const account = accountOf(fact);
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
