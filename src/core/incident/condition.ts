import type { FactName } from '../kernel/vocabulary/facts.ts';
import type { Deed } from '../kernel/vocabulary/actions.ts';
import type { SituationName } from '../kernel/vocabulary/situations.ts';
import type { Classification, Seat, TicketRule } from '../kernel/vocabulary/words.ts';

/** An action as a pattern: the arguments that it names must agree, the others may be anything. */
export type DeedPattern = Readonly<Record<string, unknown>>;

/** A question about the record, asked at a moment of it. */
export type Condition =
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition }
  /** The action was done and not refused; `by` names the seats that count. */
  | { readonly done: Deed['do']; readonly by?: readonly Seat[]; readonly where: DeedPattern }
  /** The action was tried and refused. */
  | { readonly refused: Deed['do']; readonly where: DeedPattern }
  | { readonly finding: string }
  | { readonly verdict: Classification | 'any' }
  | { readonly situation: SituationName; readonly device?: string; readonly account?: string }
  | { readonly redLine: 'crossed' }
  /** The note of the last ticket keeps this rule, or all of them. */
  | { readonly ticket: TicketRule | 'all' }
  /** The seed has drawn this word; it holds for the whole drill or never. */
  | { readonly drawn: string; readonly is: string }
  /** A fact that is not an action of a seat: what the device, the service or the script did. */
  | { readonly fact: FactName; readonly where: DeedPattern };
