import type { Alert } from '../incident/incident.ts';
import type { Drill } from '../drill/drill.ts';
import { type Entry, factsNamed } from '../drill/record.ts';
import type { DrillTime } from '../kernel/time.ts';
import type { By } from '../kernel/vocabulary/fields.ts';
import type { Fact } from '../kernel/vocabulary/facts.ts';
import type { Severity } from '../kernel/vocabulary/words.ts';
import { alertsSeen } from './alerts-seen.ts';
import { tellFact } from './tell-fact.ts';
import { toldEntries } from './untold.ts';

export type StoryKind = 'alert' | 'isolation' | 'release' | 'console' | 'message' | 'account' | 'incident' | 'device';

/** A row of the attack story: what is known so far, by the time at which it happened. */
export interface StoryRow {
  readonly key: string;
  readonly at: DrillTime;
  readonly kind: StoryKind;
  readonly text: string;
  readonly severity?: Severity;
  readonly technique?: string;
  /** Where there is no technique: who did it, or how. */
  readonly remark?: string;
  readonly alert?: Alert;
  /** The fact that brought it; a flag is put on that. */
  readonly number?: number;
}

/** What happened so far, the oldest first: alerts at their own time, everything else when it came on record. */
export function story(drill: Drill): readonly StoryRow[] {
  const alerts = alertsSeen(drill);
  const rows = alerts.map((alert) => alertRow(alert, drill));
  const facts = toldEntries(drill).flatMap((entry) => {
    const { number, fact } = entry;
    const kind = kindOf(fact, alerts);
    if (!kind) return [];
    const remark = remarkOf(entry, drill);
    return [
      {
        key: `fact-${String(number)}`,
        at: fact.at,
        kind,
        text: tellFact(fact, drill),
        number,
        ...(remark !== undefined && { remark }),
      },
    ];
  });
  return [...rows, ...facts].toSorted((one, other) => one.at - other.at);
}

function alertRow(alert: Alert, drill: Drill): StoryRow {
  const raised = factsNamed(drill.record, 'signal.raised').find(({ fact }) => fact.evidence === alert.id);
  const [technique] = alert.techniques.toReversed();
  return {
    key: alert.id,
    at: alert.at,
    kind: 'alert',
    text: alert.title,
    severity: alert.severity,
    alert,
    ...(technique !== undefined && { technique }),
    ...(raised && { number: raised.number }),
  };
}

/** What belongs into the story of an attack; the rest is in the log. */
function kindOf(fact: Fact, alerts: readonly Alert[]): StoryKind | undefined {
  const { type } = fact;
  if (type === 'signal.raised') return alerts.some(({ id }) => id === fact.evidence) ? undefined : 'alert';
  if (type === 'inject.delivered') return 'message';
  if (type === 'isolation.started' || type === 'release.started') return undefined;
  if (type.startsWith('isolation.'))
    return type === 'isolation.lifted' || type === 'isolation.undone' ? 'release' : 'isolation';
  if (type.startsWith('release.')) return 'release';
  if (type.startsWith('session.') || type === 'command.run' || type === 'hunt.run') return 'console';
  if (type.startsWith('account.') || type === 'sessions.revoked' || type === 'password.reset') return 'account';
  if (type === 'incident.owned' || type === 'verdict.recorded' || type === 'incident.resolved') return 'incident';
  const onDevice: readonly Fact['type'][] = [
    'package.available',
    'scan.finished',
    'device.went-offline',
    'device.came-online',
    'device.reimaged',
    'tunnel.closed-in',
    'sensor.impaired',
  ];
  return onDevice.includes(type) ? 'device' : undefined;
}

function remarkOf({ number, fact }: Entry, drill: Drill): string | undefined {
  if (fact.type === 'isolation.requested') return AUTOMATIONS.includes(fact.by) ? 'Automated' : 'By hand';
  if (fact.type === 'isolation.confirmed') {
    const ordered = factsNamed(drill.record, 'isolation.requested').findLast(
      (entry) => entry.number < number && entry.fact.device === fact.device,
    );
    return ordered && remarkOf(ordered, drill);
  }
  if (fact.type === 'session.opened') return fact.session === 'basic' ? 'Basic' : 'Advanced';
  return undefined;
}

const AUTOMATIONS: readonly By[] = ['disruption', 'severity-automation'];

/** The portal writes its categories as one word: `LateralMovement`. */
export const categoryName = (category: string): string => category.replaceAll(/(?<=[a-z])(?=[A-Z])/g, ' ');

/** The incident's name, made as the portal makes it from what has been seen: `Multi-stage incident involving … on one endpoint`. */
export function incidentName(drill: Drill): string {
  const alerts = alertsSeen(drill);
  const categories = [...new Set(alerts.map(({ category }) => categoryName(category)))];
  const devices = new Set(alerts.flatMap(({ device }) => (device === undefined ? [] : [device])));
  const where =
    devices.size === 0 ? 'one account' : devices.size === 1 ? 'one endpoint' : `${String(devices.size)} endpoints`;
  const [first, second] = categories;
  if (first === undefined) return drill.incident.title;
  if (second === undefined) return `${first} incident on ${where}`;
  return `Multi-stage incident involving ${first.toLowerCase()} and ${second.toLowerCase()} on ${where}`;
}
