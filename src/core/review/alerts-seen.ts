import type { Drill } from '../drill/drill.ts';
import { factsNamed } from '../drill/record.ts';
import type { Alert } from '../incident/incident.ts';

/** The alerts that have come in so far, the oldest first. */
export function alertsSeen(drill: Drill): readonly Alert[] {
  const { evidence, world, injects } = drill.incident;
  const raised = factsNamed(drill.record, 'signal.raised').map(({ fact }) => fact.evidence);
  const delivered = factsNamed(drill.record, 'inject.delivered').map(
    ({ fact }) => injects.find(({ id }) => id === fact.inject)?.evidence,
  );
  const scripted = new Set<unknown>([
    ...world.map(({ fact }) => fact['evidence']),
    ...drill.incident.reactions.map(({ fact }) => fact['evidence']),
    ...injects.map((inject) => inject.evidence),
  ]);
  const now = Math.max(drill.record.at, drill.record.until);
  return evidence
    .filter(({ id, at }) => raised.includes(id) || delivered.includes(id) || (!scripted.has(id) && at <= now))
    .toSorted((one, other) => one.at - other.at);
}
