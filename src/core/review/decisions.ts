import type { Decision, Inject } from '../incident/msel.ts';
import { decisionsLeft, sayPlace } from '../incident/barred.ts';
import type { Drill } from '../drill/drill.ts';
import { holds } from '../drill/holds.ts';
import { factsNamed } from '../drill/record.ts';
import { isOpen } from '../drill/open-decision.ts';
import { type DrillTime } from '../kernel/time.ts';

/** A decision that waits for somebody, and its place among those that this drill has put. */
export interface OpenDecision {
  readonly inject: Inject;
  readonly decision: Decision;
  readonly at: DrillTime;
  /** Which one it is, and how many the incident can put with what the seed has drawn. */
  readonly place: string;
  /** Hints that were given already. */
  readonly hints: readonly string[];
}

/** The decisions that wait, the oldest first: those of a desk, where `drill` is what it knows of the `whole`. */
export function openDecisions(drill: Drill, whole: Drill = drill): readonly OpenDecision[] {
  const asked = factsNamed(drill.record, 'inject.delivered').flatMap(({ fact }) => {
    const inject = drill.incident.injects.find(({ id }) => id === fact.inject);
    return inject?.decision ? [{ inject, decision: inject.decision, at: fact.at }] : [];
  });
  const of = decisionsLeft(drill.incident, (drawn) => holds(drawn, drill));
  return asked.flatMap(({ inject, decision, at }, index) => {
    if (!isOpen(whole, inject.id)) return [];
    const given = factsNamed(drill.record, 'hint.given').filter(({ fact }) => fact.inject === inject.id).length;
    return [
      { inject, decision, at, place: sayPlace(drill.incident, index + 1, of), hints: decision.hints.slice(0, given) },
    ];
  });
}
