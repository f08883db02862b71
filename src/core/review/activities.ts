import type { Drill } from '../drill/drill.ts';
import type { DrillTime } from '../kernel/time.ts';
import type { Fact, FactName } from '../kernel/vocabulary/facts.ts';
import { accountOf, deviceOf } from '../kernel/vocabulary/subject.ts';
import { ACTORS } from '../kernel/vocabulary/words.ts';
import { hasTag } from '../lifecycle/situation.ts';
import { type ActionLine, type ActionStatus, actionLines, isLast } from './action-center.ts';
import { alertsSeen } from './alerts-seen.ts';
import { actorName } from './names.ts';
import { tellFact } from './tell-fact.ts';

/** Whether what an automatic action put into force still is (domain.md §2.4). [RES] */
export type PolicyStatus = 'Active' | 'Inactive' | 'Not applicable' | 'No status';

/** A row of the incident's Activities: every action on it, and every change of the incident itself. */
export interface Activity {
  readonly number: number;
  readonly at: DrillTime;
  readonly activity: string;
  readonly target: string;
  readonly performedBy: string;
  readonly isAutomatic: boolean;
  readonly status: ActionStatus;
  /** The alert that stood last on the same asset before an automation acted. */
  readonly trigger?: string;
  /** Absent where nothing is put into force. */
  readonly policy?: PolicyStatus;
}

/** Changes of the incident itself, which the portal audits here. [INC] */
const CHANGES: readonly FactName[] = [
  'incident.owned',
  'status.set',
  'verdict.recorded',
  'incident.resolved',
  'comment.added',
  'handed-over',
];

/** Every activity so far, the newest first. */
export function activities(drill: Drill): readonly Activity[] {
  const lines = actionLines(drill);
  const actions = lines.map((line): Activity => {
    const trigger = triggerOf(line, drill);
    const policy = policyOf(line, lines, drill);
    return {
      number: line.number,
      at: line.at,
      activity: line.action,
      target: line.target,
      performedBy: line.by,
      isAutomatic: isAutomatic(line.fact),
      status: line.status,
      ...(trigger !== undefined && { trigger }),
      ...(policy !== undefined && { policy }),
    };
  });
  const changes = drill.record.entries.flatMap(({ number, fact }): readonly Activity[] =>
    CHANGES.includes(fact.type)
      ? [
          {
            number,
            at: fact.at,
            activity: tellFact(fact, drill),
            target: '',
            performedBy: actorName(fact.by),
            isAutomatic: isAutomatic(fact),
            status: 'Completed',
          },
        ]
      : [],
  );
  return [...actions, ...changes].toSorted((one, other) => other.number - one.number);
}

/** What the activities are narrowed to; an empty text is everything. */
export interface ActivityFilter {
  readonly by: string;
  readonly status: string;
}

/** Whom activities are performed by, as the filter tells them apart. */
export const PERFORMERS = ['automations', 'people'] as const;

/** The activities that a filter lets through. */
export const filterActivities = (rows: readonly Activity[], { by, status }: ActivityFilter): readonly Activity[] =>
  rows.filter(
    (row) => (by === '' || row.isAutomatic === (by === 'automations')) && (status === '' || row.status === status),
  );

const isAutomatic = ({ by }: Fact): boolean => (ACTORS as readonly string[]).includes(by);

function triggerOf({ fact }: ActionLine, drill: Drill): string | undefined {
  if (!isAutomatic(fact)) return undefined;
  const [device, account] = [deviceOf(fact), accountOf(fact)];
  return alertsSeen(drill).findLast(
    (alert) =>
      alert.at <= fact.at &&
      ((device !== undefined && alert.device === device) || (account !== undefined && alert.account === account)),
  )?.title;
}

const REVERSALS: readonly FactName[] = [
  'release.requested',
  'release.forced',
  'device.uncontained',
  'containment.undone',
  'isolation.lifted',
];
const IN_FORCE = {
  'isolation.requested': 'network-cut',
  'device.contained': 'contained',
  'account.contained': 'account-contained',
} as const;

function policyOf(line: ActionLine, lines: readonly ActionLine[], drill: Drill): PolicyStatus | undefined {
  const { fact, status } = line;
  if (REVERSALS.includes(fact.type)) return 'Not applicable';
  const tag = Object.entries(IN_FORCE).find(([type]) => type === fact.type)?.[1];
  if (tag === undefined) return undefined;
  if (status === 'Pending') return 'No status';
  if (status !== 'Completed') return undefined;
  const { devices, accounts } = drill.situation;
  const holds = hasTag(devices[deviceOf(fact) ?? ''], tag) || hasTag(accounts[accountOf(fact) ?? ''], tag);
  return holds && isLast(line, lines) ? 'Active' : 'Inactive';
}
