import { duration, minutes, sayDuration } from '../../kernel/time.ts';
import { STRANGER } from './story-cast.ts';
import type { StoryQuestion } from './story-decision.ts';
import type { Scene } from './story-scene.ts';
import { QUESTION, timeOf, type WrittenStep } from './story-script.ts';
import type { StoryWords } from './story-words.ts';

const TOO_LATE = 'too-late';

/** The question, its reminder, the rubric and the endings of a drill of a gap, as an incident's file writes them. */
export const judgementOf = (scene: Scene, question: StoryQuestion, words: StoryWords): object => ({
  injects: [asks(scene, question, words), reminder(scene, question)],
  rubric: rubric(scene, question, words),
  endings: endings(question),
});

/** The last of the model answer: what the question is answered with. */
export const answerOf = ({ asked }: Scene, { seat, best, then }: StoryQuestion): readonly WrittenStep[] => [
  { at: timeOf(duration(asked + minutes(1))), by: seat, do: 'choose', option: `${QUESTION}.${best}` },
  ...(then ? [{ at: timeOf(duration(asked + minutes(4))), by: seat, ...then }] : []),
];

/** Whether the question is put by somebody who rings the helpdesk. */
export const isCall = ({ gap }: Scene): boolean =>
  gap.situation === 'helpdesk-called' || gap.situation === 'stranger-called';

function asks(scene: Scene, question: StoryQuestion, words: StoryWords): object {
  const { gap, cast, asked } = scene;
  const { seat, options, answered, step } = question;
  const call = `“My laptop has no network, and I need it now. This is ${cast.owner.name}. Can you connect me again?”`;
  const told = gap.story?.lines.at(-1)?.text ?? gap.message;
  return {
    id: QUESTION,
    module: 'story',
    at: timeOf(asked),
    ...(gap.situation && !isCall(scene) && { unless: { not: { situation: gap.situation } } }),
    ...(isCall(scene)
      ? { from: gap.situation === 'stranger-called' ? STRANGER : cast.owner.id, to: 'helpdesk', via: 'phone' }
      : { from: 'facilitator', to: seat, via: 'in-person' }),
    says: isCall(scene) ? call : [lastLine(scene), restsOn(words)].filter((part) => part !== undefined).join('\n\n'),
    facilitator: {
      ask: 'Who does it, at this hour, on which channel?',
      'listen-for': `A name, a channel and a time. Without them: ${told}`,
    },
    decision: {
      seat,
      question: 'What does your runbook say now?',
      options,
      unless: answered,
      ...(step && { step: step.step.id }),
    },
  };
}

/** A fact about the product, with its source. */
const restsOn = ({ rests, sources = [] }: StoryWords): string | undefined =>
  rests === undefined ? undefined : `${rests} (${sources.join(', ')})`;

/** What has just happened; the very last line says what is wrong, and that is for the end. */
const lastLine = ({ gap, beats }: Scene): string => gap.story?.lines[beats.length]?.text ?? gap.message;

function reminder({ asked }: Scene, { within, answered, seat }: StoryQuestion): object {
  return {
    id: TOO_LATE,
    module: 'story',
    at: timeOf(duration(asked + within + minutes(1))),
    unless: answered,
    from: 'facilitator',
    to: seat,
    via: 'in-person',
    says: `${sayDuration(within)} later, nothing of what is needed is on the record.`,
  };
}

/** What is needed, in time; and nothing is let out before a verdict. */
function rubric({ gap, cast }: Scene, { answered, within, step }: StoryQuestion, words: StoryWords): readonly object[] {
  const { rests, sources = [] } = words;
  const asked = { fact: 'inject.delivered', inject: QUESTION };
  return [
    {
      id: 'answered',
      expect: answered,
      after: gap.situation ? { any: [asked, { situation: gap.situation }] } : asked,
      within: `${String(Math.ceil((within + minutes(2)) / minutes(1)))}m`,
      objective: 'answer',
      ...(step && { step: step.step.id }),
      weight: 3,
      because: gap.message,
      ...(rests !== undefined && { sources }),
    },
    {
      id: 'no-early-release',
      never: { done: 'release', device: cast.device },
      before: { verdict: 'any' },
      weight: 3,
      'red-line': true,
      because: 'Nobody knew yet what had happened. It gives the network back to whoever was on it.',
    },
  ];
}

function endings({ answered, within }: StoryQuestion): readonly object[] {
  return [
    {
      id: 'let-out',
      title: 'Let out before anybody knew',
      when: { 'red-line': 'crossed' },
      says: 'The device has its network back, and nobody has said what happened on it.',
    },
    {
      id: 'late',
      title: 'It came late',
      when: { all: [answered, { fact: 'inject.delivered', inject: TOO_LATE }] },
      says: `What was needed was done, but not within ${sayDuration(within)}. Write the time and a name into the step, or give it to somebody who is there.`,
    },
    {
      id: 'held',
      title: 'It held',
      when: answered,
      says: 'Somebody did what was needed, in time. If the runbook told you so, it holds here. If you had to know it yourself, write it down.',
    },
    {
      id: 'lost',
      title: 'Nobody acted',
      otherwise: true,
      says: 'The situation is as it was when the question was asked. This is what the gap looks like from inside.',
    },
  ];
}
