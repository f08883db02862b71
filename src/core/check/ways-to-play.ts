import type { Incident } from '../incident/incident.ts';
import type { ModelStep } from '../incident/rubric.ts';
import { releaseAtOnce } from '../drill/players.ts';

type Steps = readonly ModelStep[];

/**
 * The model answer spoiled in every simple way, the cheap and telling ones first: an option chosen otherwise, one thing
 * left out, stopped early, nothing, released at once, and at last every two things left out. They are made as they are
 * asked for, because there is a square of the last kind and most incidents need none of it.
 */
export function* waysToPlay(incident: Incident): Generator<Steps> {
  const model = incident.modelAnswer;
  yield* otherChoices(incident);
  for (const index of model.keys()) yield without(model, index);
  for (const index of model.keys()) yield model.slice(0, index);
  yield releaseAtOnce(incident);
  for (const one of model.keys())
    for (let other = one + 1; other < model.length; other++) yield without(model, one, other);
}

const without = (model: Steps, ...left: readonly number[]): Steps => model.filter((_, index) => !left.includes(index));

function* otherChoices({ injects, modelAnswer, seats }: Incident): Generator<Steps> {
  for (const { id, at, decision } of injects) {
    // Where the seed decides what is right, the model answer has a step for each of its words; one choice takes the place of all.
    const isChoice = ({ deed }: ModelStep) => deed.do === 'choose' && deed.option.startsWith(`${id}.`);
    const first = modelAnswer.find(isChoice);
    const when = first?.at ?? at ?? modelAnswer.at(-1)?.at;
    if (when === undefined) continue;
    const others = modelAnswer.filter((step) => !isChoice(step));
    const before = others.filter((step) => step.at < when);
    const later = others.filter((step) => step.at >= when);
    for (const option of decision?.options ?? []) {
      const step = {
        at: when,
        by: first?.by ?? seats[0],
        deed: { do: 'choose', option: `${id}.${option.id}` },
      } as const;
      yield [...before, step];
      yield [...before, step, ...later];
    }
  }
}
