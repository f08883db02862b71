import type { Drill } from '../drill/drill.ts';
import { factsNamed, lastNamed } from '../drill/record.ts';
import type { DrillTime } from '../kernel/time.ts';
import { personName } from './names.ts';
import { type TicketCheck, ticketChecks } from './ticket-words.ts';

/** The note that went to the security team, held against the rules that stood beside the form. */
export interface TicketReview {
  /** The fact that it rests on, by its number in the log. */
  readonly number: number;
  readonly at: DrillTime;
  readonly note: string;
  readonly checks: readonly TicketCheck[];
  readonly kept: number;
  /** Notes that were sent before it and count no more. */
  readonly earlier: number;
}

/** What a debrief says of a call, beside its score. */
export interface CallReview {
  readonly claimed: string;
  /** Whether it was nobody else, as far as may be said: until the drill has ended nobody tells. */
  readonly is: 'the-caller' | 'not-told' | 'somebody-else';
  /** Who it was, where that is somebody else and may be said. */
  readonly really?: string;
  /** Each attempt to verify the one who said to be calling, by its number in the log. */
  readonly verified: readonly number[];
  /** Absent where none was submitted. */
  readonly ticket?: TicketReview;
}

/** Undefined where the incident is no call. */
export function callReview(drill: Drill): CallReview | undefined {
  const { call } = drill.incident;
  if (!call) return undefined;
  const ticket = ticketReview(drill);
  return {
    claimed: personName(call.claims, drill),
    ...caller(drill, call.really),
    verified: factsNamed(drill.record, 'caller.verified')
      .filter(({ fact }) => fact.caller === call.claims)
      .map(({ number }) => number),
    ...(ticket && { ticket }),
  };
}

/** Who called in truth. An impostor is an impostor only when the drill is over. */
function caller(drill: Drill, really: string | undefined): Pick<CallReview, 'is' | 'really'> {
  if (really === undefined) return { is: 'the-caller' };
  return drill.record.ended ? { is: 'somebody-else', really: personName(really, drill) } : { is: 'not-told' };
}

/** The ticket that was submitted last is the one that counts. */
function ticketReview(drill: Drill): TicketReview | undefined {
  const sent = lastNamed(drill.record, 'ticket.submitted');
  if (!sent) return undefined;
  const checks = ticketChecks(drill, sent.fact.text);
  return {
    number: sent.number,
    at: sent.fact.at,
    note: sent.fact.text,
    checks,
    kept: checks.filter(({ isKept }) => isKept).length,
    earlier: factsNamed(drill.record, 'ticket.submitted').length - 1,
  };
}
