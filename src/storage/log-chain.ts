import { fingerprint } from '../core/kernel/fingerprint.ts';
import { fail, ok, type Result } from '../core/kernel/result.ts';
import type { FactRow, LogFault } from './store.ts';
import { storeFault, type StoreFault } from './store-fault.ts';

/** Facts that are about to be written at `from`. */
export interface Batch<F> {
  readonly drill: string;
  readonly from: number;
  readonly facts: readonly F[];
  readonly recordedAt: string;
}

/**
 * The rows that a batch adds to a log. `stored` are the rows that stand at `from - 1` and at the numbers of the batch.
 * Rows that stand there already and are the same are left out, so a repeated batch adds nothing.
 */
export function rowsToAdd<F>(
  batch: Batch<F>,
  stored: readonly FactRow<F>[],
): Result<readonly FactRow<F>[], StoreFault> {
  const { drill, from, facts, recordedAt } = batch;
  const present = new Map(stored.map((row) => [row.number, row]));
  let before = present.get(from - 1);
  if (from > 0 && !before) return fail(storeFault('moved-on', `${drill} has no fact ${String(from - 1)}`));

  const added: FactRow<F>[] = [];
  for (const [index, fact] of facts.entries()) {
    const row: FactRow<F> = { drill, number: from + index, recordedAt, fact, after: before ? link(before) : '' };
    const taken = present.get(row.number);
    if (taken && text(taken) !== text(row)) {
      return fail(storeFault('moved-on', `${drill} has another fact ${String(row.number)}`));
    }
    if (!taken) added.push(row);
    before = row;
  }
  return ok(added);
}

/**
 * The rows of a log if each is where it belongs and carries the fingerprint of the one before, else `unreadable`.
 * A row is vouched for by the next one, so where the two disagree the earlier is the first in doubt. Nothing vouches
 * for the last row of a log.
 */
export function verifiedLog<F>(rows: readonly FactRow<F>[]): Result<readonly FactRow<F>[], LogFault<F>> {
  for (const [index, row] of rows.entries()) {
    const before = rows[index - 1];
    if (row.number !== index) return damagedFrom(rows, index);
    if (row.after !== (before ? link(before) : '')) return damagedFrom(rows, Math.max(index - 1, 0));
  }
  return ok(rows);
}

function damagedFrom<F>(rows: readonly FactRow<F>[], number: number): Result<never, LogFault<F>> {
  const detail = `fact ${String(number)} and what follows cannot be trusted`;
  return fail({ kind: 'unreadable', detail, readable: rows.slice(0, number) });
}

const link = (row: FactRow<unknown>): string => fingerprint(text(row));

const text = (row: FactRow<unknown>): string =>
  JSON.stringify([row.drill, row.number, row.recordedAt, row.fact, row.after]);
