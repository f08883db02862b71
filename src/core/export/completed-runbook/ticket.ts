import type { RootContent } from 'mdast';
import type { Drill } from '../../drill/drill.ts';
import { lastNamed } from '../../drill/record.ts';
import { ticketChecks } from '../../review/ticket-words.ts';
import { heading, paragraph, quote, taskList, text } from '../../markdown/nodes.ts';
import { trace, typed } from './wording.ts';

/** The ticket of a helpdesk call, as it was written, with the rules of the note ticked or not. Nothing where there was no call. */
export function ticket(drill: Drill): readonly RootContent[] {
  if (!drill.incident.call) return [];
  const sent = lastNamed(drill.record, 'ticket.submitted');
  if (!sent) return [heading(2, 'The ticket'), paragraph('No ticket was submitted.')];
  return [
    heading(2, 'The ticket'),
    paragraph([text(`Submitted by ${trace(drill, sent)}:`)]),
    quote(paragraph(typed(sent.fact.text))),
    taskList(ticketChecks(drill, sent.fact.text).map(({ says, isKept }) => ({ done: isKept, text: says }))),
  ];
}
