import type { Nodes, Root } from 'mdast';

/** What a Markdown file may be; a document that people keep stays far below. */
const LIMITS = { characters: 1_000_000, lines: 20_000, columns: 100, marks: 1_000, depth: 100 } as const;

/** Marks that mean themselves; a parser passes over them. */
const ESCAPED = /\\[!-/:-@[-`{-~]/g;

/** What a file has too much of. */
export interface Excess {
  readonly code: 'too-large' | 'too-deep';
  readonly line: number;
}

/** What a decoder puts where bytes are no text, and what ends a text in memory: neither is typed. */
const NO_TEXT = /[\0\ufffd]/g;

/** Whether these are the bytes of something else. A few wrong letters of an old file are still a text, and so is all that we write: it holds no NUL. */
export function isBinary(text: string): boolean {
  const start = text.slice(0, 10_000);
  return start.length > 100 && start.includes('\0') && (start.match(NO_TEXT)?.length ?? 0) > start.length / 20;
}

/**
 * Looks at a text before a parser does, whose time grows with the square of what is nested in one line or paragraph.
 * It is a first sieve: a caller that reads files of strangers runs the parser where it can be stopped.
 */
export function excessOfText(text: string): Excess | undefined {
  if (text.length > LIMITS.characters) return { code: 'too-large', line: 1 };
  const lines = text.split('\n');
  if (lines.length > LIMITS.lines) return { code: 'too-large', line: LIMITS.lines };
  let marks = 0;
  let isCode = false;
  for (const [index, line] of lines.entries()) {
    if (/^\s*(?:`{3}|~{3})/.test(line)) isCode = !isCode;
    marks = isCode || line.trim() === '' ? 0 : marks + (line.replace(ESCAPED, '').match(/[*_~]+|[[\]]/g)?.length ?? 0);
    if (marks > LIMITS.marks || nestsTooDeep(line)) return { code: 'too-deep', line: index + 1 };
  }
  return undefined;
}

/** Whether the quotes and list items that a line opens or continues take up more columns than any page has. */
function nestsTooDeep(line: string): boolean {
  let columns = 0;
  let markers = 0;
  const token = /[ \t>]|[-*+](?=\s|$)|\d{1,9}[.)](?=\s|$)/y;
  for (let match = token.exec(line); match; match = token.exec(line)) {
    columns += match[0] === '\t' ? 4 : match[0].length;
    if (match[0].trim() !== '') markers += 1;
    if (columns > LIMITS.columns && markers > 0) return true;
  }
  return false;
}

/** The same of a tree, which every later walk over it may then take for shallow. */
export function excessOfTree(root: Root): Excess | undefined {
  const open: (readonly [node: Nodes, depth: number])[] = [[root, 0]];
  for (let next = open.pop(); next; next = open.pop()) {
    const [node, depth] = next;
    if (depth > LIMITS.depth) return { code: 'too-deep', line: node.position?.start.line ?? 1 };
    if ('children' in node) for (const child of node.children) open.push([child, depth + 1]);
  }
  return undefined;
}
