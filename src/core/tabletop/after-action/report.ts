import type { FollowUpState, Rating } from '../../kernel/vocabulary/tabletop-words.ts';

/**
 * What an exercise or a drill showed, in the shape of HSEEP's after-action report and improvement plan, for people who
 * were not there. Everything in it is said in words; a document, a sheet and a screen only lay it out.
 */
export interface AfterActionReport {
  readonly kind: 'exercise' | 'drill';
  readonly id: string;
  readonly title: string;
  readonly overview: Overview;
  readonly objectives: readonly AssessedObjective[];
  /** What was starred; where nothing was, what decided. */
  readonly timeline: readonly Line[];
  readonly isStarred: boolean;
  readonly strengths: readonly Finding[];
  readonly areas: readonly Area[];
  /** What nobody expected: neither good nor bad. */
  readonly surprises: readonly Finding[];
  readonly plan: readonly PlannedAction[];
  /** Without owner and date: they are in no plan. */
  readonly ideas: readonly PlannedAction[];
  readonly participants: readonly Participant[];
  readonly decisions: readonly SettledDecision[];
  /** The whole log but for what was struck out. */
  readonly log: readonly Line[];
}

export interface Overview {
  /** `Tabletop exercise`, `Drill`. */
  readonly what: string;
  /** `YYYY-MM-DD`, in UTC. */
  readonly on: string;
  readonly isEnded: boolean;
  /** `52 min`, and what was planned where it was. */
  readonly took: string;
  readonly planned?: string;
  /** The title of the incident, and what it is about. */
  readonly incident?: string;
  readonly about?: string;
  /** The runbook, with its version. */
  readonly runbook?: string;
  readonly summary: string;
  /** Whether somebody wrote the summary; else it was counted together. */
  readonly isWritten: boolean;
}

export interface AssessedObjective {
  readonly text: string;
  readonly rating: Rating | 'not-assessed';
  /** What speaks for it and against it, a sentence each. */
  readonly evidence: readonly string[];
}

/** When something was: by the clock of the exercise or the drill, and by that of the scenario. */
export interface When {
  readonly clock: string;
  readonly scenario?: string;
}

/** A line of the log in words. */
export interface Line extends When {
  /** In the log, from 1; what happened in the scenario shares the number of the line that moved it. */
  readonly number: number;
  readonly who: string;
  readonly text: string;
  readonly isStarred: boolean;
}

export interface Finding {
  readonly text: string;
  /** Why it mattered; absent where nobody said why, and nothing tells. */
  readonly why?: string;
  /** At which inject it came up, and what the room decided there. */
  readonly cameUp?: string;
  readonly who?: string;
  readonly when?: When;
  /** The line of the log that it stands in. */
  readonly number?: number;
}

export interface Area extends Finding {
  /** What followed from it, or would. */
  readonly consequence?: string;
  /** Ids of what is planned about it. */
  readonly plans: readonly string[];
}

export interface PlannedAction {
  readonly id: string;
  readonly action: string;
  readonly owner?: string;
  readonly due?: string;
  /** The title of the section of the runbook that it changes. */
  readonly section?: string;
  readonly state: FollowUpState;
  /** A later drill that showed the fix. */
  readonly shownBy?: ShownBy;
}

export interface ShownBy {
  readonly title: string;
  readonly on: string;
}

export interface Participant {
  readonly seat: string;
  readonly name?: string;
}

/** A question that was put to the room or the player, with what was voted and what was decided. */
export interface SettledDecision {
  /** The id of the inject that put it; absent where it was a decision of the room's own. */
  readonly inject?: string;
  readonly title: string;
  readonly question?: string;
  readonly when?: When;
  readonly votes: readonly Votes[];
  readonly teams: readonly TeamAnswer[];
  /** Empty where nobody decided. */
  readonly decided: readonly Decided[];
  readonly course?: string;
  /** What the plan expected here, whatever was decided. */
  readonly expected?: string;
  /** What the incident says of the option that was taken. */
  readonly because?: string;
}

export interface Votes {
  /** `B`. */
  readonly letter: string;
  readonly text: string;
  readonly count: number;
}

export interface TeamAnswer {
  readonly team: string;
  readonly answer: string;
  readonly sure?: string;
}

export interface Decided {
  readonly text: string;
  readonly who?: string;
  readonly when: When;
}
