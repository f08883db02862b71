import type { RootContent } from 'mdast';
import type { Problem } from '../kernel/problem.ts';
import { fail, ok, type Result } from '../kernel/result.ts';
import { type FrontMatter, NO_FRONT_MATTER, readFrontMatter } from './front-matter.ts';
import { plainText } from './plain-text.ts';
import { readMarkdown } from './read-markdown.ts';
import { type Part, readSections } from './read-sections.ts';
import type { Runbook } from './runbook.ts';

/** A runbook as far as a text holds one, with everything that is wrong with it. */
export interface RunbookReading {
  readonly runbook: Runbook;
  readonly problems: readonly Problem[];
}

/** A reading, with where in the text it stands. */
export interface PlacedReading extends RunbookReading {
  /** The lines of the front matter, fences included; 0 where there is none. */
  readonly frontLines: number;
  readonly parts: readonly Part[];
}

/** Reads a runbook; a file with any problem is none. `makeRunbook` writes what this gives. */
export function parseRunbook(text: string, about: { readonly file: string }): Result<Runbook, readonly Problem[]> {
  const reading = readRunbook(text, about);
  if (!reading.ok) return reading;
  const { runbook, problems } = reading.value;
  return problems.length === 0 ? ok(runbook) : fail(problems);
}

/**
 * Reads a draft, or a document from elsewhere: what is wrong stands beside the runbook, and no text is lost. Only a file
 * that is too large, too deep or whose front matter is broken gives no runbook.
 */
export function readRunbook(
  text: string,
  about: { readonly file: string },
): Result<RunbookReading, readonly Problem[]> {
  const placed = readPlaced(text, about);
  if (!placed.ok) return placed;
  const { runbook, problems } = placed.value;
  return ok({ runbook, problems });
}

/** The same, for those who change the text in place. */
export function readPlaced(text: string, about: { readonly file: string }): Result<PlacedReading, readonly Problem[]> {
  const markdown = readMarkdown(text, about.file);
  if (!markdown.ok) return fail([markdown.error]);
  const [first, ...rest] = markdown.value.children;
  const front = first?.type === 'yaml' ? readFrontMatter(first, about.file) : ok(NO_FRONT_MATTER);
  if (!front.ok) return fail([front.error]);
  const nodes = first?.type === 'yaml' ? rest : markdown.value.children;
  const { preamble, sections, problems, parts } = readSections(nodes, about.file);
  const frontLines = first?.type === 'yaml' ? (first.position?.end.line ?? 0) : 0;
  return ok({ runbook: { ...titled(front.value, preamble), sections }, problems, frontLines, parts });
}

/** The first heading of level 1 is the title. It stays in the text only where the front matter names another title. */
function titled(front: FrontMatter, preamble: readonly RootContent[]): Omit<Runbook, 'sections'> {
  const heading = preamble.find((node) => node.type === 'heading' && node.depth === 1);
  const title = heading ? plainText([heading]) : '';
  if (title === '' || (front.title !== '' && front.title !== title)) return { ...front, preamble };
  return { ...front, title, preamble: preamble.filter((node) => node !== heading) };
}
