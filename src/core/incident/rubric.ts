import type { DrillTime, Duration } from '../kernel/time.ts';
import type { Prose } from '../kernel/prose.ts';
import type { Deed } from '../kernel/vocabulary/actions.ts';
import type { Seat } from '../kernel/vocabulary/words.ts';
import type { Condition } from './condition.ts';

/** What was wise: a thing to be done or a thing never to be done, and when it counts. */
export interface RubricRow {
  readonly id: string;
  readonly expect?: Condition;
  readonly never?: Condition;
  readonly before?: Condition;
  readonly after?: Condition;
  /** Since STARTEX, or since `after` first held. */
  readonly within?: Duration;
  readonly objective?: string;
  readonly step?: string;
  readonly weight: number;
  readonly redLine: boolean;
  readonly because: string;
  readonly sources: readonly string[];
}

/** How a drill can end; the first of them whose condition holds is the one. */
export interface Ending {
  readonly id: string;
  readonly title: string;
  /** Absent on the one that is left when no other holds. */
  readonly when?: Condition;
  readonly says: Prose;
}

/** A step of the model answer: somebody in a seat does something at a time, where its condition holds. */
export interface ModelStep {
  readonly at: DrillTime;
  readonly by: Seat;
  /** Judged when the step's time comes; a step whose condition does not hold is left out. */
  readonly when?: Condition;
  readonly deed: Deed;
}
