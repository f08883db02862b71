import type { Root, RootContent, Yaml } from 'mdast';
import type { Runbook } from '../../runbook/runbook.ts';
import { paragraph, strong } from '../../markdown/nodes.ts';
import { counted } from '../../review/sentences.ts';
import { yamlHead } from '../yaml-head.ts';
import type { RunbookParts, RunbookRecord } from './parts.ts';

/** The version of this document's shape, for programs that read it. */
const SCHEMA = 1;

/** The keys that others need. What else stands in the front matter, such as evidence, is the team's own. */
export function frontOf({ title, version, owner, nextReview, meta }: Runbook, contacts: boolean): Yaml {
  const status = meta['status'];
  return yamlHead([
    ['title', title],
    ['version', version],
    ['status', typeof status === 'string' ? status : undefined],
    ['owner', contacts ? owner : undefined],
    ['next_review', nextReview],
    ['generator', 'Firedoor'],
    ['schema', SCHEMA],
  ]);
}

/** What a reader must know before they trust the document. */
export function noticesOf(parts: RunbookParts, record: RunbookRecord): readonly RootContent[] {
  return [
    ...(parts.draftLine ? draftLine(record) : []),
    ...(parts.contacts ? [] : [paragraph('People and how to reach them are left out of this copy.')]),
  ];
}

/** The line that marks a draft; undefined where nothing essential is open, or nobody knows yet. */
export const sayDraft = ({ essentialGaps = 0 }: RunbookRecord): string | undefined =>
  essentialGaps > 0 ? `Draft — ${counted(essentialGaps, 'essential gap')}` : undefined;

function draftLine(record: RunbookRecord): readonly RootContent[] {
  const said = sayDraft(record);
  return said === undefined ? [] : [paragraph(strong(said))];
}

/** A sheet for a desk or a wall with the same line below its title: it is taken for true where nobody sees the gaps. */
export function markedDraft(sheet: Root, record: RunbookRecord): Root {
  const [title, ...rest] = sheet.children;
  return title ? { ...sheet, children: [title, ...draftLine(record), ...rest] } : sheet;
}

/** Whose edition this is, for readers who see no front matter. */
export function editionOf({ version, owner, nextReview }: Runbook, contacts: boolean): readonly RootContent[] {
  const said = [
    version && `Version ${version}`,
    contacts && owner && `owner: ${owner}`,
    nextReview && `next review: ${nextReview}`,
  ].filter((part) => typeof part === 'string' && part !== '');
  return said.length === 0 ? [] : [paragraph(`${said.join(', ')}.`)];
}
