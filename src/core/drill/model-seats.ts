import type { ModelStep } from '../incident/rubric.ts';
import { type DrillTime, latest } from '../kernel/time.ts';
import type { Fact } from '../kernel/vocabulary/facts.ts';
import type { Drill } from './drill.ts';
import { decide } from './decide.ts';
import { advance } from './due.ts';
import { replay } from './evolve.ts';
import { seating } from './seats.ts';

/**
 * The drill at a later time, with the seats that the model answer plays doing their part on the way. A step is attempted
 * once its time has come and is left waiting while it would be refused, or would cross a red line that nobody asked for.
 */
export function advanceWithModel(drill: Drill, at: DrillTime): Drill {
  const steps = modelSteps(drill);
  if (steps.length === 0) return advance(drill, at);
  const stops = steps.map((step) => step.at).filter((time) => time > drill.record.at && time < at);
  return [...stops, at].reduce((current, stop) => attemptAll(advance(current, stop), stop), drill);
}

interface NumberedStep extends ModelStep {
  readonly of: string;
}

/** The steps of the seats that nobody plays, but those that are on the record; choosing belongs to the players. */
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

function attempt(drill: Drill, { of, deed, by }: NumberedStep, at: DrillTime): Drill {
  if (drill.record.ended || drill.record.paused) return drill;
  const facts = decide(drill, { ...deed, by }, at).map((fact): Fact => ({ ...fact, of }));
  if (facts.some(({ type }) => type === 'action.refused')) return drill;
  const after = replay(drill, facts);
  return after.crossed.length > drill.crossed.length ? drill : after;
}
