import type { Root, RootContent } from 'mdast';
import { sectionNodes, inOrder } from '../runbook/make-runbook.ts';
import type { Runbook, RunbookSection } from '../runbook/runbook.ts';
import { document, heading, paragraph } from '../markdown/nodes.ts';
import { exercisedTable } from './runbook-document/exercised-table.ts';
import { editionOf, frontOf, noticesOf } from './runbook-document/head.ts';
import { lifecycleDiagrams, lifecycleTable } from './runbook-document/lifecycle-map.ts';
import { openDecisionList } from './runbook-document/open-decisions.ts';
import type { RunbookParts, RunbookRecord } from './runbook-document/parts.ts';
import { withoutContacts } from './runbook-document/without-contacts.ts';

/**
 * A runbook as a document for people who have no Firedoor: with what is open, what was exercised and how the lifecycle goes.
 * The same runbook, record and parts give the same tree, and whatever its authors typed is text in it and nothing else.
 */
export function runbookDocument(runbook: Runbook, parts: RunbookParts, record: RunbookRecord): Root {
  const { contacts } = parts;
  const front = parts.frontMatter ? [frontOf(runbook, contacts)] : editionOf(runbook, contacts);
  const body: readonly RootContent[] = [
    ...(runbook.title === '' ? [] : [heading(1, runbook.title)]),
    ...(parts.frontMatter ? [] : front),
    ...noticesOf(parts, record),
    ...runbook.preamble,
    ...inOrder(runbook).flatMap(writtenNodes),
    ...(parts.openDecisions ? openDecisionList(runbook, contacts) : []),
    ...(parts.exercised ? exercisedTable(runbook, record.exercised, contacts) : []),
    ...LIFECYCLES[parts.lifecycle](),
  ];
  const whole = document(...(parts.frontMatter ? front : []), ...body);
  return contacts ? whole : withoutContacts(whole, runbook);
}

/** A heading with nothing under it says that this is so, and not that a page was lost. */
const writtenNodes = (section: RunbookSection): readonly RootContent[] =>
  section.prose.length + section.steps.length > 0
    ? sectionNodes(section)
    : [...sectionNodes(section), paragraph('Not written yet.')];

const LIFECYCLES: { readonly [L in RunbookParts['lifecycle']]: () => readonly RootContent[] } = {
  diagrams: lifecycleDiagrams,
  table: lifecycleTable,
  none: () => [],
};
