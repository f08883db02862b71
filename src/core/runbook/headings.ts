import type { Section } from '../kernel/vocabulary/words.ts';
import type { Part } from './read-sections.ts';

/** A heading of a document, and the section that its text went to. */
export interface MappedHeading {
  readonly line: number;
  readonly title: string;
  readonly section: Section;
}

/** How the headings of a text were understood, in its order. */
export function mappedHeadings(text: string, parts: readonly Part[]): readonly MappedHeading[] {
  const lines = text.split(/\r\n|[\n\r\v\f\u0085\u2028\u2029]/);
  return parts.map(({ section, line }) => ({ line, section, title: bare(lines[line - 1] ?? '') }));
}

const bare = (line: string): string =>
  line
    .trim()
    .replace(/^#{1,6}\s+/, '')
    .replace(/(?<!\s)\s+#+$/, '');
