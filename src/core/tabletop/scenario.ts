import { findOption } from '../drill/decide.ts';
import { type Drill, now } from '../drill/drill.ts';
import { replay } from '../drill/evolve.ts';
import { advanceWithModel } from '../drill/model-seats.ts';
import { isOpen } from '../drill/open-decision.ts';
import { MODEL_PLAYER } from '../drill/seats.ts';
import { openingFacts, turn } from '../drill/turn.ts';
import { drillTime, latest, STARTEX } from '../kernel/time.ts';
import type { Fact } from '../kernel/vocabulary/facts.ts';

/** The facts of STARTEX, with every seat played by the model answer: it does what the room has not decided otherwise. */
export function scenarioOpening(drill: Drill): readonly Fact[] {
  const opened = openingFacts(drill);
  const taken = drill.incident.seats.map((seat): Fact => ({
    type: 'seat.taken',
    at: STARTEX,
    by: seat,
    seat,
    person: MODEL_PLAYER,
  }));
  const seated = replay(drill, [...opened, ...taken]);
  return advanceWithModel(seated, STARTEX).facts.slice(drill.facts.length);
}

/** What happens in the scenario until `at`; nothing where it has come further already. */
export const scenarioUntil = (drill: Drill, at: number): readonly Fact[] =>
  advanceWithModel(drill, latest(drillTime(at), now(drill))).facts.slice(drill.facts.length);

/** What comes of an option when the scenario takes it; undefined where its decision is not open (any more). */
export function scenarioTakes(drill: Drill, inject: string, option: string): readonly Fact[] | undefined {
  const found = findOption(drill, `${inject}.${option}`);
  const by = found?.inject.decision?.seat;
  if (!found || by === undefined || !isOpen(drill, inject)) return undefined;
  return turn(drill, { do: 'choose', option: `${inject}.${option}`, by }, 'timed', now(drill));
}
