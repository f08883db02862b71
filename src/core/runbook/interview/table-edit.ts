import type { Table, TableRow } from 'mdast';
import { type Inline, table } from '../../markdown/nodes.ts';
import { plainText } from '../plain-text.ts';

/** Where each column stands; -1 where the table has none of this meaning. */
type Places<C extends string> = { readonly [column in C]: number };
type Row<C extends string> = { readonly [column in C]: string };

/** The rows of a table by what its columns mean. */
export const rowsOf = <C extends string>(of: Table, at: Places<C>): readonly Row<C>[] =>
  of.children.slice(1).map((row) => mapped(at, (place) => wordsAt(row, place)));

/**
 * The table with these rows instead. A row goes on where its first column is the same. Columns of other meanings, and cells
 * in which nothing changes, stay as they are; a column that is missing is added when it has something to say.
 */
export function tableWith<C extends string>(
  old: Table,
  at: Places<C>,
  titles: { readonly [column in C]: string },
  rows: readonly Row<C>[],
): Table {
  const columns = Object.keys(titles) as C[]; // the keys of a const table are its columns
  const [key] = columns;
  const width = old.children[0]?.children.length ?? 0;
  const missing = columns.filter((column) => at[column] < 0 && rows.some((row) => row[column] !== ''));
  const before = old.children.slice(1);
  const cellsOf = (row: TableRow | undefined): readonly Inline[] =>
    Array.from({ length: width }, (_, place) => row?.children[place]?.children ?? '');
  const written = rows.map((row, index) => {
    const same = before.find((one) => key !== undefined && wordsAt(one, at[key]) === row[key]);
    const own = same ?? (rows.length === before.length ? before[index] : undefined);
    const cells = [...cellsOf(own)];
    for (const column of columns)
      if (at[column] >= 0 && wordsAt(own, at[column]) !== row[column]) cells[at[column]] = row[column];
    return [...cells, ...missing.map((column) => row[column])];
  });
  return {
    ...table([...cellsOf(old.children[0]), ...missing.map((column) => titles[column])], written),
    align: [...(old.align ?? []), ...missing.map(() => null)],
  };
}

const wordsAt = (row: TableRow | undefined, place: number): string => {
  const cell = row?.children[place];
  return cell ? plainText(cell.children) : '';
};

const mapped = <C extends string>(at: Places<C>, words: (place: number) => string): Row<C> =>
  Object.fromEntries(Object.entries<number>(at).map(([column, place]) => [column, words(place)])) as Row<C>; // every column was asked
