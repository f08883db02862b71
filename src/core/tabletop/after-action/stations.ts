import { clockAt, type DrillTime, drillTime, STARTEX } from '../../kernel/time.ts';
import type { PlannedInject } from '../plan.ts';
import type { Tabletop } from '../tabletop.ts';
import type { TabletopFact } from '../tabletop-fact.ts';
import type { When } from './report.ts';
import { makeExerciseTime } from './words.ts';

/** A line of the log with where the exercise stood when it was written. */
export interface Station {
  readonly number: number;
  readonly fact: TabletopFact;
  readonly when: When;
  /** The inject that the room saw. */
  readonly inject?: PlannedInject;
}

/** The whole log with what stood around each line, but for the lines that were struck out. */
export function stations({ facts, plan, drill }: Tabletop): readonly Station[] {
  const struck = new Set(facts.flatMap((fact) => (fact.type === 'entry.struck' ? [fact.number] : [])));
  let scenario: DrillTime | undefined;
  let shown: PlannedInject | undefined;
  return facts.flatMap((fact, index): readonly Station[] => {
    const number = index + 1;
    if (fact.type === 'entry.struck' || struck.has(number)) return [];
    const named = 'inject' in fact && typeof fact.inject === 'string' ? injectOf(plan.injects, fact.inject) : undefined;
    if (fact.type === 'scenario.moved')
      scenario = lastAt(
        fact.facts.map(({ at }) => at),
        scenario,
      );
    if (fact.type === 'inject.shown') {
      shown = named;
      // With a drill in it the scenario is let go on to this time right after, and never goes back.
      if (named?.at !== undefined) scenario = drill ? lastAt([drillTime(named.at)], scenario) : drillTime(named.at);
    }
    if (fact.type === 'part.begun' || (fact.type === 'inject.withdrawn' && shown?.id === fact.inject))
      shown = undefined;
    // An observation says itself what it came up at; in a break that is nothing.
    const inject = fact.type === 'observation.noted' ? named : (named ?? shown);
    const clock = makeExerciseTime(fact.at);
    return [
      {
        number,
        fact,
        when: scenario === undefined ? { clock } : { clock, scenario: clockAt(plan.starts, scenario) },
        ...(inject && { inject }),
      },
    ];
  });
}

const injectOf = (injects: readonly PlannedInject[], id: string): PlannedInject | undefined =>
  injects.find((inject) => inject.id === id);

/** What happened before the players sat down moves no clock of theirs. */
const lastAt = (times: readonly DrillTime[], before: DrillTime | undefined): DrillTime =>
  drillTime(Math.max(STARTEX, before ?? STARTEX, ...times));
