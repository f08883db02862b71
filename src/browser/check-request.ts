import type { CheckStage, Findings } from '../core/check/findings.ts';
import type { SituationsByState } from '../core/check/exercise/coverage.ts';
import type { Runbook } from '../core/runbook/runbook.ts';

/** What the worker is asked to check. A higher number takes the place of a lower one. */
export interface CheckRequest {
  readonly number: number;
  readonly runbook: Runbook;
}

/** What it says, each with the number of the request that it answers; the states are the same for every runbook. */
export type CheckReport =
  | { readonly kind: 'stage'; readonly number: number; readonly stage: CheckStage }
  | { readonly kind: 'found'; readonly number: number; readonly findings: Findings }
  | { readonly kind: 'states'; readonly states: SituationsByState };
