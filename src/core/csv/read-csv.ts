import Papa from 'papaparse';
import { fail, ok, type Result } from '../kernel/result.ts';
import { restored } from './formula.ts';

/** A row of a sheet, with the number that a spreadsheet shows at its left; the heading is row 1. */
export interface SheetRow {
  readonly number: number;
  readonly cells: readonly string[];
}

export interface Sheet {
  readonly head: readonly string[];
  /** Without those that are empty. */
  readonly rows: readonly SheetRow[];
}

/** What is wrong with a sheet, and where: `Row 7, column “Inject”`. */
export interface SheetProblem {
  readonly row: number;
  readonly column?: string;
  readonly code: string;
  readonly message: string;
  readonly hint: string;
}

export const LARGEST_SHEET = { characters: 1_000_000, rows: 1000, columns: 60, cell: 5000 } as const;

/**
 * Reads CSV as people have it: with commas, semicolons or tabs, with or without a byte-order mark, with any line ends, and
 * with line breaks inside quotation marks. What was defused on its way out is restored.
 */
export function readCsv(text: string): Result<Sheet, readonly SheetProblem[]> {
  if (text.length > LARGEST_SHEET.characters) return fail([tooLarge('The sheet has over a million characters.')]);
  const { body, named } = withoutSeparatorLine(text.replace(/^\uFEFF/, ''));
  const { data, errors } = Papa.parse<string[]>(body.text, { delimiter: named ?? separatorOf(body.text) });
  const quote = errors.find(({ type }) => type === 'Quotes');
  if (quote) return fail([unclosed((quote.row ?? 0) + 1 + body.skipped)]);
  const [head = [], ...rest] = data.map((cells, index) => ({
    number: index + 1 + body.skipped,
    cells: cells.map((cell) => restored(cell).replace(/\r\n?/g, '\n').trim()),
  }));
  if ('length' in head || head.cells.every((cell) => cell === '')) return fail([NO_HEADING]);
  const rows = rest.filter(({ cells }) => cells.some((cell) => cell !== ''));
  const problems = sizeProblems(head.cells, rows);
  return problems.length > 0 ? fail(problems) : ok({ head: head.cells, rows });
}

const SEPARATORS = [',', ';', '\t', '|'] as const;

/**
 * A heading has hardly ever a separator in a cell, so the one that makes most cells of it is the sheet's. One that stands
 * beside a closing quotation mark where another separator does would read on into the rows, and is none.
 */
function separatorOf(text: string): string {
  const cells = (delimiter: string): number => {
    const { data, errors } = Papa.parse<string[]>(text, { delimiter, preview: 1 });
    return errors.length > 0 ? 0 : (data[0]?.length ?? 0);
  };
  return SEPARATORS.reduce((best, one) => (cells(one) > cells(best) ? one : best));
}

/** Excel writes `sep=;` above the heading for itself. */
function withoutSeparatorLine(text: string): {
  readonly body: { readonly text: string; readonly skipped: number };
  readonly named?: string;
} {
  const match = /^sep=(.)\r?\n/i.exec(text);
  const named = match?.[1];
  return match && named !== undefined
    ? { body: { text: text.slice(match[0].length), skipped: 1 }, named }
    : { body: { text, skipped: 0 } };
}

function sizeProblems(head: readonly string[], rows: readonly SheetRow[]): readonly SheetProblem[] {
  if (head.length > LARGEST_SHEET.columns)
    return [tooLarge(`The heading has ${String(head.length)} columns; ${String(LARGEST_SHEET.columns)} are read.`)];
  if (rows.length > LARGEST_SHEET.rows)
    return [tooLarge(`The sheet has ${String(rows.length)} rows; ${String(LARGEST_SHEET.rows)} are read.`)];
  return rows.flatMap(({ number, cells }) =>
    cells.flatMap((cell, index) =>
      cell.length > LARGEST_SHEET.cell ? [longCell(number, head[index] ?? String(index + 1), cell.length)] : [],
    ),
  );
}

const NO_HEADING: SheetProblem = {
  row: 1,
  code: 'no-heading',
  message: 'Row 1 is empty.',
  hint: 'Put the names of the columns into the first row.',
};

const tooLarge = (message: string): SheetProblem => ({
  row: 1,
  code: 'sheet-too-large',
  message,
  hint: 'Keep what the exercise needs, and save it again.',
});

const unclosed = (row: number): SheetProblem => ({
  row,
  code: 'quote-not-closed',
  message: `Row ${String(row)}: a quotation mark opens a cell and none closes it.`,
  hint: 'Save the sheet as CSV from the spreadsheet again, or write the quotation mark twice.',
});

const longCell = (row: number, column: string, length: number): SheetProblem => ({
  row,
  column,
  code: 'cell-too-long',
  message: `Row ${String(row)}, column “${column}”: ${String(length)} characters; ${String(LARGEST_SHEET.cell)} are read.`,
  hint: 'A room reads a few lines. Put the rest into a file of its own.',
});
