import type { ModelStep } from '../incident/rubric.ts';
import { type DrillTime, latest } from '../kernel/time.ts';
import type { Fact } from '../kernel/vocabulary/facts.ts';
import { asOf, type Drill } from './drill.ts';
import { decide } from './decide.ts';
import { advance, nextFact } from './due.ts';
import { evolve, replay } from './evolve.ts';
import { holds } from './holds.ts';
import { seating } from './seats.ts';

/**
 * The drill at a later time, with the seats that the model answer plays doing their part on the way. A step is attempted
 * at its time, and again after every fact while it would be refused, would cross a red line that nobody asked for, or has
 * a condition that does not hold yet: a person in another seat may be slower than the model answer.
 */
export function advanceWithModel(drill: Drill, at: DrillTime): Drill {
  if (seating(drill).model.length === 0) return advance(drill, at);
  let clock = drill.record.at;
  let current = attemptAll(drill, clock);
  for (let stop = nextStop(current, clock, at); stop; stop = nextStop(current, clock, at)) {
    clock = stop.at;
    current = attemptAll(stop.fact ? evolve(current, stop.fact) : current, clock);
  }
  return current;
}

interface Stop {
  readonly at: DrillTime;
  readonly fact?: Fact;
}

/** What comes first by `until`: a fact that falls due, or the time of a step. */
function nextStop(drill: Drill, clock: DrillTime, until: DrillTime): Stop | undefined {
  const fact = nextFact(drill, until);
  const step = modelSteps(drill).find((one) => one.at > clock && one.at <= until);
  if (fact && (!step || fact.at <= step.at)) return { at: fact.at, fact };
  return step && { at: step.at };
}

interface NumberedStep extends ModelStep {
  readonly of: string;
}

/** The steps of the seats that nobody plays, but those that are on the record, in order. */
function modelSteps(drill: Drill): readonly NumberedStep[] {
  const { model } = seating(drill);
  if (model.length === 0) return [];
  const done = new Set(drill.record.entries.map(({ fact }) => fact.of));
  return drill.incident.modelAnswer
    .map((step, index) => ({ ...step, of: `model.${String(index)}` }))
    .filter(
      ({ by, of, deed }) => model.includes(by) && !done.has(of) && deed.do !== 'wait' && deed.do !== 'next-event',
    );
}

function attemptAll(drill: Drill, stop: DrillTime): Drill {
  return modelSteps(drill)
    .filter((step) => step.at <= stop)
    .reduce((current, step) => attempt(current, step, latest(stop, current.record.at)), drill);
}

function attempt(drill: Drill, { of, deed, by, when }: NumberedStep, at: DrillTime): Drill {
  if (drill.record.ended || drill.record.paused) return drill;
  if (when !== undefined && !holds(when, asOf(drill, at))) return drill;
  const facts = decide(drill, { ...deed, by }, at).map((fact): Fact => ({ ...fact, of }));
  if (facts.some(({ type }) => type === 'action.refused')) return drill;
  const after = replay(drill, facts);
  return after.crossed.length > drill.crossed.length ? drill : after;
}
