import type { RootContent, Yaml } from 'mdast';
import type { Runbook } from '../../runbook/runbook.ts';
import { paragraph, strong } from '../../markdown/nodes.ts';
import { counted } from '../completed-runbook/wording.ts';
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
  const essential = record.essentialGaps ?? 0;
  return [
    ...(parts.draftLine && essential > 0 ? [paragraph(strong(`Draft — ${counted(essential, 'essential gap')}`))] : []),
    ...(parts.contacts ? [] : [paragraph('People and how to reach them are left out of this copy.')]),
  ];
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
