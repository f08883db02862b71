import type { Nodes, Root, RootContent, Table } from 'mdast';
import { cleanTree } from '../markdown/clean-tree.ts';

/**
 * A document as HTML for mail and word processors, which know neither Markdown nor style sheets. Tables carry their own
 * lines, boxes are characters, and every text is escaped. For the clipboard; a page shows documents through Prose.
 */
export const makeRichText = (root: Root): string =>
  cleanTree(root)
    .children.map(block)
    .filter((part) => part !== '')
    .join('\n');

function block(node: RootContent): string {
  switch (node.type) {
    case 'heading':
      return element(`h${String(node.depth)}`, inline(node.children));
    case 'paragraph':
      return element('p', inline(node.children));
    case 'blockquote':
      return element('blockquote', node.children.map(block).join(''));
    case 'list':
      return element(node.ordered ? 'ol' : 'ul', node.children.map(block).join(''));
    case 'listItem': {
      const box = typeof node.checked === 'boolean' ? (node.checked ? '☑ ' : '☐ ') : '';
      return element(
        'li',
        box +
          node.children.map((child) => (child.type === 'paragraph' ? inline(child.children) : block(child))).join(''),
      );
    }
    case 'code':
      // Nothing that takes formatted text draws a diagram from its source.
      return node.lang === 'mermaid' ? '' : `<pre><code>${escapeHtml(node.value)}</code></pre>`;
    case 'table':
      return table(node);
    case 'thematicBreak':
      return '<hr>';
    case 'html':
      return node.value.startsWith('<!--') ? '' : element('p', escapeHtml(node.value));
    case 'yaml':
    case 'definition':
      return '';
    default:
      return element('p', inline([node]));
  }
}

function inline(nodes: readonly Nodes[]): string {
  return nodes.map(phrase).join('');
}

function phrase(node: Nodes): string {
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
      return /^(?:https?:\/\/|mailto:)/i.test(node.url)
        ? `<a href="${escapeHtml(node.url)}">${inline(node.children)}</a>`
        : inline(node.children);
    case 'html':
      return node.value.startsWith('<!--') ? '' : escapeHtml(node.value);
    case 'image':
      return escapeHtml(node.alt ?? '');
    default:
      return 'children' in node ? inline(node.children) : '';
  }
}

function table({ children }: Table): string {
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
