import type { Heading, RootContent } from 'mdast';
import { cleanTree } from '../markdown/clean-tree.ts';
import type { Problem } from '../kernel/problem.ts';
import { SECTIONS, type Section } from '../kernel/vocabulary/words.ts';
import { isDamagedMark, type Mark, readMark, sectionOfStep } from './marks.ts';
import { plainText } from './plain-text.ts';
import type { RunbookSection } from './runbook.ts';
import { runbookProblem, type RunbookProblemCode } from './runbook-problem.ts';
import { isSection, SECTION_TITLES, sectionOfTitle } from './section-titles.ts';
import { readStepFields, type StepFields, stepFields } from './step-fields.ts';

export interface Reading {
  /** What stands before the first heading of level 2. */
  readonly preamble: readonly RootContent[];
  readonly sections: readonly RunbookSection[];
  readonly problems: readonly Problem[];
  /** Where the text passes from one section to another, in its order. A section may have several parts. */
  readonly parts: readonly Part[];
}

/** A stretch of the text that belongs to one section, up to the next one. */
export interface Part {
  readonly section: Section;
  /** The line in which it begins, counted from 1. */
  readonly line: number;
}

interface OpenStep extends StepFields {
  readonly id: string;
  readonly title: string;
  readonly prose: RootContent[];
}

interface OpenSection {
  readonly id: Section;
  readonly title: string;
  readonly prose: RootContent[];
  readonly steps: OpenStep[];
}

const open = (id: Section, title: string): OpenSection => ({ id, title, prose: [], steps: [] });

/** What follows a step belongs to it, up to the next marked heading. */
const append = (section: OpenSection, ...nodes: readonly RootContent[]): unknown =>
  (section.steps.at(-1) ?? section).prose.push(...nodes);

/** Sorts the nodes of a document into sections and steps. What fits in none of them goes to the appendix, heading and all. */
export function readSections(nodes: readonly RootContent[], file: string): Reading {
  const problems: Problem[] = [];
  const preamble: RootContent[] = [];
  const sections: OpenSection[] = [];
  const strays = open('appendix', SECTION_TITLES.appendix);
  const parts: Part[] = [];
  const lines = new Map<string, number | undefined>();
  let current: OpenSection | undefined;

  const report = (code: RunbookProblemCode, at: RootContent, detail: string, hint?: string): unknown =>
    problems.push(runbookProblem(code, file, at.position?.start, detail, hint));

  for (let index = 0; index < nodes.length; index += 1) {
    const node = nodes[index];
    if (!node) continue;
    const mark = readMark(nodes[index + 1]);
    if (node.type === 'heading' && node.depth === 2) {
      current = openSection(node, mark?.kind === 'section' ? mark : undefined);
      begin(current, node);
      if (mark?.kind === 'section') index += 1;
    } else if (node.type === 'heading' && node.depth === 3 && mark?.kind === 'step' && sectionOfStep(mark.id)) {
      if (!current) begin((current = strays), node);
      const list = nodes[index + 2];
      const read = list?.type === 'list' ? readStepFields(list) : undefined;
      const step = { id: mark.id, title: plainText(node.children), prose: [...(read?.rest ?? [])] };
      current.steps.push({ ...step, ...(read?.fields ?? stepFields({})) });
      checkStep(current.id, mark, read?.fields ?? stepFields({}));
      index += read ? 2 : 1;
    } else {
      const stray = readMark(node);
      if (stray) report('stray-mark', node, stray.node.value, strayHint(stray));
      else if (isDamagedMark(node)) report('stray-mark', node, node.value, 'Write it as <!-- section: release -->.');
      if (current) append(current, node);
      else preamble.push(node);
    }
  }
  return { preamble: clean(preamble), sections: finish(sections, strays), problems, parts };

  function openSection(heading: Heading, mark: Mark | undefined): OpenSection {
    const title = plainText(heading.children);
    const id = mark ? mark.id : sectionOfTitle(title);
    const isTaken = sections.some((section) => section.id === id);
    if (id !== undefined && isSection(id) && !isTaken) {
      const section = open(id, title);
      sections.push(section);
      return section;
    }
    if (mark && isTaken) report('duplicate-section', mark.node, mark.id);
    else if (mark) report('unknown-section', mark.node, mark.id, `The sections are ${SECTIONS.join(', ')}.`);
    append(strays, heading, ...(mark ? [mark.node] : []));
    return strays;
  }

  function begin({ id }: OpenSection, { position }: RootContent): unknown {
    return parts.push({ section: id, line: position?.start.line ?? 1 });
  }

  function checkStep(section: Section, { id, node }: Mark, { who, does }: StepFields): void {
    const named = sectionOfStep(id) ?? '';
    if (!isSection(named)) report('unknown-section', node, named, `The sections are ${SECTIONS.join(', ')}.`);
    else if (named !== section) report('step-in-other-section', node, id, `It stands in "${section}".`);
    if (lines.has(id)) report('duplicate-step', node, id, `The earlier one is in line ${String(lines.get(id))}.`);
    else lines.set(id, node.position?.start.line);
    if (who === '')
      report('step-without-who', node, id, 'Add "- **Who** a role, and the one out of hours" to its list.');
    if (does === '') report('step-without-do', node, id, 'Add "- **Do** an action" to its list.');
  }
}

function strayHint({ kind, id }: Mark): string {
  if (kind === 'section') return 'A section is marked directly under a heading of level 2.';
  if (sectionOfStep(id) !== undefined) return 'A step is marked directly under a heading of level 3.';
  return 'The id of a step is its section, a full stop and words with hyphens, such as release.device.';
}

/** The appendix comes last, and what found no place comes at its end. */
function finish(sections: readonly OpenSection[], strays: OpenSection): readonly RunbookSection[] {
  const own = sections.filter(({ id }) => id === 'appendix');
  const hasStrays = strays.prose.length + strays.steps.length > 0;
  const appendix = own[0] ?? (hasStrays ? open('appendix', strays.title) : undefined);
  if (appendix) {
    append(appendix, ...strays.prose);
    appendix.steps.push(...strays.steps);
  }
  const others = sections.filter(({ id }) => id !== 'appendix');
  return [...others, ...(appendix ? [appendix] : [])].map((section) => ({
    ...section,
    prose: clean(section.prose),
    steps: section.steps.map((step) => ({ ...step, prose: clean(step.prose) })),
  }));
}

const clean = (nodes: readonly RootContent[]): readonly RootContent[] =>
  cleanTree({ type: 'root', children: [...nodes] }).children;
