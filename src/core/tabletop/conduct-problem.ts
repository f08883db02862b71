/** Why a command comes to nothing, in the words of a colleague at the facilitator's elbow. */
export interface ConductProblem {
  readonly code: ConductCode;
  /** What happened. */
  readonly happened: string;
  /** What is safe all the same. */
  readonly safe: string;
  /** What to do now. */
  readonly next: string;
}

export const CONDUCT_CODES = [
  'not-started',
  'already-started',
  'paused',
  'not-paused',
  'over',
  'unknown-part',
  'unknown-inject',
  'nothing-next',
  'not-on-screen',
  'already-shown',
  'not-skipped',
  'already-there',
  'empty-text',
  'too-long',
  'wrong-minutes',
  'wrong-count',
  'no-options',
  'unknown-option',
  'answered-before',
  'no-scenario',
  'not-open',
  'unknown-objective',
  'unknown-entry',
  'not-of-no-account',
  'unknown-follow-up',
  'no-owner-or-date',
  'reads-along',
  'moved-on',
] as const;
export type ConductCode = (typeof CONDUCT_CODES)[number];

export const conductProblem = (
  code: ConductCode,
  happened: string,
  next: string,
  safe = 'Nothing was changed.',
): ConductProblem => ({ code, happened, safe, next });
