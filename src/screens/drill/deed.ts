import type { Deed } from '../../core/kernel/vocabulary/actions.ts';
import type { Fact } from '../../core/kernel/vocabulary/facts.ts';
import type { Call } from '../../core/review/calls.ts';

/** A deed that is being filled in: what is known of it already. */
export type Asked = { readonly do: Deed['do'] } & { readonly [field: string]: unknown };

/** What came of the last decision or action, until somebody goes on. */
export interface Outcome {
  readonly deed: Deed;
  readonly facts: readonly Fact[];
  readonly call?: Call;
  readonly refusals: readonly string[];
}
