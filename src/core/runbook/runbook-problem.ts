import type { Problem } from '../kernel/problem.ts';

/** Everything that can be wrong with a runbook's Markdown. The first five leave nothing that could be read. */
export const RUNBOOK_PROBLEMS = [
  'not-text',
  'too-large',
  'too-deep',
  'broken-front-matter',
  'front-matter-alias',
  'duplicate-section',
  'unknown-section',
  'stray-mark',
  'duplicate-step',
  'step-in-other-section',
  'step-without-who',
  'step-without-do',
] as const;
export type RunbookProblemCode = (typeof RUNBOOK_PROBLEMS)[number];

/** A place in a file. Structurally a unist point, so the position of a Markdown node is one. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** The problem with its sentence. `detail` is what the code is about: an id, or the words of the YAML parser. */
export function runbookProblem(
  code: RunbookProblemCode,
  file: string,
  place: Place | undefined,
  detail: string,
  hint?: string,
): Problem {
  const { line, column } = place ?? { line: 1, column: 1 };
  return { file, line, column, code, message: SENTENCES[code](detail), ...(hint === undefined ? {} : { hint }) };
}

const SENTENCES: { readonly [C in RunbookProblemCode]: (detail: string) => string } = {
  'not-text': () => 'This is not text. A runbook is a Markdown file; what this holds is a picture or a program.',
  'too-large': () => 'The file is longer than a runbook can be: 1,000,000 characters or 20,000 lines.',
  'too-deep': () => 'Lists, quotes or emphasis are nested deeper than a page can show.',
  'broken-front-matter': (words) => `The front matter, between the two lines of ---, cannot be read: ${words}`,
  'front-matter-alias': (name) => `The front matter uses the YAML alias "${name}". Write the value out.`,
  'duplicate-section': (id) => `A second section is marked "${id}".`,
  'unknown-section': (id) => `"${id}" is not a section of a runbook.`,
  'stray-mark': (mark) => `${mark} marks nothing.`,
  'duplicate-step': (id) => `"${id}" is the id of an earlier step.`,
  'step-in-other-section': (id) => `The step "${id}" stands in a section that its id does not name.`,
  'step-without-who': (id) => `The step "${id}" does not say who.`,
  'step-without-do': (id) => `The step "${id}" does not say what to do.`,
};
