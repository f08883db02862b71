import type { ObservationKind, Rating, ReflectionKind } from '../kernel/vocabulary/tabletop-words.ts';
import type { Confidence } from '../kernel/vocabulary/words.ts';
import type { PlannedInject, TabletopPlan } from './plan.ts';
import type { FollowUp } from './tabletop-fact.ts';

/** What a facilitator can do in an exercise. `conduct` says what comes of it. */
export type TabletopCommand =
  /** Settles another plan, as long as the exercise has not started. */
  | { readonly do: 'replan'; readonly plan: TabletopPlan }
  | { readonly do: 'start' }
  | { readonly do: 'begin-part'; readonly part: string }
  /** The inject that is next, or the one that is named; a skipped or withdrawn one is shown again. */
  | { readonly do: 'show'; readonly inject?: string }
  /** Another one than the next; what lies between is skipped. */
  | { readonly do: 'jump'; readonly inject: string }
  | { readonly do: 'withdraw' | 'skip' | 'unskip'; readonly inject: string }
  | { readonly do: 'edit'; readonly inject: string; readonly says: string; readonly question?: string }
  /** After the one that is named, else after the one that was shown last. */
  | { readonly do: 'insert'; readonly inject: PlannedInject; readonly part?: string; readonly after?: string }
  /** Puts a discussion question of the part to the room. */
  | { readonly do: 'ask'; readonly question: string }
  | { readonly do: 'blank' | 'restore' | 'pause' | 'resume' | 'end' }
  | { readonly do: 'count-time'; readonly ms: number }
  | { readonly do: 'shorten-part'; readonly part: string; readonly minutes: number }
  | { readonly do: 'count-votes'; readonly inject: string; readonly option: string; readonly count: number }
  | { readonly do: 'cast-ballot'; readonly inject: string; readonly option: string; readonly sure?: Confidence }
  /** What a team sealed on a laptop of its own; `readTeamAnswer` makes it of the file. */
  | {
      readonly do: 'receive-answer';
      readonly inject: string;
      readonly team: string;
      readonly option?: string;
      readonly sure?: Confidence;
      readonly text?: string;
      readonly seal: string;
    }
  | { readonly do: 'reveal' | 'hide-votes'; readonly inject: string }
  | {
      readonly do: 'record-decision';
      readonly text: string;
      readonly who?: string;
      readonly inject?: string;
      readonly option?: string;
    }
  | {
      readonly do: 'choose-course';
      readonly inject: string;
      readonly course: 'room' | 'script';
      readonly option?: string;
    }
  | {
      readonly do: 'note';
      readonly kind: ObservationKind;
      readonly text: string;
      readonly who?: string;
      readonly inject?: string;
      readonly objective?: string;
    }
  | { readonly do: 'rate'; readonly objective: string; readonly rating: Rating | 'not-assessed' }
  | { readonly do: 'reflect'; readonly kind: ReflectionKind; readonly text: string; readonly who?: string }
  | { readonly do: 'agree-follow-up' | 'change-follow-up'; readonly id: string; readonly followUp: FollowUp }
  | { readonly do: 'strike' | 'star' | 'unstar'; readonly number: number }
  /** Says what a line of the log meant, for people who were not there. */
  | { readonly do: 'explain'; readonly number: number; readonly why?: string; readonly consequence?: string }
  | { readonly do: 'write-summary'; readonly text: string };

export type TabletopDeed = TabletopCommand['do'];
export type TabletopCommandOf<D extends TabletopDeed> = TabletopCommand & { readonly do: D };
