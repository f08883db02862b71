import { fail, ok, type Result } from '../core/kernel/result.ts';
import { fingerprint } from '../core/kernel/fingerprint.ts';
import type { KeptHeader, SavedDocument } from './store.ts';
import { storeFault, type StoreFault } from './store-fault.ts';

/** What is to be added where `present` is: nothing if it is the same as `wanted`; another one is `moved-on`. */
export function writeOnce<T>(present: T | undefined, wanted: T): Result<readonly T[], StoreFault> {
  if (present === undefined) return ok([wanted]);
  if (JSON.stringify(present) === JSON.stringify(wanted)) return ok([]);
  return fail(storeFault('moved-on', 'another one is kept under the same name'));
}

/** The same for a drill. Its summary is a cache, so a drill whose summary has changed since is still the same drill. */
export const createOnce = <H extends KeptHeader>(present: H | undefined, wanted: H): Result<readonly H[], StoreFault> =>
  writeOnce(present && { ...present, summary: wanted.summary }, wanted);

/** Whether a document may be written where `standing` is: not over a text that the writer has not seen. */
export function savedOver(
  standing: SavedDocument | undefined,
  wanted: SavedDocument,
  seen: string | undefined,
): Result<SavedDocument, StoreFault> {
  if (!standing || seen === undefined || standing.text === wanted.text) return ok(wanted);
  return fingerprint(standing.text) === seen
    ? ok(wanted)
    : fail(storeFault('moved-on', `${wanted.id} was saved by another window`));
}
