import type { Parents, Root, RootContent, Text } from 'mdast';
import { frontmatterToMarkdown } from 'mdast-util-frontmatter';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { type Info, type Options, type State, toMarkdown } from 'mdast-util-to-markdown';
import { cleanTree } from './clean-tree.ts';

/**
 * Writes a document as GitHub-flavoured Markdown: the same tree gives the same text, which ends in a line break and has
 * no others than `\n`. A parser gives the tree back as `cleanTree` leaves it. What a user typed belongs into text nodes;
 * there it can break no structure, whatever it is. GFM readers may still show a bare address as a link.
 */
export function makeMarkdown(root: Root): string {
  return toMarkdown(cleanTree(root), SETTINGS);
}

/** `<!-- step: release.device -->` on a line of its own, which no renderer shows. */
const MARK = /^<!-- (step|section): ([a-z0-9-]+(?:\.[a-z0-9-]+)?) -->$/;

const isMark = (node: RootContent, kind: string): boolean =>
  node.type === 'html' && MARK.exec(node.value)?.[1] === kind;

/** A mark stands directly under its heading, and the fields of a step directly under its mark. */
function marksStayClose(left: RootContent, right: RootContent): 0 | undefined {
  const isClose =
    (left.type === 'heading' && (isMark(right, 'step') || isMark(right, 'section'))) ||
    (right.type === 'list' && isMark(left, 'step'));
  return isClose ? 0 : undefined;
}

/**
 * Text, with the space at the edges of its block as character references: parsers trim it, and some trim more kinds of
 * space than CommonMark names.
 */
function text(node: Text, parent: Parents | undefined, state: State, info: Info): string {
  const value = state.safe(node.value, info);
  if (!parent || !['paragraph', 'heading', 'tableCell'].includes(parent.type)) return value;
  const head = parent.children[0] === node ? value.replace(/^\s/, reference) : value;
  return parent.children.at(-1) === node ? head.replace(/(?<!\\)(\\*)(\s)$/, closing) : head;
}

/** A backslash before a reference would take its meaning, so a lone one is doubled. */
const closing = (_: string, backslashes: string, space: string): string =>
  backslashes + (backslashes.length % 2 === 1 ? '\\' : '') + reference(space);

const reference = (character: string): string => `&#x${character.charCodeAt(0).toString(16).toUpperCase()};`;

const SETTINGS: Options = {
  bullet: '-',
  bulletOther: '*',
  bulletOrdered: '.',
  emphasis: '*',
  fences: true,
  listItemIndent: 'one',
  // Three dashes would open front matter at the head of a file.
  rule: '*',
  handlers: { text },
  join: [marksStayClose],
  // Every cell counts as wide as `---`: no column is padded, and a changed cell changes its own line only.
  extensions: [gfmToMarkdown({ stringLength: () => 3 }), frontmatterToMarkdown(['yaml'])],
};
