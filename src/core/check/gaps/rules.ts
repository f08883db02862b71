import { exclusionRules } from './exclusion-rules.ts';
import type { Gap } from './gap.ts';
import { type Known, lifeRules } from './life-rules.ts';
import { questionGaps } from './question-gaps.ts';
import { reachRules } from './reach-rules.ts';
import { releaseRules } from './release-rules.ts';
import type { RunbookView } from './runbook-view.ts';
import { wordRules } from './word-rules.ts';

/** The rules about what a runbook says, by subject. */
const RULE_LISTS: readonly ((view: RunbookView, known: Known) => readonly Gap[])[] = [
  questionGaps,
  reachRules,
  releaseRules,
  exclusionRules,
  wordRules,
  lifeRules,
];

/** What the text of a runbook lacks. It needs no exploration and takes a few milliseconds: it can run as somebody types. */
export const ruleGaps = (view: RunbookView, known: Known = {}): readonly Gap[] =>
  RULE_LISTS.flatMap((rules) => rules(view, known));
