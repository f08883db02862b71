import type { Prose } from '../kernel/prose.ts';
import type { DrillTime, Duration } from '../kernel/time.ts';
import type { Deed } from '../kernel/vocabulary/actions.ts';
import type { Channel, Seat } from '../kernel/vocabulary/words.ts';
import type { Condition } from './condition.ts';

export interface Module {
  readonly id: string;
  readonly title: string;
  readonly minutes: number;
  /** For the whole room, and fit to be shown to it: they tell nothing that it does not know when the module begins. */
  readonly questions: readonly string[];
  /** What a good discussion comes to. For the facilitator alone. */
  readonly points: readonly string[];
}

/** One row of the MSEL. */
export interface Inject {
  readonly id: string;
  readonly module: string;
  /** What the run of show calls it; for the facilitator alone. */
  readonly title?: string;
  /** Delivered at a time, or as soon as a condition holds (and then after a while). */
  readonly at?: DrillTime;
  readonly when?: Condition;
  readonly delay: Duration;
  /** Not delivered when this holds at its time. */
  readonly unless?: Condition;
  readonly from: string;
  readonly to: Seat;
  readonly via: Channel;
  readonly evidence?: string;
  readonly says: Prose;
  readonly facilitator: { readonly ask: string; readonly listenFor: string; readonly ifStuck: string };
  readonly decision?: Decision;
}

/** A question that an inject puts to a seat, with the options among which it chooses. */
export interface Decision {
  readonly seat: Seat;
  readonly question: string;
  readonly options: readonly Option[];
  readonly hints: readonly string[];
  /** Not asked any more when this holds: somebody did by themselves what it asks about. */
  readonly unless?: Condition;
  /** The runbook step that speaks about this. */
  readonly step?: string;
}

/** One answer to a decision: what it does, what it is worth on each axis (0 to 1), and why. */
export interface Option {
  readonly id: string;
  readonly text: string;
  readonly does?: Deed;
  /** Each from 0 to 1. */
  readonly value: { readonly containment: number; readonly evidence: number; readonly people: number };
  readonly because: string;
  readonly facts: readonly string[];
  readonly sources: readonly string[];
}
