import type { RootContent } from 'mdast';
import { makeMarkdown } from '../markdown/make-markdown.ts';
import { document, frontMatter, heading, mark } from '../markdown/nodes.ts';
import { makeFrontMatter } from './front-matter.ts';
import type { Runbook, RunbookSection, RunbookStep } from './runbook.ts';
import { makeStepFields } from './step-fields.ts';

/** Writes a runbook as Markdown, so that `parseRunbook` gives it back. The appendix comes last, wherever it stands. */
export function makeRunbook(runbook: Runbook): string {
  return makeMarkdown(
    document(...frontNodes(runbook), ...headNodes(runbook), ...inOrder(runbook).flatMap(sectionNodes)),
  );
}

/** The parts of the same text, for those who write one of them anew. */
export const makeFront = (runbook: Runbook): string => makeMarkdown(document(...frontNodes(runbook)));
export const makeHead = (runbook: Runbook): string => makeMarkdown(document(...headNodes(runbook)));
export const makeSection = (section: RunbookSection): string => makeMarkdown(document(...sectionNodes(section)));

/** The sections as they are written. */
export const inOrder = ({ sections }: Runbook): readonly RunbookSection[] => [
  ...sections.filter(({ id }) => id !== 'appendix'),
  ...sections.filter(({ id }) => id === 'appendix'),
];

function frontNodes(runbook: Runbook): readonly RootContent[] {
  const yaml = makeFrontMatter(runbook);
  return yaml === undefined ? [] : [frontMatter(yaml)];
}

const headNodes = ({ title, preamble }: Runbook): readonly RootContent[] => [
  ...(title === '' ? [] : [heading(1, title)]),
  ...preamble,
];

export const sectionNodes = (section: RunbookSection): readonly RootContent[] => [
  heading(2, section.title),
  mark('section', section.id),
  ...section.prose,
  ...section.steps.flatMap(stepNodes),
];

const stepNodes = (step: RunbookStep): readonly RootContent[] => [
  heading(3, step.title),
  mark('step', step.id),
  makeStepFields(step),
  ...step.prose,
];
