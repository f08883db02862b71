import type { Nodes } from 'mdast';
import type { SituationName } from '../../kernel/vocabulary/situations.ts';
import type { Section } from '../../kernel/vocabulary/words.ts';
import { withoutComments } from '../../markdown/html-comments.ts';
import { type Holder, holdersOf } from '../../runbook/holders.ts';
import { plainText } from '../../runbook/plain-text.ts';
import { type Role, rolesIn } from '../../runbook/roles.ts';
import type { Runbook, RunbookStep } from '../../runbook/runbook.ts';

/** A step with what its words mean in this runbook. */
export interface StepView {
  readonly step: RunbookStep;
  readonly section: Section;
  readonly holders: readonly Holder[];
}

/** A piece of text and where it stands. */
export interface Passage {
  readonly text: string;
  readonly section?: Section;
  readonly step?: string;
  /** A box to tick: what must be so, not what somebody does. */
  readonly isCheck?: true;
}

/** A runbook as the rules read it. */
export interface RunbookView {
  readonly runbook: Runbook;
  readonly roles: readonly Role[];
  readonly steps: readonly StepView[];
  /** What it says: neither comments nor what is struck through. */
  readonly passages: readonly Passage[];
  /** Everything that stands in it, titles and front matter too. */
  readonly written: readonly Passage[];
}

export function viewOf(runbook: Runbook): RunbookView {
  const roles = rolesIn(runbook);
  const steps = runbook.sections.flatMap(({ id, steps: own }) =>
    own.map((step) => ({ step, section: id, holders: holdersOf(step.who, roles) })),
  );
  const { title, version, owner, nextReview } = runbook;
  return {
    runbook,
    roles,
    steps,
    passages: passagesIn(runbook, spoken),
    written: [
      ...[title, version, owner, nextReview].map((text) => ({ text })),
      ...runbook.sections.map(({ id, title: text }) => ({ text, section: id })),
      ...passagesIn(runbook, (node) => node),
    ],
  };
}

/** What of a node counts; undefined where nothing does. */
type Reading = (node: Nodes) => Nodes | undefined;

const passagesIn = ({ preamble, sections }: Runbook, read: Reading): readonly Passage[] => [
  ...passagesOf(preamble, {}, read),
  ...sections.flatMap((section) => [
    ...passagesOf(section.prose, { section: section.id }, read),
    ...section.steps.flatMap((step) => [
      ...fieldsOf(step).map((text) => ({ text, section: section.id, step: step.id })),
      ...passagesOf(step.prose, { section: section.id, step: step.id }, read),
    ]),
  ]),
];

function spoken(node: Nodes): Nodes | undefined {
  if (node.type === 'delete') return undefined;
  if (node.type === 'html') return { ...node, value: withoutComments(node.value) };
  if (!('children' in node)) return node;
  return { ...node, children: node.children.flatMap((child) => spoken(child) ?? []) } as Nodes; // a node stays of its kind
}

/** The steps that are for a situation. */
export const stepsAbout = ({ steps }: RunbookView, ...names: readonly SituationName[]): readonly StepView[] =>
  steps.filter(({ step }) => step.situations.some((situation) => names.includes(situation)));

const fieldsOf = ({ title, when, who, does, within, channel }: RunbookStep): readonly string[] =>
  [title, when, who, does, within, channel].filter((text) => text !== '');

/** Paragraphs, list items, table cells and HTML, each by itself. */
function passagesOf(nodes: readonly Nodes[], where: Omit<Passage, 'text'>, read: Reading): readonly Passage[] {
  return nodes.flatMap((node) => {
    if (node.type === 'code') return [];
    if (node.type === 'listItem' && typeof node.checked === 'boolean')
      return passagesOf(node.children, { ...where, isCheck: true }, read);
    const isWhole = ['paragraph', 'heading', 'tableCell', 'html'].includes(node.type);
    if (!isWhole) return 'children' in node ? passagesOf(node.children, where, read) : [];
    const said = read(node);
    const text = said ? plainText([said]) : '';
    return text === '' ? [] : [{ text, ...where }];
  });
}

/** The sentences of a text; a rule that looks for a word reads the sentence around it. */
export const sentencesOf = (text: string): readonly string[] => text.split(/(?<=[.!?;:])\s+/);

/** Whether what stands in front of a word says that it is not done. */
export const forbids = (front: string): boolean =>
  /\b(?:not|never|no|nobody|none|cannot|refus\w{1,4}|without|instead of)\b|n[’']t\b/i.test(front);
