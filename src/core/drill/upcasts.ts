import { fail, ok, type Result } from '../kernel/result.ts';

/** The version of the facts that this code writes. Older ones are brought up by `UPCASTS`; newer ones are refused. */
export const LOG_FORMAT = 2;

/**
 * One step from a format of the log to the next: a fact as it was becomes a fact as it is. One that is new already stays as
 * it is: a drill that goes on after an update has facts of both. Facts keep their numbers, so one becomes exactly one.
 */
export interface Upcast {
  readonly from: number;
  readonly upcast: (fact: unknown) => unknown;
}

/**
 * In order; tests/fixtures/logs holds logs of every format. From 1 to 2 no fact changes. New are words that a Firedoor of
 * format 1 cannot read: an isolation and a release from the console (`way: live-response`), what was typed there (`typed`)
 * and why it was refused, and a look at a device's timeline.
 */
export const UPCASTS: readonly Upcast[] = [{ from: 1, upcast: (fact) => fact }];

/** Whether a drill was begun with an earlier Firedoor, so that its record can differ from what today's rules make (ADR 8). */
export const isEarlier = (format: number): boolean => format < LOG_FORMAT;

/** Facts of a newer Firedoor; this one cannot know what they mean. */
export interface TooNew {
  readonly code: 'too-new';
  readonly message: string;
}

/** Facts of any format as this code knows them, from a file or from the store. What they say is for the caller to check. */
export function raise(facts: readonly unknown[], format: number): Result<readonly unknown[], TooNew> {
  if (format > LOG_FORMAT) {
    const message = `This log was written by a newer Firedoor (format ${String(format)}, this one reads ${String(LOG_FORMAT)}).`;
    return fail({ code: 'too-new', message });
  }
  const steps = UPCASTS.filter(({ from }) => from >= format);
  return ok(steps.reduce<readonly unknown[]>((rows, step) => rows.map(step.upcast), facts));
}
