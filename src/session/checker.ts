import type { SituationsByState } from '../core/check/exercise/coverage.ts';
import type { CheckStage, Findings } from '../core/check/findings.ts';
import type { Runbook } from '../core/runbook/runbook.ts';

/** Who is told how a check goes. */
export interface CheckHearer {
  readonly stage: (stage: CheckStage) => void;
  readonly found: (findings: Findings) => void;
  /** The same for every runbook, told once. */
  readonly states: (states: SituationsByState) => void;
  /** The check could not be made, and why. */
  readonly failed: (why: string) => void;
}

/** Checks runbooks against every situation, away from the page. */
export interface Checker {
  /** Takes the place of an older check, which then says nothing more. */
  readonly check: (runbook: Runbook) => void;
  /** Stops at once, whatever is going on. The next check begins from nothing. */
  readonly stop: () => void;
}

export type StartChecker = (hear: CheckHearer) => Promise<Checker>;
