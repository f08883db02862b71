import type { Root } from 'mdast';
import type { Readiness, ReadinessItem } from '../check/enablement/readiness.ts';
import type { Runbook } from '../runbook/runbook.ts';
import { document, heading, linked, paragraph, strong, table, taskList } from '../markdown/nodes.ts';

const NOT_SHOWN = 'not shown';

/** The readiness page, built from evidence alone. `on` is the day on which it was made, `YYYY-MM-DD`. */
export function readinessDocument(runbook: Runbook, { items, result }: Readiness, on: string): Root {
  return document(
    heading(1, 'Readiness for automatic isolation'),
    paragraph(strong(result)),
    paragraph(
      `${runbook.title || 'Runbook without a title'}${runbook.version === '' ? '' : `, version ${runbook.version}`}, as of ${on}. What nobody has shown reads “${NOT_SHOWN}”: it may be there, and this page does not know.`,
    ),
    taskList(
      items.map(({ number, title, state }) => ({
        done: state !== 'open',
        text: `${String(number)} ${title}${SUFFIX[state]}`,
      })),
    ),
    heading(2, 'Evidence'),
    table(
      ['No.', 'Item', 'Shown by', 'Date', 'Owner'],
      items.map((item) => [
        String(item.number),
        item.title,
        linked(shownBy(item)),
        item.evidence.on || NOT_SHOWN,
        item.evidence.owner || NOT_SHOWN,
      ]),
    ),
  );
}

const SUFFIX: { readonly [S in ReadinessItem['state']]: string } = {
  done: '',
  open: '',
  'not-applicable': ' (not applicable)',
};

function shownBy({ state, shown, drill, evidence }: ReadinessItem): string {
  if (state === 'not-applicable') return `Not applicable because ${evidence.notApplicable}`;
  const also = drill && drill !== shown ? ` ${drill}` : '';
  return `${shown ?? NOT_SHOWN}${also}`;
}
