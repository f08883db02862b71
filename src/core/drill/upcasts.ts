/** One step from a format of the log to the next: a fact as it was becomes a fact as it is. */
export interface Upcast {
  readonly from: number;
  readonly upcast: (fact: unknown) => unknown;
}

/** In order. Empty while format 1 is the only one there has been; tests/fixtures/logs holds a log of every released format. */
export const UPCASTS: readonly Upcast[] = [];
