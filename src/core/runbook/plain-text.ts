import type { Nodes } from 'mdast';
import { cleanLine } from '../export/clean-text.ts';

/**
 * What a reader sees, as one line of text. Emphasis goes; the address of a link or an image stays beside its words,
 * unless the words are the address.
 */
export function plainText(nodes: readonly Nodes[]): string {
  return cleanLine(joined(nodes)).trim();
}

function said(node: Nodes): string {
  switch (node.type) {
    case 'text':
    case 'inlineCode':
    case 'html':
      return node.value;
    case 'break':
      return '\n';
    case 'image':
      return withAddress(node.alt ?? '', node.url);
    case 'link':
      return withAddress(node.children.map(said).join(''), node.url);
    case 'imageReference':
      return node.alt ?? '';
    case 'footnoteReference':
      return `[^${node.label ?? node.identifier}]`;
    default:
      return 'children' in node ? joined(node.children) : '';
  }
}

/** Words run on; blocks such as items and cells stand apart. */
const joined = (nodes: readonly Nodes[]): string =>
  nodes.map((node) => (BLOCKS.includes(node.type) ? `${said(node)} ` : said(node))).join('');

const BLOCKS: readonly Nodes['type'][] = ['paragraph', 'heading', 'list', 'listItem', 'blockquote', 'table', 'tableRow', 'tableCell', 'code'];

function withAddress(words: string, url: string): string {
  const isAddress = [words, `mailto:${words}`, `http://${words}`].includes(url);
  if (isAddress || url === '') return words;
  return words === '' ? url : `${words} (${url})`;
}
