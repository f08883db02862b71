import type {
  Blockquote,
  Code,
  Heading,
  Html,
  Link,
  List,
  ListItem,
  Paragraph,
  PhrasingContent,
  Root,
  RootContent,
  Strong,
  Table,
  TableRow,
  Text,
  Yaml,
} from 'mdast';
import type { Prose } from '../kernel/prose.ts';
import { cleanLine } from './clean-text.ts';

/** What stands in a line: text as somebody typed it, or nodes. A string is never read as Markdown. */
export type Inline = string | PhrasingContent | readonly (string | PhrasingContent)[];

export const document = (...children: readonly RootContent[]): Root => ({ type: 'root', children: [...children] });

export const frontMatter = (yaml: string): Yaml => ({ type: 'yaml', value: yaml });

export const text = (value: string): Text => ({ type: 'text', value });

export const strong = (content: Inline): Strong => ({ type: 'strong', children: phrasing(content) });

export const heading = (depth: Heading['depth'], content: Inline): Heading => ({
  type: 'heading',
  depth,
  children: phrasing(content),
});

export const paragraph = (content: Inline): Paragraph => ({ type: 'paragraph', children: phrasing(content) });

export const quote = (...children: readonly (Paragraph | List)[]): Blockquote => ({
  type: 'blockquote',
  children: [...children],
});

/** What an author wrote, as a quotation. */
export const quoted = (prose: Prose): Blockquote => ({ type: 'blockquote', children: prose as Blockquote['children'] }); // prose has no front matter and no list items of its own

export const list = (items: readonly Inline[], kind: 'bullets' | 'numbers' = 'bullets'): List => ({
  type: 'list',
  ordered: kind === 'numbers',
  spread: false,
  children: items.map((content) => item(content, null)),
});

export const taskList = (items: readonly { readonly done: boolean; readonly text: Inline }[]): List => ({
  type: 'list',
  ordered: false,
  spread: false,
  children: items.map(({ done, text: content }) => item(content, done)),
});

/** A table whose rows all reach as far as its longest one: readers drop cells that no heading stands above. */
export function table(head: readonly Inline[], rows: readonly (readonly Inline[])[]): Table {
  const width = Math.max(head.length, ...rows.map((row) => row.length));
  return {
    type: 'table',
    align: Array<null>(width).fill(null),
    children: [head, ...rows].map((row) => cells(row, width)),
  };
}

export const code = (value: string, lang?: string): Code => ({ type: 'code', value, ...(lang ? { lang } : {}) });

/** A link to an address that a reader can follow without harm; any other address is shown as text beside its label. */
export function link(label: string, url: string): Link | Text {
  if (!/^(?:https?:\/\/|mailto:|tel:|#)/i.test(url)) return text(`${label} (${url})`);
  return { type: 'link', url: cleanLine(url), children: [text(label)] };
}

/**
 * Text in which web and mail addresses are links that read as they were typed. For documents that people keep;
 * what a drill recorded may hold the attacker's addresses and goes through `text`.
 */
export function linked(value: string): readonly PhrasingContent[] {
  return value.split(ADDRESS).map((part, index) => {
    if (index % 2 === 0) return text(part);
    return { type: 'link', url: part.includes('://') ? part : `mailto:${part}`, children: [text(part)] };
  });
}

const ADDRESS =
  /(\bhttps?:\/\/[\w.-]+(?:[\w/.~%&=?#+:,;@-]*[\w/])?|\b[\w.+-]{1,64}@[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,})/i;

/** The one comment that we write. Whatever is not a plain name in the id becomes a hyphen. */
export const mark = (kind: 'step' | 'section', id: string): Html => ({
  type: 'html',
  value: `<!-- ${kind}: ${id.toLowerCase().replace(/[^a-z0-9.]+/g, '-')} -->`,
});

const item = (content: Inline, checked: boolean | null): ListItem => ({
  type: 'listItem',
  spread: false,
  checked,
  children: [paragraph(content)],
});

function cells(row: readonly Inline[], width: number): TableRow {
  const filled = Array.from({ length: width }, (_, index) => row[index] ?? '');
  return { type: 'tableRow', children: filled.map((content) => ({ type: 'tableCell', children: phrasing(content) })) };
}

function phrasing(content: Inline): PhrasingContent[] {
  const parts = typeof content === 'string' || 'type' in content ? [content] : content;
  return parts.map((part) => (typeof part === 'string' ? text(part) : part));
}
