import type { Drill } from '../drill/drill.ts';
import { deskOf } from '../drill/desks.ts';
import { factsNamed } from '../drill/record.ts';
import type { DrillTime } from '../kernel/time.ts';
import type { By } from '../kernel/vocabulary/fields.ts';

/** A ticket that the helpdesk has handed to the security team. */
export interface Ticket {
  readonly number: number;
  readonly at: DrillTime;
  readonly text: string;
  readonly person?: string;
  readonly device?: string;
  /** Came after the messages were last looked at by whom it is for. */
  readonly isNew: boolean;
}

/** The tickets that came from the helpdesk, the newest first. At one desk nobody hands one over. */
export function ticketsFromHelpdesk(drill: Drill): readonly Ticket[] {
  if (drill.desk !== 'soc') return [];
  const looked = factsNamed(drill.record, 'entity.viewed').findLast(({ fact }) => fact.tab === 'messages')?.number ?? 0;
  return factsNamed(drill.record, 'ticket.submitted')
    .filter(({ fact }) => deskOf(fact.by) === 'helpdesk')
    .map(({ number, fact: { at, text, person, device } }) => ({
      number,
      at,
      text,
      isNew: number > looked,
      ...(person !== undefined && { person }),
      ...(device !== undefined && { device }),
    }))
    .toReversed();
}

/** What somebody of the security team has written on the ticket. */
export interface TicketAnswer {
  readonly number: number;
  readonly at: DrillTime;
  readonly by: By;
  /** Empty where they only said that the helpdesk is briefed. */
  readonly text: string;
}

/** What the security team has written to the helpdesk, in order. */
export const answersOnTicket = ({ record }: Drill): readonly TicketAnswer[] =>
  [...factsNamed(record, 'helpdesk.briefed'), ...factsNamed(record, 'handed-over')]
    .filter(({ fact }) => deskOf(fact.by) === 'soc' && (fact.type !== 'handed-over' || fact.toSeat === 'helpdesk'))
    .toSorted((one, other) => one.number - other.number)
    .map(({ number, fact: { at, by, text = '' } }) => ({ number, at, by, text }));
