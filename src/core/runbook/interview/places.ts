import type { Blockquote, List, Paragraph, RootContent, Table } from 'mdast';
import { paragraph, quote, strong, table, taskList } from '../../markdown/nodes.ts';
import { plainText } from '../plain-text.ts';
import type { Place } from './questions.ts';
import { rowsOf, tableWith } from './table-edit.ts';

type Prose = readonly RootContent[];

/** Where in a section's prose, or a step's, an answer stands; -1 where it does not. A field is no prose. */
export function placeIn(prose: Prose, place: Place): number {
  switch (place.kind) {
    case 'field':
      return -1;
    case 'quote':
      return prose.findIndex(isQuote);
    case 'line':
      return prose.findIndex(isLine(place.label));
    case 'checks':
      return prose.findIndex(isChecks);
    case 'exclusions': {
      const table = prose.findIndex(isExclusions);
      return table >= 0 ? table : prose.findIndex(isLine(INSTEAD));
    }
  }
}

/** The text behind a bold label. */
export function lineIn(prose: Prose, label: string): string {
  const found = prose.find(isLine(label));
  return found ? plainText(found.children.slice(1)).trim() : '';
}

export function withLine(prose: Prose, label: string, answer: string): Prose {
  const line = answer === '' ? [] : [paragraph([strong(`${label}.`), ` ${oneLine(answer)}`])];
  return put(prose, isLine(label), line);
}

const isLine =
  (label: string) =>
  (node: RootContent): node is Paragraph => {
    if (node.type !== 'paragraph' || node.children[0]?.type !== 'strong') return false;
    return plainText([node.children[0]]).replace(/[.:]$/, '').toLowerCase() === label.toLowerCase();
  };

/** The first quotation, a line a paragraph. */
export function quoteIn(prose: Prose): string {
  const found = prose.find(isQuote);
  return found ? found.children.map((node) => plainText([node])).join('\n') : '';
}

const isQuote = (node: RootContent): node is Blockquote => node.type === 'blockquote';

export function withQuote(prose: Prose, answer: string): Prose {
  const words = linesOf(answer);
  return put(prose, isQuote, words.length === 0 ? [] : [quote(...words.map((line) => paragraph(line)))], 'first');
}

/** The boxes of the first list of boxes, a line each. */
export function checksIn(prose: Prose): string {
  const found = prose.find(isChecks);
  return found ? found.children.map(({ children }) => plainText(children)).join('\n') : '';
}

export function withChecks(prose: Prose, answer: string): Prose {
  const boxes = linesOf(answer);
  return put(prose, isChecks, boxes.length === 0 ? [] : [taskList(boxes.map((text) => ({ done: false, text })))]);
}

const isChecks = (node: RootContent): node is List =>
  node.type === 'list' && node.children.every(({ checked }) => typeof checked === 'boolean');

/** The columns of the table of exclusions, under the titles that we give them, in the order of an answer. */
const EXCLUSION_TITLES = {
  excluded: 'Excluded',
  mechanism: 'Mechanism',
  why: 'Why',
  approvedBy: 'Approved by',
  ends: 'Ends',
  instead: 'Instead',
} as const;
type ExclusionColumn = keyof typeof EXCLUSION_TITLES;
const EXCLUSION_COLUMNS = Object.keys(EXCLUSION_TITLES) as readonly ExclusionColumn[]; // the keys of a const table

/** And under the titles that other people give them. */
const EXCLUSION_WORDS: { readonly [C in ExclusionColumn]: RegExp } = {
  excluded: /^exclu/i,
  mechanism: /mechanism|^how\b|^by\b/i,
  why: /^why\b|reason/i,
  approvedBy: /approv|^owner/i,
  ends: /^end|expir|until|review/i,
  instead: /instead|compensat|meanwhile/i,
};

function exclusionColumns({ children: [head] }: Table): { readonly [C in ExclusionColumn]: number } {
  const titles = head?.children.map((cell) => plainText(cell.children).trim()) ?? [];
  const at = (column: ExclusionColumn): number => titles.findIndex((title) => EXCLUSION_WORDS[column].test(title));
  return {
    excluded: at('excluded'),
    mechanism: at('mechanism'),
    why: at('why'),
    approvedBy: at('approvedBy'),
    ends: at('ends'),
    instead: at('instead'),
  };
}

/** Where there is no table: nothing is excluded, or nobody knows. */
const INSTEAD = 'Exclusions';

/** The rows of the table of exclusions, a line each, cells apart by ` | `; or what stands in its place. */
export function rowsIn(prose: Prose): string {
  const found = prose.find(isExclusions);
  if (!found) return lineIn(prose, INSTEAD);
  return rowsOf(found, exclusionColumns(found))
    .map((row) => EXCLUSION_COLUMNS.map((column) => row[column]).join(' | '))
    .join('\n');
}

export function withRows(prose: Prose, answer: string): Prose {
  const rows = linesOf(answer).map(cellsIn);
  if (!rows.some((cells) => cells.length > 1)) return withLine(put(prose, isExclusions, []), INSTEAD, answer);
  const old = prose.find(isExclusions) ?? table(Object.values(EXCLUSION_TITLES), []);
  const said = rows.map(([excluded = '', mechanism = '', why = '', approvedBy = '', ends = '', instead = '']) => ({
    excluded,
    mechanism,
    why,
    approvedBy,
    ends,
    instead,
  }));
  const written = tableWith(old, exclusionColumns(old), EXCLUSION_TITLES, said);
  return put(withLine(prose, INSTEAD, ''), isExclusions, [written]);
}

/** The cells of a row, apart by ` | `. An empty one at an end has lost its space. */
export const cellsIn = (line: string): readonly string[] => line.split(/(?:^| )\|(?: |$)/);

const isExclusions = (node: RootContent): node is Table => {
  const first = node.type === 'table' ? node.children[0]?.children[0] : undefined;
  return first !== undefined && /^exclu/i.test(plainText(first.children));
};

const linesOf = (answer: string): readonly string[] =>
  answer
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
const oneLine = (answer: string): string => linesOf(answer).join(' ');

/** The prose with what stands there replaced, or with something new at its end or beginning. */
function put(
  prose: Prose,
  isOld: (node: RootContent) => boolean,
  written: Prose,
  at: 'first' | 'last' = 'last',
): Prose {
  const place = prose.findIndex(isOld);
  if (place >= 0) return prose.toSpliced(place, 1, ...written);
  return at === 'first' ? [...written, ...prose] : [...prose, ...written];
}
