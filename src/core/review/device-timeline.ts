import type { Alert } from '../incident/incident.ts';
import type { Drill } from '../drill/drill.ts';
import { factsNamed } from '../drill/record.ts';
import type { DrillTime } from '../kernel/time.ts';
import type { FactName } from '../kernel/vocabulary/facts.ts';
import { deviceOf } from '../kernel/vocabulary/subject.ts';
import { alertsSeen } from './alerts-seen.ts';
import { actorName } from './names.ts';
import { tellFact } from './tell-fact.ts';
import { toldEntries } from './untold.ts';

/** What the timeline can be narrowed to. */
export const TIMELINE_KINDS = ['alerts', 'isolation', 'response', 'live-response', 'device'] as const;
export type TimelineKind = (typeof TIMELINE_KINDS)[number];

/** An event of the device timeline. */
export interface TimelineEvent {
  readonly key: string;
  readonly at: DrillTime;
  readonly kind: TimelineKind;
  readonly text: string;
  /** Who did it, or which product saw it. */
  readonly by: string;
  readonly techniques: readonly string[];
  /** The fact that brought it, on which a flag is put; an alert from before the drill has none. */
  readonly number?: number;
  readonly alert?: Alert;
}

/** What the timeline is narrowed to. */
export interface TimelineFilter {
  /** An empty text is every kind. */
  readonly kind: string;
  readonly flaggedOnly: boolean;
  readonly search: string;
}

/** What happened on a device and was asked of it, as far as it is known; the newest first. */
export function deviceTimeline(drill: Drill, device: string): readonly TimelineEvent[] {
  const alerts = alertsSeen(drill).filter((alert) => alert.device === device);
  const raised = factsNamed(drill.record, 'signal.raised');
  const seen = alerts.map((alert): TimelineEvent => {
    const number = raised.find(({ fact }) => fact.evidence === alert.id)?.number;
    return {
      key: `alert-${alert.id}`,
      at: alert.at,
      kind: 'alerts',
      text: alert.title,
      by: alert.source,
      techniques: alert.techniques,
      alert,
      ...(number !== undefined && { number }),
    };
  });
  const told = toldEntries(drill).flatMap(({ number, fact }): readonly TimelineEvent[] => {
    const kind = deviceOf(fact) === device ? kindOf(fact.type) : undefined;
    const isShown = fact.type === 'signal.raised' && alerts.some(({ id }) => id === fact.evidence);
    if (kind === undefined || isShown) return [];
    const text = tellFact(fact, drill);
    return [{ key: `fact-${String(number)}`, at: fact.at, kind, text, by: actorName(fact.by), techniques: [], number }];
  });
  return [...seen, ...told].toSorted((one, other) => other.at - one.at || (other.number ?? 0) - (one.number ?? 0));
}

/** By the region of the vocabulary that a fact belongs to; refusals and looks are no events of the device. */
function kindOf(type: FactName): TimelineKind | undefined {
  const [region = ''] = type.split('.');
  const special = SPECIAL[type];
  return special ?? REGIONS[region];
}

const SPECIAL: { readonly [F in FactName]?: TimelineKind } = {
  'device.contained': 'isolation',
  'device.uncontained': 'isolation',
  'device.tagged': 'response',
  'reimage.ordered': 'response',
};

const REGIONS: { readonly [region: string]: TimelineKind } = {
  signal: 'alerts',
  threshold: 'isolation',
  disruption: 'isolation',
  automation: 'isolation',
  approval: 'isolation',
  isolation: 'isolation',
  release: 'isolation',
  script: 'isolation',
  firewall: 'device',
  device: 'device',
  tunnel: 'device',
  proxy: 'device',
  sensor: 'device',
  package: 'response',
  scan: 'response',
  apps: 'response',
  file: 'response',
  investigation: 'response',
  session: 'live-response',
  command: 'live-response',
};

/** The events that a filter lets through. The search looks into words, names, techniques and what the alerts say. */
export function filterTimeline(
  events: readonly TimelineEvent[],
  { kind, flaggedOnly, search }: TimelineFilter,
  flags: ReadonlySet<number>,
): readonly TimelineEvent[] {
  const wanted = search.trim().toLowerCase();
  return events.filter(
    (event) =>
      (kind === '' || event.kind === kind) &&
      (!flaggedOnly || (event.number !== undefined && flags.has(event.number))) &&
      (wanted === '' || textOf(event).includes(wanted)),
  );
}

const textOf = ({ text, by, techniques, alert }: TimelineEvent): string =>
  [
    text,
    by,
    ...techniques,
    alert?.description ?? '',
    ...(alert?.items ?? []).map(({ name, detail }) => `${name} ${detail}`),
  ]
    .join(' ')
    .toLowerCase();
