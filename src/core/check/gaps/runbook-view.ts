import type { Nodes } from 'mdast';
import type { SituationName } from '../../kernel/vocabulary/situations.ts';
import type { Section } from '../../kernel/vocabulary/words.ts';
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
  readonly passages: readonly Passage[];
}

export function viewOf(runbook: Runbook): RunbookView {
  const roles = rolesIn(runbook);
  const steps = runbook.sections.flatMap(({ id, steps: own }) =>
    own.map((step) => ({ step, section: id, holders: holdersOf(step.who, roles) })),
  );
  const passages = [
    ...passagesOf(runbook.preamble, {}),
    ...runbook.sections.flatMap((section) => [
      ...passagesOf(section.prose, { section: section.id }),
      ...section.steps.flatMap((step) => [
        ...fieldsOf(step).map((text) => ({ text, section: section.id, step: step.id })),
        ...passagesOf(step.prose, { section: section.id, step: step.id }),
      ]),
    ]),
  ];
  return { runbook, roles, steps, passages };
}

/** The steps that are for a situation. */
export const stepsAbout = ({ steps }: RunbookView, ...names: readonly SituationName[]): readonly StepView[] =>
  steps.filter(({ step }) => step.situations.some((situation) => names.includes(situation)));

const fieldsOf = ({ title, when, who, does, within, channel }: RunbookStep): readonly string[] =>
  [title, when, who, does, within, channel].filter((text) => text !== '');

/** Paragraphs, list items and table cells, each by itself. */
function passagesOf(nodes: readonly Nodes[], where: Omit<Passage, 'text'>): readonly Passage[] {
  return nodes.flatMap((node) => {
    if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell')
      return [{ text: plainText(node.children), ...where }];
    if (node.type === 'code') return [];
    if (node.type === 'listItem' && typeof node.checked === 'boolean')
      return passagesOf(node.children, { ...where, isCheck: true });
    return 'children' in node ? passagesOf(node.children, where) : [];
  });
}

/** The sentences of a text; a rule that looks for a word reads the sentence around it. */
export const sentencesOf = (text: string): readonly string[] => text.split(/(?<=[.!?;:])\s+/);

/** Whether a sentence says that something is not done: it mentions the word and forbids the deed. */
export const forbids = (sentence: string): boolean =>
  /\b(?:not|never|no|nobody|none|cannot|can't|don't|do not|must not|refus\w+|without|instead of|before)\b/i.test(
    sentence,
  );
