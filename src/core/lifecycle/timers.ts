import type { Duration } from '../kernel/time.ts';
import type { By } from '../kernel/vocabulary/fields.ts';
import type { FactName } from '../kernel/vocabulary/facts.ts';
import type { Tenant } from '../tenant/tenant.ts';
import type { Tag } from './tags.ts';

/** What a chart stamps with the time of the fact that moved it, so that a length can be counted from there. */
export const CLOCKS = [
  'isolation',
  'cut',
  'channel',
  'session',
  'package',
  'scan',
  'image',
  'script',
  'containment',
  'approval',
] as const;
export type Clock = (typeof CLOCKS)[number];

/** Who asked for the isolation in force decides how long it lasts; nothing else of the context does. */
export interface TimerContext {
  readonly automatic: boolean;
}

/**
 * A fact that falls due while a state is active. Declared in the state's `meta`; XState itself never waits.
 * It falls due `after` the latest of its clocks, and only while the device carries the tag in `while`.
 */
export interface Timer {
  readonly fact: FactName;
  readonly by: By;
  readonly after: (tenant: Tenant, context: TimerContext) => Duration;
  readonly since: readonly Clock[];
  readonly while?: Tag;
  /** The fact that this acknowledges: an incident may script the answer to it instead. */
  readonly answers?: FactName;
  /** The length is an upper bound, and the device takes a part of it that is drawn from the seed. */
  readonly drawn?: true;
  readonly reason?: string;
}

/** What a state declares beside its transitions. */
export interface StateMeta {
  readonly timers: readonly Timer[];
}

export const timers = (...list: readonly Timer[]): StateMeta => ({ timers: list });
