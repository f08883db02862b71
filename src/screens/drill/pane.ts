import type { Tab } from '../../core/kernel/vocabulary/words.ts';

/** What the middle of the drill room shows. */
export type Pane = Tab | 'hunting' | 'automated-response' | 'log';
/** Places that say nothing about what somebody has looked at. */
const UNRECORDED: readonly Pane[] = ['hunting', 'automated-response', 'log'];
export const isTab = (pane: Pane): pane is Tab => !UNRECORDED.includes(pane);

export type DeviceTab = 'overview' | 'alerts' | 'timeline';
export type NarrowPane = 'situation' | 'evidence' | 'decide';

/** Whose page of a pane is meant. */
export interface About {
  readonly device?: string;
  readonly person?: string;
  readonly account?: string;
}
