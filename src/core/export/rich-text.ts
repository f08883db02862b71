import type { Definition, FootnoteDefinition, FootnoteReference, Nodes, Root, RootContent, Table } from 'mdast';
import { cleanTree } from '../markdown/clean-tree.ts';
import { withoutComments } from '../markdown/html-comments.ts';

/**
 * A document as HTML for mail and word processors, which know neither Markdown nor style sheets. Tables carry their own
 * lines, boxes are characters, and every text is escaped. For the clipboard; a page shows documents through Prose. A part of
 * a document is shown with the definitions of the whole.
 */
export function makeRichText(root: Root, whole: Root = root): string {
  const addresses = new Map<string, string>();
  for (const { identifier, url } of definitionsIn(whole))
    if (!addresses.has(identifier)) addresses.set(identifier, url);
  return cleanTree(root)
    .children.map((node) => block(node, addresses))
    .filter((part) => part !== '')
    .join('\n');
}

/** Where the references of a document lead, by what they are called. */
type Addresses = ReadonlyMap<string, string>;

const definitionsIn = (node: Nodes): readonly Definition[] =>
  node.type === 'definition' ? [node] : 'children' in node ? node.children.flatMap(definitionsIn) : [];

function block(node: RootContent, addresses: Addresses): string {
  const inline = (nodes: readonly Nodes[]): string => phrases(nodes, addresses);
  const blocks = (nodes: readonly RootContent[]): string => nodes.map((child) => block(child, addresses)).join('');
  switch (node.type) {
    case 'heading':
      return element(`h${String(node.depth)}`, inline(node.children));
    case 'paragraph':
      return element('p', inline(node.children));
    case 'blockquote':
      return element('blockquote', blocks(node.children));
    case 'list': {
      if (!node.ordered) return element('ul', blocks(node.children));
      const start = typeof node.start === 'number' && node.start !== 1 ? ` start="${String(node.start)}"` : '';
      return `<ol${start}>${blocks(node.children)}</ol>`;
    }
    case 'listItem': {
      const box = typeof node.checked === 'boolean' ? (node.checked ? '☑ ' : '☐ ') : '';
      const said = node.children.map((child) =>
        child.type === 'paragraph' ? inline(child.children) : blocks([child]),
      );
      return element('li', box + said.join(''));
    }
    case 'code':
      // Nothing that takes formatted text draws a diagram from its source.
      return node.lang === 'mermaid' ? '' : `<pre><code>${escapeHtml(node.value)}</code></pre>`;
    case 'table':
      return table(node, inline);
    case 'thematicBreak':
      return '<hr>';
    case 'html': {
      const said = withoutComments(node.value).trim();
      return said === '' ? '' : element('p', escapeHtml(said));
    }
    case 'footnoteDefinition': {
      const [first, ...rest] = node.children;
      const lead = first?.type === 'paragraph' ? inline(first.children) : '';
      return element('p', `${footnote(node)} ${lead}`) + blocks(first?.type === 'paragraph' ? rest : node.children);
    }
    case 'yaml':
    case 'definition':
      return '';
    default:
      return element('p', inline([node]));
  }
}

function phrases(nodes: readonly Nodes[], addresses: Addresses): string {
  return nodes.map((node) => phrase(node, (children) => phrases(children, addresses), addresses)).join('');
}

function phrase(node: Nodes, inline: (nodes: readonly Nodes[]) => string, addresses: Addresses): string {
  switch (node.type) {
    case 'text':
      return escapeHtml(node.value);
    case 'strong':
      return element('strong', inline(node.children));
    case 'emphasis':
      return element('em', inline(node.children));
    case 'delete':
      return element('s', inline(node.children));
    case 'inlineCode':
      return element('code', escapeHtml(node.value));
    case 'break':
      return '<br>';
    case 'link':
      return linked(node.url, inline(node.children));
    case 'linkReference':
      return linked(addresses.get(node.identifier) ?? '', inline(node.children));
    case 'footnoteReference':
      return footnote(node);
    case 'html':
      return escapeHtml(withoutComments(node.value));
    case 'image':
    case 'imageReference':
      return escapeHtml(node.alt ?? '');
    default:
      return 'children' in node ? inline(node.children) : '';
  }
}

const linked = (url: string, words: string): string =>
  /^(?:https?:\/\/|mailto:)/i.test(url) ? `<a href="${escapeHtml(url)}">${words}</a>` : words;

const footnote = ({ label, identifier }: FootnoteReference | FootnoteDefinition): string =>
  escapeHtml(`[${label ?? identifier}]`);

function table({ children }: Table, inline: (nodes: readonly Nodes[]) => string): string {
  const rows = children.map((row, index) =>
    element('tr', row.children.map((cell) => element(index === 0 ? 'th' : 'td', inline(cell.children))).join('')),
  );
  return `<table border="1" cellspacing="0" cellpadding="4">${rows.join('')}</table>`;
}

const element = (name: string, content: string): string => `<${name}>${content}</${name}>`;

const SIGNS: { readonly [sign: string]: string } = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (sign) => SIGNS[sign] ?? sign);
