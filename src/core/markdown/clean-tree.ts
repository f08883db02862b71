import type { Root } from 'mdast';
import { cleanLine, cleanText } from './clean-text.ts';

/** A node seen from outside: what every kind of mdast node may have. */
interface Loose {
  readonly type: string;
  readonly value?: unknown;
  readonly children?: readonly Loose[];
  readonly [field: string]: unknown;
}

/**
 * The tree that a parser will give back: its text clean, neighbouring texts merged, headings and cells on one line,
 * positions gone, without the nodes that Markdown cannot write because nothing is in them, and without HTML that would
 * swallow what follows.
 */
export function cleanTree(root: Root): Root {
  return clean(asLoose(root), false) as unknown as Root; // `clean` keeps the kind of every node but stray HTML
}

const asLoose = (node: object): Loose => node as Loose; // every mdast node has a type; nothing else is assumed

function clean(node: Loose, inLine: boolean): Loose {
  const oneLine = inLine || node.type === 'heading' || node.type === 'tableCell';
  const fields = Object.entries(node)
    .filter(([name]) => name !== 'position' && name !== 'data')
    .map(([name, value]) => [name, cleanField(node, name, value, oneLine)]);
  const cleaned = Object.fromEntries(fields) as Loose; // the same names, `type` among them
  // GFM knows no box without a text beside it.
  return node.type === 'listItem' && cleaned.children?.length === 0 ? { ...cleaned, checked: null } : cleaned;
}

function cleanField(node: Loose, name: string, value: unknown, oneLine: boolean): unknown {
  if (name === 'children' && node.children) return cleanChildren(node, node.children, oneLine);
  if (typeof value !== 'string') return value;
  return name === 'value' && !oneLine && node.type !== 'inlineCode' ? cleanText(value) : cleanLine(value);
}

function cleanChildren(parent: Loose, children: readonly Loose[], oneLine: boolean): readonly Loose[] {
  const kept: Loose[] = [];
  for (const child of children) {
    const node = closed(clean(asText(child, oneLine), oneLine), parent);
    const before = kept.at(-1);
    if (isEmpty(node)) continue;
    if (node.type === 'text' && before?.type === 'text') {
      kept[kept.length - 1] = text(String(before.value) + String(node.value));
    } else kept.push(node);
  }
  return kept;
}

const text = (value: string): Loose => ({ type: 'text', value });

/** What cannot stand as the node that it is: a break within one line, and an address that angle brackets cannot hold. */
function asText(node: Loose, oneLine: boolean): Loose {
  if (oneLine && node.type === 'break') return text(' ');
  const [words] = node.children ?? [];
  if (node.type !== 'link' || words?.type !== 'text') return node;
  const isPiped = oneLine && node['url'] === words.value && String(words.value).includes('|');
  const isNoMail = node['url'] === `mailto:${String(words.value)}` && !MAIL.test(String(words.value));
  return isPiped || isNoMail ? words : node;
}

/** CommonMark's own pattern. GFM links more than this, but from bare text only. */
const MAIL =
  /^[\w.!#$%&'*+/=?^`{|}~-]+@[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)*$/i;

const NEEDS_CHILDREN = ['paragraph', 'emphasis', 'strong', 'delete', 'list', 'table', 'tableRow', 'blockquote'];

/** An inline code cannot be empty either: two backticks are text. */
function isEmpty(node: Loose): boolean {
  if (NEEDS_CHILDREN.includes(node.type)) return node.children?.length === 0;
  return ['text', 'inlineCode', 'html'].includes(node.type) && node.value === '';
}

const FLOW = ['root', 'blockquote', 'listItem', 'footnoteDefinition'];

/** What opens HTML that runs to its end mark, whatever stands in between, and that mark. */
const RUNS_ON: readonly (readonly [RegExp, RegExp])[] = [
  [/^\s*<!--/, /-->/],
  [/^\s*<\?/, /\?>/],
  [/^\s*<!\[CDATA\[/, /\]\]>/],
  [/^\s*<![a-z]/i, />/],
  [/^\s*<(?:script|pre|style|textarea)(?=[\s>]|$)/i, /<\/(?:script|pre|style|textarea)>/i],
];

/** HTML that nothing closes would run on over the rest of the document; it is shown as the text that it is. */
function closed(node: Loose, parent: Loose): Loose {
  const value = String(node.value);
  if (node.type !== 'html' || !RUNS_ON.some(([start, end]) => start.test(value) && !end.test(value))) return node;
  return FLOW.includes(parent.type) ? { type: 'paragraph', children: [text(value.trim())] } : text(value);
}
