import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { ok } from '../../src/core/kernel/result.ts';
import { settled } from '../../src/storage/settled.ts';

const open = new AbortController().signal;
const never = () => new Promise<never>(() => undefined);
const premature = () =>
  Promise.reject(Object.assign(new Error('committed too early'), { name: 'PrematureCommitError' }));
const unavailable = (detail: string) => ({ ok: false, error: { kind: 'unavailable', detail } });

async function patiently<T>(outcome: Promise<T>): Promise<T> {
  await vi.advanceTimersByTimeAsync(1000);
  return outcome;
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('work on a database settles', () => {
  test('with what it gives, and leaves no timer behind', async () => {
    expect(await settled(() => Promise.resolve(ok(7)), open, 5000)).toEqual(ok(7));
    expect(vi.getTimerCount()).toBe(0);
  });

  test('with a fault in place of what it throws', async () => {
    const thrown = new DOMException('no room', 'QuotaExceededError');
    expect(await patiently(settled(() => Promise.reject(thrown), open, 5000))).toEqual({
      ok: false,
      error: { kind: 'full', detail: 'QuotaExceededError: no room' },
    });
  });

  test.each([
    ['before it', true],
    ['just after it', false],
  ])('as unavailable where the database closes %s fails without a reason', async (_, isBefore) => {
    const closing = new AbortController();
    if (isBefore) closing.abort();
    const outcome = settled(() => Promise.reject(new DOMException('', 'AbortError')), closing.signal, 5000);
    await vi.advanceTimersByTimeAsync(0);
    closing.abort();
    expect(await patiently(outcome)).toEqual(unavailable('AbortError: '));
  });

  test('when its patience ends, and not before', async () => {
    const heard = vi.fn();
    void settled(never, open, 5000).then(heard);
    await vi.advanceTimersByTimeAsync(4999);
    expect(heard).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    expect(heard).toHaveBeenCalledWith(unavailable('no answer within 5000 ms'));
  });

  test('soon after its database has closed', async () => {
    const closing = new AbortController();
    const heard = vi.fn();
    void settled(never, closing.signal, 5000).then(heard);
    closing.abort();
    await vi.advanceTimersByTimeAsync(100);
    expect(heard).toHaveBeenCalledWith(unavailable('the database was closed'));
  });

  test('where its database was closed before', async () => {
    const outcome = settled(never, AbortSignal.abort(), 5000);
    await vi.advanceTimersByTimeAsync(100);
    expect(await outcome).toEqual(unavailable('the database was closed'));
  });

  test('with its own last words where the closing makes it fail', async () => {
    const closing = new AbortController();
    const work = () =>
      new Promise<never>((_, reject) => {
        closing.signal.addEventListener('abort', () => setTimeout(() => reject(new Error('disk on fire')), 10));
      });
    const outcome = settled(work, closing.signal, 5000);
    closing.abort();
    await vi.advanceTimersByTimeAsync(100);
    expect(await outcome).toEqual(unavailable('Error: disk on fire'));
  });
});

describe('work that was committed too early', () => {
  test('is done once more', async () => {
    const work = vi
      .fn(premature)
      .mockImplementationOnce(premature)
      .mockResolvedValueOnce(ok('done') as never);
    expect(await settled(work, open, 5000)).toEqual(ok('done'));
    expect(work).toHaveBeenCalledTimes(2);
  });

  test('is given up at the second time', async () => {
    const work = vi.fn(premature);
    expect(await patiently(settled(work, open, 5000))).toEqual(
      unavailable('PrematureCommitError: committed too early'),
    );
    expect(work).toHaveBeenCalledTimes(2);
  });
});
