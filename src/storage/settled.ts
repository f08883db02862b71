import { fail, type Result } from '../core/kernel/result.ts';
import { faultFrom, isNamed } from './browser-error.ts';
import { storeFault, type StoreFault } from './store-fault.ts';

/**
 * How long a call waits, in milliseconds, when its database has closed for what the dying transaction says, and when
 * it has failed for the database to close: the two come in either order, and it takes both to know why.
 */
const LAST_WORDS = 100;

/**
 * The outcome of some work on a database, which always arrives: what is thrown becomes a fault, and work that stays
 * silent is given up after `patience` milliseconds, or soon after `closed`. Work that was given up may still happen.
 */
export function settled<T>(
  work: () => Promise<Result<T, StoreFault>>,
  closed: AbortSignal,
  patience: number,
): Promise<Result<T, StoreFault>> {
  return new Promise((resolve) => {
    const giveUp = (after: number, why: string) =>
      setTimeout(() => finish(fail(storeFault('unavailable', why))), after);
    const silence = giveUp(patience, `no answer within ${String(patience)} ms`);
    const onClosed = (): void => void giveUp(LAST_WORDS, 'the database was closed');
    const finish = (outcome: Result<T, StoreFault>): void => {
      clearTimeout(silence);
      closed.removeEventListener('abort', onClosed);
      resolve(outcome);
    };
    closed.addEventListener('abort', onClosed);
    if (closed.aborted) onClosed();
    repeated(work).then(finish, (error: unknown) => {
      setTimeout(() => finish(fail(faultFrom(error, { isOpen: !closed.aborted }))), closed.aborted ? 0 : LAST_WORDS);
    });
  });
}

/** Dexie may report a PrematureCommitError although everything was committed. Work can be repeated, so ask again. */
async function repeated<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!isNamed(error, 'PrematureCommitError')) throw error;
    return work();
  }
}
