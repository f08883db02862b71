import type { Drill } from '../drill/drill.ts';
import { keepsRule } from '../drill/ticket-rules.ts';
import { TICKET_RULES, type TicketRule } from '../kernel/vocabulary/words.ts';

/** What each rule asks of a note, as it stands beside the form. */
export const TICKET_RULE_WORDS: { readonly [R in TicketRule]: string } = {
  'names-device': 'Names the device',
  'names-person': 'Names the person',
  'has-call-back': 'Says the number to call back, or that it is the one on record',
  'has-time': 'Says when it happened, such as 09:41',
  'names-route': 'Says where it goes: the security team',
  'no-promise': 'Promises no time of release',
  'no-cause': 'States no cause as a fact',
  'no-quick-fix': 'Advises no restart, no re-image, no other network',
};

/** A rule of the ticket with whether the note keeps it. */
export interface TicketCheck {
  readonly rule: TicketRule;
  readonly says: string;
  readonly isKept: boolean;
}

/** Every rule held against a note, in the order of the list. */
export const ticketChecks = ({ incident }: Drill, note: string): readonly TicketCheck[] =>
  TICKET_RULES.map((rule) => ({ rule, says: TICKET_RULE_WORDS[rule], isKept: keepsRule(rule, note, incident) }));

/** How a rule stands while a note is written: what must not stand there can be broken, what must is only not there yet. */
export type RuleState = 'kept' | 'missing' | 'broken';

/** Nothing is broken before something is written. */
export function ruleState({ rule, isKept }: TicketCheck, note: string): RuleState {
  if (note.trim() === '') return 'missing';
  if (isKept) return 'kept';
  return rule.startsWith('no-') ? 'broken' : 'missing';
}
