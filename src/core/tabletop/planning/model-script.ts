import { openDrill } from '../../drill/drill.ts';
import { replay } from '../../drill/evolve.ts';
import { advanceWithModel } from '../../drill/model-seats.ts';
import { factsNamed } from '../../drill/record.ts';
import type { Incident } from '../../incident/incident.ts';
import type { Seed } from '../../kernel/draw.ts';
import { type DrillTime, drillTime, hours, latest, plus, STARTEX } from '../../kernel/time.ts';
import type { Tenant } from '../../tenant/tenant.ts';
import { scenarioOpening } from '../scenario.ts';

/** What comes of an incident when every seat does what the model answer does: the script of an exercise. */
export interface ModelScript {
  /** When each inject comes, by its id, in that order; one that is not in it does not come. */
  readonly delivered: ReadonlyMap<string, DrillTime>;
  /** The options that are chosen, each as `inject.option`. */
  readonly chosen: ReadonlySet<string>;
}

export function modelScript(incident: Incident, tenant: Tenant, seed: Seed): ModelScript {
  const opened = openDrill(incident, tenant, undefined, seed);
  const begun = replay(opened, scenarioOpening(opened));
  const until = plus(latest(STARTEX, ...incident.modelAnswer.map(({ at }) => at)), LAST_WORDS);
  const { record } = advanceWithModel(begun, until);
  return {
    delivered: new Map(factsNamed(record, 'inject.delivered').map(({ fact }) => [fact.inject, wholeSecond(fact.at)])),
    chosen: new Set(factsNamed(record, 'option.chosen').map(({ fact }) => fact.option)),
  };
}

/** What still comes after the last step of the model answer, such as thanks, comes within this. */
const LAST_WORDS = hours(1);

/** Not before it, so that a clock that goes there meets it. */
const wholeSecond = (at: DrillTime): DrillTime => drillTime(Math.ceil(at / 1000) * 1000);
