/**
 * What a spreadsheet takes for a formula, and runs, where a cell begins with it; in full width too, which some of them read
 * as the same. Quotes before it count with it, so that what was typed with one comes back with it.
 */
const FORMULA = /^'*[=+\-@\t\r\n＝＋－＠]/;

/** A cell as a spreadsheet can open it without running it: a quote before it makes it text. [OWASP, CSV injection] */
export const defused = (cell: string): string => (FORMULA.test(cell) ? `'${cell}` : cell);

/** The cell as it was before `defused`. */
export const restored = (cell: string): string => (cell.startsWith("'") && FORMULA.test(cell) ? cell.slice(1) : cell);
