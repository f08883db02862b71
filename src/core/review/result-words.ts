import type { Call, Milestone, Verdict } from '../kernel/vocabulary/words.ts';
import { quoted } from './names.ts';
import type { RowVerdict } from './scorecard.ts';

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

/** Why a row is there. A thing that was rightly left alone is told as what it would have been, so that nobody is accused of it. */
export const sayWhy = ({ row, verdict }: Pick<RowVerdict, 'row' | 'verdict'>): string =>
  row.never && verdict === 'met' ? `Had it been done: ${quoted(row.because)}` : row.because;
