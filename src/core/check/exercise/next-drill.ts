import { openDrill } from '../../drill/drill.ts';
import { situationsNow } from '../../drill/situations-now.ts';
import { play } from '../../drill/players.ts';
import type { Incident } from '../../incident/incident.ts';
import type { SituationName } from '../../kernel/vocabulary/situations.ts';
import { stages } from '../../review/walk.ts';
import { DEFAULT_TENANT } from '../../tenant/tenant.ts';
import type { DrillUse } from './drill-use.ts';

/** An incident, and the situations that come up where it is played well. */
export interface Offer {
  readonly id: string;
  readonly title: string;
  readonly minutes: number;
  readonly situations: readonly SituationName[];
}

export interface NextDrill {
  readonly offer: Offer;
  /** What the runbook answers, what no drill has shown, and what this one would. */
  readonly covers: readonly SituationName[];
}

/** The situations that an incident comes to by its model answer. It plays it, which takes a while. */
export function situationsOf(incident: Incident): readonly SituationName[] {
  const drill = play(openDrill(incident, DEFAULT_TENANT, undefined, 1), incident.modelAnswer);
  return [...new Set(stages(drill).flatMap(situationsNow))];
}

/** The incident that shows most of what the runbook answers and no drill has shown; of two, the shorter. */
export function nextDrill(
  answered: ReadonlySet<SituationName>,
  drills: readonly DrillUse[],
  offers: readonly Offer[],
): NextDrill | undefined {
  const drilled = new Set(drills.flatMap(({ situations }) => situations));
  const left = [...answered].filter((situation) => !drilled.has(situation));
  const ranked = offers
    .map((offer) => ({ offer, covers: left.filter((situation) => offer.situations.includes(situation)) }))
    .toSorted((one, other) => other.covers.length - one.covers.length || one.offer.minutes - other.offer.minutes);
  const [best] = ranked;
  return best && best.covers.length > 0 ? best : undefined;
}
