import type { Nodes, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import type { Prose } from '../../kernel/prose.ts';
import { curlyQuotes } from './curly-quotes.ts';

const DEEPEST = 40;
/** Lines of quote and list marks nest one level for each mark, and cost more than they weigh. */
const MARKS = /^(?:[ \t]*(?:>|(?:[-+*]|\d{1,9}[.)])[ \t])){41}/m;

/** Reads Markdown; undefined where it is nested too deep. Raw HTML becomes the text that it is. */
export function readProse(markdown: string): Prose | undefined {
  if (MARKS.test(markdown)) return undefined;
  const root = fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
  return isTooDeep(root) ? undefined : root.children.map((node) => printed(plain(node, true)) as RootContent); // a node keeps its kind, or becomes a paragraph or text
}

/** Walks by levels and not by calls: the depth is not known yet. */
function isTooDeep(root: Nodes): boolean {
  let level: readonly Nodes[] = [root];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > DEEPEST) return true;
    level = level.flatMap((node): readonly Nodes[] => ('children' in node ? node.children : []));
  }
  return false;
}

const BLOCKS: ReadonlySet<string> = new Set(['root', 'blockquote', 'listItem', 'footnoteDefinition']);

function plain(node: Nodes, isBlock: boolean): Nodes {
  if (node.type === 'html') {
    const text: Nodes = { type: 'text', value: node.value };
    return isBlock ? { type: 'paragraph', children: [text] } : text;
  }
  const { position, ...rest } = node;
  void position;
  if (!('children' in rest)) return rest;
  const children = rest.children.map((child) => plain(child, BLOCKS.has(node.type)));
  return { ...rest, children } as Nodes; // the same kinds of children as before
}

/** Quotation marks run on over emphasis and links: what stands before one may be in the node before. Code stays as it is. */
function printed(block: Nodes): Nodes {
  let before = '';
  const walk = (node: Nodes): Nodes => {
    if (isBlockNode(node)) before = '';
    if (node.type === 'text') {
      const value = curlyQuotes(node.value, before);
      before = value.at(-1) ?? before;
      return { ...node, value };
    }
    if ('value' in node) before = node.value.at(-1) ?? before;
    if (node.type === 'break') before = '';
    return 'children' in node ? ({ ...node, children: node.children.map(walk) } as Nodes) : node; // the same kinds of children as before
  };
  return walk(block);
}

const isBlockNode = ({ type }: Nodes): boolean =>
  BLOCKS.has(type) || type === 'paragraph' || type === 'heading' || type === 'tableCell';
