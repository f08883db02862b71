import type { Html, ListItem, Paragraph, Root, RootContent } from 'mdast';
import { makeMarkdown } from '../../markdown/make-markdown.ts';
import { document, text } from '../../markdown/nodes.ts';
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

/** The wiki of Azure DevOps draws what stands between colons. */
function inWiki(node: RootContent): readonly RootContent[] {
  if (node.type !== 'code' || node.lang !== 'mermaid') return [node];
  const drawn: Html = { type: 'html', value: `::: mermaid\n${node.value}\n:::` };
  return [drawn];
}

/** Confluence shows comments and front matter as text, and knows no boxes. */
function pasted(node: RootContent): readonly RootContent[] {
  if (node.type === 'yaml' || (node.type === 'html' && node.value.startsWith('<!--'))) return [];
  return [boxed(node)];
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
