import MarkdownIt from 'markdown-it';
import type { Nodes } from 'mdast';

/** A document as pairs of where and what: `ul/li/p` and its text. Two parsers agree when their outlines do. */
export type Outline = readonly (readonly [path: string, text: string])[];

const ON_ONE_LINE = ['paragraph', 'heading', 'tableCell'];

/** The outline of a tree of mdast. A link counts as its words, as GFM makes links of bare addresses. */
export function outlineOfTree(node: Nodes, path: readonly string[] = []): Outline {
  if (ON_ONE_LINE.includes(node.type)) return [[[...path, tagOf(node)].join('/'), words(node)]];
  if (node.type === 'code' || node.type === 'html') return [[[...path, node.type].join('/'), node.value]];
  if (node.type === 'table') {
    const rows = node.children.map((row, index) =>
      row.children.map((cell) => [cell, index === 0 ? 'th' : 'td'] as const),
    );
    return rows.flat().map(([cell, tag]) => [[...path, 'table', 'tr', tag].join('/'), words(cell)]);
  }
  if (!('children' in node)) throw new Error(`unexpected ${node.type}`);
  const inner = node.type === 'root' ? path : [...path, tagOf(node)];
  const outline = node.children.flatMap((child) => outlineOfTree(child, inner));
  // A parser that knows no task lists sees their box as text.
  if (node.type !== 'listItem' || typeof node.checked !== 'boolean') return outline;
  const [[where, text] = ['', ''], ...rest] = outline;
  return [[where, `${node.checked ? '[x] ' : '[ ] '}${text}`], ...rest];
}

function tagOf(node: Nodes): string {
  if (node.type === 'heading') return `h${String(node.depth)}`;
  if (node.type === 'list') return node.ordered ? 'ol' : 'ul';
  return (
    { paragraph: 'p', listItem: 'li', blockquote: 'blockquote', tableCell: 'td' }[node.type as string] ?? node.type
  );
}

function words(node: Nodes): string {
  if (node.type === 'strong') return `<b>${node.children.map(words).join('')}</b>`;
  if ('children' in node) return node.children.map(words).join('');
  return 'value' in node ? node.value : `<${node.type}>`;
}

const parser = new MarkdownIt({ html: true });
type Token = ReturnType<typeof parser.parse>[number];

/** The outline of a text as markdown-it reads it: another parser, by other people, in another style. */
export function outlineOfText(text: string): Outline {
  const path: string[] = [];
  const outline: (readonly [string, string])[] = [];
  for (const token of parser.parse(text, {})) {
    const withoutEnd = token.content.replace(/\n$/, '');
    if (token.type === 'inline') outline.push([path.join('/'), (token.children ?? []).map(said).join('')]);
    else if (token.type === 'fence') outline.push([[...path, 'code'].join('/'), withoutEnd]);
    else if (token.type === 'html_block') outline.push([[...path, 'html'].join('/'), withoutEnd]);
    else if (token.tag === 'thead' || token.tag === 'tbody') continue;
    else if (token.nesting === 1) path.push(token.tag);
    else if (token.nesting === -1) path.pop();
    else throw new Error(`unexpected ${token.type}`);
  }
  return outline;
}

const SAID: { readonly [type: string]: string } = {
  softbreak: '\n',
  strong_open: '<b>',
  strong_close: '</b>',
  link_open: '',
  link_close: '',
};

const said = (token: Token): string =>
  token.type === 'text' || token.type === 'text_special' ? token.content : (SAID[token.type] ?? `<${token.type}>`);
