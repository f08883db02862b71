import type { MselField } from './columns.ts';
import type { Mapping } from './guess-columns.ts';

/** What somebody, or a guess, says that a field is in; undefined for no column. */
export type Said = readonly [field: MselField, column: number | undefined];

/**
 * A column holds what was said of it last. Who goes through a list with the arrows says much in passing: what another
 * field held comes back to it where the column is given up again.
 */
export function heldBy(said: readonly Said[]): Mapping {
  const fields = new Map<number, MselField>();
  for (const [field, column] of said) if (column !== undefined) fields.set(column, field);
  return Object.fromEntries([...fields].map(([column, field]) => [field, column]));
}
