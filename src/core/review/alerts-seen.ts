import type { Drill } from '../drill/drill.ts';
import { factsNamed } from '../drill/record.ts';
import type { Alert } from '../incident/incident.ts';
import type { DrillTime } from '../kernel/time.ts';

/**
 * The alerts that have come in so far, the oldest first. What the script does not date, a message or an answer to a deed,
 * has the time at which it came.
 */
export function alertsSeen(drill: Drill): readonly Alert[] {
  const { evidence, world, injects, reactions } = drill.incident;
  const came = new Map<string | undefined, DrillTime>();
  const arrive = (id: string | undefined, at: DrillTime): unknown => came.has(id) || came.set(id, at);
  for (const { fact } of factsNamed(drill.record, 'signal.raised')) arrive(fact.evidence, fact.at);
  for (const { fact } of factsNamed(drill.record, 'inject.delivered'))
    arrive(injects.find(({ id }) => id === fact.inject)?.evidence, fact.at);
  const scripted = new Set<unknown>([
    ...[...world, ...reactions].map(({ fact }) => fact['evidence']),
    ...injects.map((inject) => inject.evidence),
  ]);
  const now = Math.max(drill.record.at, drill.record.until);
  return evidence
    .filter(({ id, at }) => came.has(id) || (!scripted.has(id) && at <= now))
    .map((alert) => ({ ...alert, at: came.get(alert.id) ?? alert.at }))
    .toSorted((one, other) => one.at - other.at);
}
