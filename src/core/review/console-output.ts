import type { Response } from '../incident/incident.ts';
import { plainText } from '../runbook/plain-text.ts';

/** The output of a command as JSON: the rows of a table as objects, or the words. */
export function outputAsJson({ table, shows }: Pick<Response, 'table' | 'shows'>): string {
  const says = shows.map((node) => plainText([node])).filter(Boolean);
  const rows = table?.rows.map((row) =>
    Object.fromEntries(table.columns.map((column, index) => [column, row[index] ?? ''])),
  );
  if (!rows) return JSON.stringify({ text: says }, null, 2);
  return JSON.stringify(says.length === 0 ? rows : { text: says, rows }, null, 2);
}
