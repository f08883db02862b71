import type { Root } from 'mdast';
import { CARD_SENTENCE, cardSource, type HelpdeskCard } from '../review/helpdesk-card.ts';
import { makeMarkdown } from '../markdown/make-markdown.ts';
import { document, heading, paragraph } from '../markdown/nodes.ts';

/** The card as Markdown, to be kept where a team keeps its documents. The same card gives the same bytes. */
export const helpdeskCardMarkdown = (card: HelpdeskCard): string => makeMarkdown(helpdeskCardTree(card));

export function helpdeskCardTree(card: HelpdeskCard): Root {
  return document(
    heading(1, 'Helpdesk card'),
    ...CARD_SENTENCE,
    paragraph(cardSource(card)),
    ...card.parts.flatMap(({ title, prose }) => [heading(2, title), ...prose]),
  );
}
