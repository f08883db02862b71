import type { Condition } from '../incident/condition.ts';
import { type DrillTime, latest, STARTEX } from '../kernel/time.ts';
import { type Drill, openDrill } from '../drill/drill.ts';
import { evolve } from '../drill/evolve.ts';
import { happens, holds, isPattern } from '../drill/holds.ts';

/** A moment of the record: after which standing fact, and when. */
export interface Moment {
  /** Position among the standing facts, from 0. */
  readonly position: number;
  /** Number of the fact in the log. */
  readonly number: number;
  readonly at: DrillTime;
}

/**
 * The drill after each of its standing facts, in order. Take-backs are already out of the record, so positions run on
 * without gaps while the facts keep the numbers of the log.
 */
export function stages(drill: Drill): readonly Drill[] {
  const { incident, tenant, runbook, seed } = drill;
  const opened: Drill = { ...openDrill(incident, tenant, runbook, seed), tenant };
  const all: Drill[] = [];
  let current = opened;
  for (const { fact } of drill.record.entries) {
    current = evolve(current, fact);
    all.push(current);
  }
  return all;
}

/** Every moment at which a condition came true: each fact that fits a pattern, each turn to true of a composed one. */
export function occurrences(condition: Condition, drill: Drill, walked: readonly Drill[]): readonly Moment[] {
  return drill.record.entries.flatMap(({ number, fact }, position) => {
    const stage = walked[position];
    if (!stage) return [];
    const came = isPattern(condition)
      ? happens(condition, fact)
      : holds(condition, stage) && !(position > 0 && heldBefore(condition, walked[position - 1]));
    // What held before anybody sat down counts from there: nobody could have acted earlier.
    return came
      ? [{ position, number, at: position === 0 && !isPattern(condition) ? latest(fact.at, STARTEX) : fact.at }]
      : [];
  });
}

const heldBefore = (condition: Condition, stage: Drill | undefined): boolean =>
  stage !== undefined && holds(condition, stage);
