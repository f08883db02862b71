import type { Drill } from '../drill/drill.ts';
import { lastNamed } from '../drill/record.ts';
import { SEVERITIES, type Severity } from '../kernel/vocabulary/words.ts';
import { hasTag } from '../lifecycle/situation.ts';
import { actorName, sentence } from './names.ts';
import { alertsSeen } from './alerts-seen.ts';

/** The incident's own line under its name. */
export interface IncidentState {
  readonly severity: Severity;
  /** Which automation has acted. */
  readonly tags: readonly string[];
  readonly says: string;
}

/** The incident as it is now. Its severity is the highest of the alerts that have been raised so far. */
export function incidentState(drill: Drill): IncidentState {
  const { record, situation } = drill;
  const seen = alertsSeen(drill).map(({ severity }) => severity);
  const acts = (['isolation.requested', 'account.contained', 'device.contained'] as const)
    .flatMap((name) => record.byName[name] ?? [])
    .map(({ fact }) => fact.by);
  const tags = [...new Set(acts.filter((by) => by === 'disruption' || by === 'severity-automation').map(actorName))];
  const owner = lastNamed(record, 'incident.owned')?.fact.by;
  const verdict = lastNamed(record, 'verdict.recorded')?.fact;
  const status = hasTag(situation.incident, 'resolved')
    ? 'Resolved'
    : hasTag(situation.incident, 'in-progress')
      ? 'In progress'
      : 'Active';
  const owned = owner === undefined ? 'assigned to nobody' : `assigned to ${actorName(owner).toLowerCase()}`;
  const judged = verdict
    ? `. ${sentence(verdict.as)}${verdict.determination === undefined ? '' : `, ${verdict.determination.replaceAll('-', ' ')}`}`
    : '';
  return {
    severity: SEVERITIES.find((severity) => seen.includes(severity)) ?? 'informational',
    tags,
    says: `${status}, ${owned}${judged}`,
  };
}
