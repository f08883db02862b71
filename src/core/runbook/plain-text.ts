import type { Nodes } from 'mdast';
import { cleanLine } from '../markdown/clean-text.ts';

/**
 * What the nodes say, as one line of text. Emphasis goes; the address of a link or an image, and its title, stay beside
 * its words, unless the words are the address.
 */
export function plainText(nodes: readonly Nodes[]): string {
  return cleanLine(nodes.map(said).join('')).trim();
}

/** The same for prose of several paragraphs. */
export const oneLine = (prose: readonly Nodes[]): string => prose.map((node) => plainText([node])).join(' ');

function said(node: Nodes): string {
  switch (node.type) {
    case 'text':
    case 'inlineCode':
    case 'html':
      return node.value;
    case 'break':
      return '\n';
    case 'image':
      return withAddress(node.alt ?? '', node.url, node.title);
    case 'link':
      return withAddress(node.children.map(said).join(''), node.url, node.title);
    case 'imageReference':
      return node.alt ?? '';
    case 'footnoteReference':
      return `[^${node.label ?? node.identifier}]`;
    default:
      return 'children' in node ? node.children.map(said).join('') : '';
  }
}

function withAddress(words: string, url: string, title: string | null | undefined): string {
  const isAddress = [words, `mailto:${words}`, `http://${words}`].includes(url);
  const beside = [isAddress ? '' : url, title ?? ''].filter((part) => part !== '').join(', ');
  if (beside === '') return words;
  return words === '' ? beside : `${words} (${beside})`;
}
