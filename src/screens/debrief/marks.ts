import type { MoveMark } from '../../core/review/moves.ts';
import type { IconName } from '../../ui/icons.ts';

/** The shape of each result, and the hue that only repeats it. */
export const MARKS: {
  readonly [M in MoveMark]: { readonly icon: IconName; readonly means?: 'open' | 'attention' | 'danger' };
} = {
  best: { icon: 'check', means: 'open' },
  fine: { icon: 'info' },
  tighter: { icon: 'medium', means: 'attention' },
  costly: { icon: 'down', means: 'danger' },
  unsafe: { icon: 'warn', means: 'danger' },
  missed: { icon: 'close', means: 'attention' },
};
