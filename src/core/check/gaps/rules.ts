import type { Gap } from './gap.ts';
import { exclusionRules } from './exclusion-rules.ts';
import { questionGaps } from './question-gaps.ts';
import { reachRules } from './reach-rules.ts';
import { releaseRules } from './release-rules.ts';
import type { RunbookView } from './runbook-view.ts';
import { wordRules } from './word-rules.ts';

/** The rules about what a runbook says, by subject. */
export const RULE_LISTS: readonly ((view: RunbookView) => readonly Gap[])[] = [
  questionGaps,
  reachRules,
  releaseRules,
  exclusionRules,
  wordRules,
];
