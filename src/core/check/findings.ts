import type { SituationName } from '../kernel/vocabulary/situations.ts';
import type { Runbook } from '../runbook/runbook.ts';
import { answeredSituations } from './exercise/coverage.ts';
import type { Exploration } from './exploration/explore.ts';
import { checkRegressions, type RegressionCheck } from './gaps/check-regressions.ts';
import type { Gap } from './gaps/gap.ts';
import { explorationGaps } from './gaps/gaps.ts';
import { viewOf } from './gaps/runbook-view.ts';

/** What an exploration says of a runbook. The rules about its text are not among it: they need no exploration. */
export interface Findings {
  readonly gaps: readonly Gap[];
  readonly regressions: readonly RegressionCheck[];
  readonly answered: readonly SituationName[];
  /** How many states of the world were looked at. */
  readonly states: number;
}

/** How far a check is, from nothing to the moment before its findings. */
export type CheckStage =
  { readonly at: 'compiling' } | { readonly at: 'exploring' } | { readonly at: 'checking'; readonly states: number };

/** The runbook is walked through once; what else is said of it rests on the gaps of that walk. */
export function findings(runbook: Runbook, exploration: Exploration): Findings {
  const gaps = explorationGaps(viewOf(runbook), exploration);
  return {
    gaps,
    regressions: checkRegressions(runbook, exploration, gaps),
    answered: [...answeredSituations(gaps)],
    states: exploration.everything.order.length,
  };
}
