import { sayDuration, duration } from '../../kernel/time.ts';
import { assertNever } from '../../kernel/result.ts';
import { counted } from '../../review/sentences.ts';
import { quoted } from '../../review/names.ts';
import { plannedMinutes, type TabletopPlan } from '../plan.ts';
import type { TabletopFact, TabletopFactOf } from '../tabletop-fact.ts';
import { letterOf } from '../votes.ts';
import { OBSERVATION_WORDS, REFLECTION_WORDS, sayFollowUp, sayRating } from './words.ts';

/** One line of an exercise's log in words, without its time and who; undefined for what only keeps the log in order. */
export function tellTabletopFact(fact: TabletopFact, plan: TabletopPlan): string | undefined {
  switch (fact.type) {
    case 'exercise.planned':
      return `Planned: ${quoted(fact.plan.title)}, ${counted(fact.plan.injects.length, 'inject')}, ${String(plannedMinutes(fact.plan))} min`;
    case 'exercise.started':
      return 'The exercise started';
    case 'exercise.paused':
      return 'Paused';
    case 'exercise.resumed':
      return 'Resumed';
    case 'exercise.ended':
      return 'The exercise ended';
    case 'clock.counted':
      return `Counted in ${sayDuration(duration(fact.ms))} that the clock had missed`;
    case 'part.begun':
      return `Began ${partName(fact.part, plan)}`;
    case 'part.changed':
      return `Changed ${partName(fact.part, plan)} to ${String(fact.minutes)} min`;
    case 'question.asked':
      return `Asked the room: ${fact.question}`;
    case 'screen.blanked':
      return 'Blanked the screen';
    case 'screen.restored':
      return 'Brought the screen back';
    case 'decision.recorded':
      return `Decision: ${fact.text}`;
    case 'observation.noted':
      return `${OBSERVATION_WORDS[fact.kind]}: ${fact.text}`;
    case 'objective.rated':
      return `Rated ${quoted(plan.objectives.find(({ id }) => id === fact.objective)?.text ?? fact.objective)} ${sayRating(fact.rating)}`;
    case 'reflection.noted':
      return `${REFLECTION_WORDS[fact.kind]}: ${fact.text}`;
    case 'follow-up.agreed':
      return `Follow-up: ${sayFollowUp(fact.followUp)}`;
    case 'follow-up.changed':
      return `Follow-up changed: ${sayFollowUp(fact.followUp)}`;
    case 'entry.explained':
    case 'summary.written':
    case 'entry.struck':
    case 'entry.starred':
    case 'entry.unstarred':
    case 'scenario.moved':
      return undefined;
    case 'inject.edited':
    case 'inject.inserted':
    case 'inject.shown':
    case 'inject.withdrawn':
    case 'inject.skipped':
      return tellInject(fact, plan);
    case 'votes.counted':
    case 'ballot.cast':
    case 'answer.received':
    case 'votes.revealed':
    case 'votes.hidden':
    case 'course.chosen':
      return tellVote(fact, plan);
    default:
      return assertNever(fact);
  }
}

type InjectFact = TabletopFactOf<
  'inject.edited' | 'inject.inserted' | 'inject.shown' | 'inject.withdrawn' | 'inject.skipped'
>;

function tellInject(fact: InjectFact, plan: TabletopPlan): string {
  switch (fact.type) {
    case 'inject.edited':
      return `Edited ${injectName(fact.inject, plan)}: ${fact.says}`;
    case 'inject.inserted':
      return `Inserted ${quoted(fact.inject.title)}: ${fact.inject.says}`;
    case 'inject.shown': {
      const inject = plan.injects.find(({ id }) => id === fact.inject);
      return inject ? `${inject.title}: ${inject.says}` : `Shown: ${fact.inject}`;
    }
    case 'inject.withdrawn':
      return `Withdrew ${injectName(fact.inject, plan)} from the screen`;
    case 'inject.skipped':
      return `Skipped ${injectName(fact.inject, plan)}`;
  }
}

type VoteFact = TabletopFactOf<
  'votes.counted' | 'ballot.cast' | 'answer.received' | 'votes.revealed' | 'votes.hidden' | 'course.chosen'
>;

function tellVote(fact: VoteFact, plan: TabletopPlan): string {
  switch (fact.type) {
    case 'votes.counted':
      return `Counted ${counted(fact.count, 'vote')} for ${optionName(fact.inject, fact.option, plan)}`;
    case 'ballot.cast':
      // With its time beside it, the option would tell who had the tablet.
      return `A secret ballot for ${injectName(fact.inject, plan)}`;
    case 'answer.received': {
      const chosen = fact.option === undefined ? [] : [optionName(fact.inject, fact.option, plan)];
      return `${fact.team} answered ${injectName(fact.inject, plan)}: ${[...chosen, ...(fact.text ? [fact.text] : [])].join('; ')}`;
    }
    case 'votes.revealed':
      return `Revealed the votes on ${injectName(fact.inject, plan)}`;
    case 'votes.hidden':
      return `Hid the votes on ${injectName(fact.inject, plan)}`;
    case 'course.chosen':
      return fact.course === 'script' || fact.option === undefined
        ? `Stayed on script after ${injectName(fact.inject, plan)}`
        : `Went the way of the room: ${optionName(fact.inject, fact.option, plan)}`;
  }
}

const partName = (id: string, { parts }: TabletopPlan): string =>
  quoted(parts.find((part) => part.id === id)?.title ?? id);

const injectName = (id: string, { injects }: TabletopPlan): string =>
  quoted(injects.find((inject) => inject.id === id)?.title ?? id);

/** `B, “Give the helpdesk the script”`. */
export function optionName(inject: string, option: string, { injects }: TabletopPlan): string {
  const options = injects.find(({ id }) => id === inject)?.options ?? [];
  const index = options.findIndex(({ id }) => id === option);
  const found = options[index];
  return found ? `${letterOf(index)}, ${quoted(found.text)}` : quoted(option);
}
