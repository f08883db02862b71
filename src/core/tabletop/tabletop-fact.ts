import type { Fact } from '../kernel/vocabulary/facts.ts';
import type { FollowUpState, ObservationKind, Rating, ReflectionKind } from '../kernel/vocabulary/tabletop-words.ts';
import type { Confidence } from '../kernel/vocabulary/words.ts';
import type { PlannedInject, TabletopPlan } from './plan.ts';

/** Milliseconds that the exercise has run, pauses left out. */
export type ExerciseTime = number & { readonly unit: 'exercise-ms' };
export const exerciseTime = (ms: number): ExerciseTime => ms as ExerciseTime; // the brand has no other origin

/**
 * What happened in the room, in the past tense. `at` is the exercise's own clock; what happens in the scenario meanwhile
 * stands in `scenario.moved`, each fact with its drill time.
 */
export type TabletopFact = { readonly at: ExerciseTime } & (
  | { readonly type: 'exercise.planned'; readonly plan: TabletopPlan }
  | { readonly type: 'exercise.started' | 'exercise.paused' | 'exercise.resumed' | 'exercise.ended' }
  /** Time that the clock stood still and that counts after all, such as that of a computer that slept; `at` is after it. */
  | { readonly type: 'clock.counted'; readonly ms: number }
  | { readonly type: 'part.begun'; readonly part: string }
  | { readonly type: 'part.changed'; readonly part: string; readonly minutes: number }
  | { readonly type: 'inject.edited'; readonly inject: string; readonly says: string; readonly question?: string }
  | { readonly type: 'inject.inserted'; readonly inject: PlannedInject; readonly part: string; readonly after?: string }
  | { readonly type: 'inject.shown' | 'inject.withdrawn' | 'inject.skipped'; readonly inject: string }
  /** A discussion question was put to the room. */
  | { readonly type: 'question.asked'; readonly question: string }
  | { readonly type: 'screen.blanked' | 'screen.restored' }
  /** The votes for one option that were counted by hand; the last count stands. */
  | { readonly type: 'votes.counted'; readonly inject: string; readonly option: string; readonly count: number }
  | { readonly type: 'ballot.cast'; readonly inject: string; readonly option: string; readonly sure?: Confidence }
  | {
      readonly type: 'answer.received';
      readonly inject: string;
      readonly team: string;
      readonly option?: string;
      readonly sure?: Confidence;
      readonly text?: string;
      /** Of the file that it came in. */
      readonly seal: string;
    }
  | { readonly type: 'votes.revealed' | 'votes.hidden'; readonly inject: string }
  | {
      readonly type: 'decision.recorded';
      readonly text: string;
      readonly who?: string;
      readonly inject?: string;
      readonly option?: string;
    }
  /** Whether the scenario goes the way of the room or stays on its script. */
  | {
      readonly type: 'course.chosen';
      readonly inject: string;
      readonly course: 'room' | 'script';
      readonly option?: string;
    }
  | {
      readonly type: 'observation.noted';
      readonly kind: ObservationKind;
      readonly text: string;
      readonly who?: string;
      readonly inject?: string;
      readonly objective?: string;
    }
  | { readonly type: 'objective.rated'; readonly objective: string; readonly rating: Rating | 'not-assessed' }
  | { readonly type: 'reflection.noted'; readonly kind: ReflectionKind; readonly text: string; readonly who?: string }
  | { readonly type: 'follow-up.agreed'; readonly id: string; readonly followUp: FollowUp }
  | { readonly type: 'follow-up.changed'; readonly id: string; readonly followUp: FollowUp }
  /** A line of the log that is of no account, such as a slip of the hand. Numbers count from 1. */
  | { readonly type: 'entry.struck' | 'entry.starred' | 'entry.unstarred'; readonly number: number }
  /** What a line of the log meant, for people who were not there; the last word on it stands. */
  | {
      readonly type: 'entry.explained';
      readonly number: number;
      readonly why?: string;
      readonly consequence?: string;
    }
  | { readonly type: 'summary.written'; readonly text: string }
  | { readonly type: 'scenario.moved'; readonly facts: readonly Fact[] }
);

export type TabletopFactName = TabletopFact['type'];
export type TabletopFactOf<N extends TabletopFactName> = TabletopFact & { readonly type: N };

/** What somebody is going to do about what was found. */
export interface FollowUp {
  /** Begins with a verb: `Add the bridge number to the on-call card`. */
  readonly action: string;
  readonly owner?: string;
  /** `2026-12-01`. */
  readonly due?: string;
  /** The section of the runbook that it changes. */
  readonly section?: string;
  readonly state: FollowUpState;
  /** When it was done; a drill from that day on can show it. */
  readonly doneOn?: string;
  /** The number of the line that it answers: a gap, an action, a thing to fix. */
  readonly answers?: number;
}
