import type { Call, Milestone, Verdict } from '../kernel/vocabulary/words.ts';

/** How results are written wherever they stand. */
export const CALL_WORDS: { readonly [C in Call]: string } = {
  best: 'Best',
  fine: 'Fine',
  tighter: 'Tighter',
  costly: 'Costly',
  unsafe: 'Unsafe',
};

export const VERDICT_WORDS: { readonly [V in Verdict]: string } = {
  met: 'Met',
  late: 'Late',
  missed: 'Missed',
  'not-assessed': 'Not assessed',
};

export const MILESTONE_WORDS: { readonly [M in Milestone]: string } = {
  isolated: 'Isolated',
  acknowledged: 'Acknowledged',
  'first-evidence': 'First evidence',
  verdict: 'Verdict',
  'user-told': 'User told',
  released: 'Released',
  closed: 'Closed',
};
