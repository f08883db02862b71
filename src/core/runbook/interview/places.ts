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

/** Whether a paragraph begins with this label in bold. */
export const isLine =
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

/**
 * The prose with these words said in it. Where none were said they stand where they stand in the example, behind the line
 * that announces them there; without them, nothing announces.
 */
export function withQuote(prose: Prose, answer: string, example: Prose): Prose {
  const words = linesOf(answer);
  const said = words.length === 0 ? [] : [quote(...words.map((line) => paragraph(line)))];
  const at = prose.findIndex(isQuote);
  if (at >= 0) {
    const isBare = said.length === 0 && announcesQuote(prose[at - 1], prose[at]);
    return prose.toSpliced(isBare ? at - 1 : at, isBare ? 2 : 1, ...said);
  }
  if (said.length === 0) return prose;
  const model = example.findIndex(isQuote);
  const announcing = announcesQuote(example[model - 1], example[model]) ? example.slice(model - 1, model) : [];
  const announced = placeAfter(prose, announcing[0]);
  if (announced > 0) return prose.toSpliced(announced, 0, ...said);
  return prose.toSpliced(placeAfter(prose, example[model - announcing.length - 1]), 0, ...announcing, ...said);
}

/** Whether a line does no more than announce the quotation that follows. */
export function announcesQuote(node: RootContent | undefined, following: RootContent | undefined): boolean {
  if (node?.type !== 'paragraph' || following?.type !== 'blockquote') return false;
  const last = node.children.at(-1);
  return last?.type === 'text' && last.value.trimEnd().endsWith(':');
}

/** Behind the block that says the same; at the beginning where none does. */
const placeAfter = (prose: Prose, block: RootContent | undefined): number =>
  block ? prose.findIndex((node) => plainText([node]) === plainText([block])) + 1 : 0;

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

/** The prose with what stands there replaced, or with something new at its end. */
function put(prose: Prose, isOld: (node: RootContent) => boolean, written: Prose): Prose {
  const place = prose.findIndex(isOld);
  return place >= 0 ? prose.toSpliced(place, 1, ...written) : [...prose, ...written];
}
