import type { List, RootContent } from 'mdast';
import type { Prose } from '../../kernel/prose.ts';
import { plainText } from '../../runbook/plain-text.ts';

/** What prose says when it is read out or typed over: paragraphs with an empty line between them, a line for each item. */
export const saidText = (prose: Prose): string => prose.map(block).join('\n\n');

function block(node: RootContent): string {
  if (node.type === 'list') return items(node);
  if (node.type === 'code') return node.value;
  if (node.type === 'table')
    return node.children.map((row) => row.children.map((cell) => plainText([cell])).join(', ')).join('\n');
  return plainText([node]);
}

const items = ({ children, ordered }: List): string =>
  children
    .map((item, index) => `${ordered ? `${String(index + 1)}.` : '–'} ${item.children.map(block).join('\n')}`)
    .join('\n');
