import type { Html, ListItem, Nodes, Paragraph, Root, RootContent } from 'mdast';
import { withoutComments } from '../../markdown/html-comments.ts';
import { makeMarkdown } from '../../markdown/make-markdown.ts';
import { document, paragraph, text } from '../../markdown/nodes.ts';
import type { Flavour } from './parts.ts';

/** What each reader can do with a document beyond plain GitHub-flavoured Markdown. */
export const READERS: {
  readonly [F in Flavour]: { readonly name: string; readonly frontMatter: boolean; readonly draws: boolean };
} = {
  github: { name: 'GitHub, GitLab', frontMatter: true, draws: true },
  'azure-devops': { name: 'Azure DevOps wiki', frontMatter: true, draws: true },
  confluence: { name: 'Paste into Confluence', frontMatter: false, draws: false },
};

/** The document as Markdown that this reader shows as it is meant. The same document gives the same bytes. */
export function flavouredMarkdown(root: Root, flavour: Flavour): string {
  if (flavour === 'github') return makeMarkdown(root);
  const children = root.children.flatMap(flavour === 'confluence' ? pasted : inWiki);
  return makeMarkdown(document(...children));
}

/** The wiki of Azure DevOps draws what stands between colons. What has such a line itself would end there, and stays code. */
function inWiki(node: RootContent): readonly RootContent[] {
  if (node.type !== 'code' || node.lang !== 'mermaid' || /^[ \t]*:::/m.test(node.value)) return [node];
  const drawn: Html = { type: 'html', value: `::: mermaid\n${node.value}\n:::` };
  return [drawn];
}

/** Confluence shows comments and front matter as text, and knows no boxes. */
function pasted(node: RootContent): readonly RootContent[] {
  return node.type === 'yaml' ? [] : uncommented(node).map((kept) => boxed(kept as RootContent)); // a block stays a block
}

/** The node without comments. What stands beside one is text. */
function uncommented(node: Nodes, isBlock = true): readonly Nodes[] {
  if (node.type === 'html' && node.value.includes('<!--')) {
    const said = withoutComments(node.value);
    if (said.trim() === '') return [];
    return isBlock ? [paragraph(said.trim())] : [text(said)];
  }
  if (!('children' in node)) return [node];
  const holdsBlocks = ['blockquote', 'list', 'listItem', 'footnoteDefinition'].includes(node.type);
  return [{ ...node, children: node.children.flatMap((child) => uncommented(child, holdsBlocks)) } as Nodes]; // of its kind
}

function boxed(node: RootContent): RootContent {
  if (node.type === 'list') return { ...node, children: node.children.map(unticked) };
  if (node.type === 'blockquote')
    return { ...node, children: node.children.map((child) => boxed(child) as typeof child) }; // the kind stays
  return node;
}

function unticked(item: ListItem): ListItem {
  const children = item.children.map((child) => boxed(child) as typeof child); // the kind stays
  if (typeof item.checked !== 'boolean') return { ...item, children };
  const sign = text(item.checked ? '☑ ' : '☐ ');
  const [first, ...rest] = children;
  const lead: Paragraph =
    first?.type === 'paragraph'
      ? { ...first, children: [sign, ...first.children] }
      : { type: 'paragraph', children: [sign] };
  return { ...item, checked: null, children: first?.type === 'paragraph' ? [lead, ...rest] : [lead, ...children] };
}
