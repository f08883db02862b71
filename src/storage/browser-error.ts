import { storeFault, type StoreFault } from './store-fault.ts';

/**
 * The fault behind what a browser's database threw. The reason often hides inside (`inner` and `failures` are Dexie's),
 * and a full disk has three faces: QuotaExceededError, an UnknownError that says NO_SPACE (Chromium), and an abort
 * without any reason of a database that stays open (WebKit). One that closes aborts without a reason too.
 */
export function faultFrom(error: unknown, { isOpen }: { readonly isOpen: boolean }): StoreFault {
  const errors = withCauses(error);
  const detail = errors.map(({ name, message }) => `${name}: ${message}`).join(' < ') || 'no reason given';
  if (errors.some(isFull) || (isOpen && isBareAbort(errors))) return storeFault('full', detail);
  if (isNamed(error, 'ConstraintError')) return storeFault('moved-on', detail);
  return storeFault('unavailable', detail);
}

/** Whether an error, or one of those inside it, has this name. */
export const isNamed = (error: unknown, wanted: string): boolean =>
  withCauses(error).some(({ name }) => name === wanted);

interface ErrorLike {
  readonly name: string;
  readonly message: string;
  readonly inner?: unknown;
  readonly failures?: unknown;
  readonly errors?: unknown;
}

const isErrorLike = (error: unknown): error is ErrorLike =>
  typeof error === 'object' && error !== null && 'name' in error && 'message' in error;

function withCauses(error: unknown, depth = 0): readonly ErrorLike[] {
  if (!isErrorLike(error) || depth > 4) return [];
  const inside = [error.inner, list(error.failures)[0], ...list(error.errors)];
  return [error, ...inside.flatMap((each) => withCauses(each, depth + 1))];
}

const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

const isFull = ({ name, message }: ErrorLike): boolean => name === 'QuotaExceededError' || message.includes('NO_SPACE');

/** These wrap an abort without giving its reason. */
const WRAPPERS = ['AggregateError', 'BulkError', 'AbortError'];

const isBareAbort = (errors: readonly ErrorLike[]): boolean =>
  errors.some(({ name }) => name === 'AbortError') && errors.every(({ name }) => WRAPPERS.includes(name));
