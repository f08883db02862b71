import { type Drill, openDrill } from '../drill/drill.ts';
import { replay } from '../drill/evolve.ts';
import { advanceWithModel } from '../drill/model-seats.ts';
import { factsNamed } from '../drill/record.ts';
import type { Incident } from '../incident/incident.ts';
import type { Seed } from '../kernel/draw.ts';
import { type DrillTime, hours, latest, plus, STARTEX } from '../kernel/time.ts';
import type { Tenant } from '../tenant/tenant.ts';
import { scenarioOpening } from './scenario.ts';

/** What still comes after the last step of the model answer comes within this. */
const LAST_WORDS = hours(1);

/** When each inject comes where everything goes by the model answer, by its id. One that never comes is not in it. */
export function scenarioTimes(incident: Incident, tenant: Tenant, seed: Seed): ReadonlyMap<string, DrillTime> {
  const opened: Drill = openDrill(incident, tenant, undefined, seed);
  const begun = replay(opened, scenarioOpening(opened));
  const placed = incident.injects.flatMap(({ at }) => at ?? []);
  const until = plus(latest(STARTEX, ...incident.modelAnswer.map(({ at }) => at), ...placed), LAST_WORDS);
  const { record } = advanceWithModel(begun, until);
  return new Map(factsNamed(record, 'inject.delivered').map(({ fact }) => [fact.inject, fact.at]));
}
