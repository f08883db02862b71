import Papa from 'papaparse';
import { defused } from './formula.ts';

/**
 * Rows as CSV that spreadsheets of any language open in columns: the first row is the heading, lines end in CRLF, no cell
 * can run, and a byte-order mark says that it is UTF-8. The same rows give the same bytes, and `readCsv` gives the rows back.
 */
export const makeCsv = (rows: readonly (readonly string[])[]): string =>
  `\uFEFF${Papa.unparse(
    rows.map((row) => row.map(defused)),
    { newline: '\r\n', quotes: (value: string) => value === '' || /[\r\n;\t]/.test(value) },
  )}\r\n`;
