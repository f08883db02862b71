import type { Nodes, Root, RootContent, Table } from 'mdast';
import { plainText } from '../../runbook/plain-text.ts';
import { isRoleTable, roleColumns, rolesIn } from '../../runbook/roles.ts';
import type { Runbook } from '../../runbook/runbook.ts';
import { cleanTree } from '../../markdown/clean-tree.ts';
import { type Blanks, blanksFor, withoutContactWords } from './contact-words.ts';

/**
 * The document for readers outside: without the columns and lines that say who people are and how they are reached. Where
 * the text names somebody of the table of roles, the role stands instead; numbers and mail addresses are left out wherever
 * they are. A name that stands in no table of roles cannot be known for one.
 */
export function withoutContacts(root: Root, runbook: Runbook): Root {
  const blanks = blanksFor(rolesIn(runbook));
  const children = cleanTree(root).children.flatMap((node) => outside(node, blanks) as readonly RootContent[]); // a node stays of its kind
  return { ...root, children };
}

function outside(node: Nodes, blanks: Blanks): readonly Nodes[] {
  if (isContactLine(node)) return [];
  if (node.type === 'table') return tableWithout(node, blanks);
  if (node.type === 'yaml') return [node];
  if (node.type === 'link') {
    const isReach = /^(?:mailto|tel|sip|callto|msteams|skype):/i.test(node.url);
    const inner = node.children.flatMap((child) => outside(child, blanks));
    return isReach || withoutContactWords(node.url, blanks) !== node.url
      ? inner
      : [{ ...node, title: null, children: inner as typeof node.children }]; // phrasing stays phrasing
  }
  if ('children' in node) {
    const children = node.children.flatMap((child) => outside(child, blanks));
    const whole = { ...node, children } as typeof node; // nodes stay of their kind
    // A number may be split over emphasis; what is left of it goes with the emphasis.
    return isPhrase(node) ? [unsplit(whole, blanks)] : children.length === 0 ? [] : [whole];
  }
  return [withoutIn(node, blanks)];
}

const isPhrase = ({ type }: Nodes): boolean => type === 'paragraph' || type === 'heading' || type === 'tableCell';

function unsplit(node: Nodes & { readonly children: readonly Nodes[] }, blanks: Blanks): Nodes {
  const said = plainText(node.children);
  const kept = withoutContactWords(said, blanks);
  return kept === said ? node : ({ ...node, children: [{ type: 'text', value: kept }] } as unknown as Nodes); // a text fits every phrase
}

/** Every other node is a text, a picture or a definition, whose words are its fields. */
function withoutIn(node: Nodes, blanks: Blanks): Nodes {
  const fields = Object.entries(node).map(([name, value]: [string, unknown]) => [
    name,
    typeof value === 'string' && name !== 'type' ? withoutContactWords(value, blanks) : value,
  ]);
  const kept: unknown = Object.fromEntries(fields);
  return kept as Nodes; // the same fields
}

const CONTACT =
  /^(?:reached by|reach|contacts?|phones?|telephones?|mobiles?|numbers?|e-?mails?|people|persons?|names?|bridge|on-call number)\b/i;

/** A paragraph or an item that begins with such a word in bold. */
function isContactLine(node: Nodes): boolean {
  const lead = node.type === 'listItem' ? node.children[0] : node;
  if (lead?.type !== 'paragraph' || lead.children[0]?.type !== 'strong') return false;
  return CONTACT.test(plainText([lead.children[0]]));
}

function tableWithout(node: Table, blanks: Blanks): readonly Nodes[] {
  const [head] = node.children;
  const titles = head?.children.map((cell) => plainText(cell.children).trim()) ?? [];
  const ofRoles = isRoleTable(node) ? roleColumns(node) : undefined;
  const isOut = (column: number): boolean =>
    ofRoles
      ? column !== ofRoles.name &&
        (column === ofRoles.reachedBy || column === ofRoles.people || CONTACT.test(titles[column] ?? ''))
      : CONTACT.test(titles[column] ?? '');
  if (titles.every((_, column) => isOut(column))) return [];
  const children = node.children.map((row) => ({
    ...row,
    children: row.children
      .filter((_, column) => !isOut(column))
      .flatMap((cell) => outside(cell, blanks) as typeof row.children), // a cell stays a cell
  }));
  return [{ ...node, align: (node.align ?? []).filter((_, column) => !isOut(column)), children }];
}
