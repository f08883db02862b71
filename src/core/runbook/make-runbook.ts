import type { RootContent } from 'mdast';
import { makeMarkdown } from '../markdown/make-markdown.ts';
import { document, frontMatter, heading, mark } from '../markdown/nodes.ts';
import { makeFrontMatter } from './front-matter.ts';
import type { Runbook, RunbookSection, RunbookStep } from './runbook.ts';
import { makeStepFields } from './step-fields.ts';

/** Writes a runbook as Markdown, so that `parseRunbook` gives it back. The appendix comes last, wherever it stands. */
export function makeRunbook(runbook: Runbook): string {
  const yaml = makeFrontMatter(runbook);
  const isAppendix = (section: RunbookSection): boolean => section.id === 'appendix';
  const sections = [
    ...runbook.sections.filter((section) => !isAppendix(section)),
    ...runbook.sections.filter(isAppendix),
  ];
  return makeMarkdown(
    document(
      ...(yaml === undefined ? [] : [frontMatter(yaml)]),
      ...(runbook.title === '' ? [] : [heading(1, runbook.title)]),
      ...runbook.preamble,
      ...sections.flatMap(sectionNodes),
    ),
  );
}

const sectionNodes = (section: RunbookSection): readonly RootContent[] => [
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
