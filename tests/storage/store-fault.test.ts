import { describe, expect, test } from 'vitest';
import { faultFrom } from '../../src/storage/browser-error.ts';
import { explainFault, STORE_FAULTS, storeFault } from '../../src/storage/store-fault.ts';

const thrown = (name: string, message: string, more: object = {}) => Object.assign(new Error(message), { name }, more);
const quota = thrown('QuotaExceededError', 'no room');
const noSpace = thrown('UnknownError', 'Connection is closing because of: IO error: FILE_ERROR_NO_SPACE');
const closing = thrown('UnknownError', 'Connection is closing because of: Force close delete origin');
const bulk = thrown('BulkError', '1 of 1 operations failed', { failures: [thrown('AbortError', 'aborted')] });
const taken = thrown('ConstraintError', 'key exists');

describe('what a browser throws becomes a fault', () => {
  test.each([
    ['a quota that is used up', quota, 'full'],
    ['a quota behind an abort (Dexie)', thrown('AbortError', 'aborted', { inner: quota }), 'full'],
    ['a disk without space (Chromium)', noSpace, 'full'],
    ['an abort that gives no reason (WebKit)', thrown('AbortError', 'aborted', { inner: null }), 'full'],
    ['a batch aborted without a reason', new AggregateError([bulk, null]), 'full'],
    ['a batch aborted for want of space (Chromium)', new AggregateError([bulk, noSpace]), 'full'],
    ['a batch aborted because the data were deleted', new AggregateError([bulk, closing]), 'unavailable'],
    [
      'an abort for another reason',
      thrown('AbortError', 'aborted', { inner: thrown('DataError', 'bad') }),
      'unavailable',
    ],
    ['a key that is taken', taken, 'moved-on'],
    ['a key that is taken, in a batch (Dexie)', thrown('BulkError', 'one failed', { failures: [taken] }), 'moved-on'],
    ['a private window', thrown('SecurityError', 'denied'), 'unavailable'],
    ['a database that cannot be opened', thrown('UnknownError', 'Internal error opening backing store'), 'unavailable'],
    ['nothing', null, 'unavailable'],
    ['no error at all', 'oops', 'unavailable'],
  ])('%s', (_, error, kind) => {
    expect(faultFrom(error, { isOpen: true }).kind).toBe(kind);
  });

  test('an abort that gives no reason, of a database that has closed', () => {
    expect(faultFrom(thrown('AbortError', 'aborted'), { isOpen: false }).kind).toBe('unavailable');
  });

  test('the whole chain of reasons is kept', () => {
    expect(faultFrom(thrown('AbortError', 'aborted', { inner: quota }), { isOpen: true }).detail).toBe(
      'AbortError: aborted < QuotaExceededError: no room',
    );
  });

  test('a reason that is its own reason ends', () => {
    const loop: { name: string; message: string; inner?: unknown } = { name: 'OddError', message: 'odd' };
    loop.inner = loop;
    expect(faultFrom(loop, { isOpen: true }).kind).toBe('unavailable');
  });
});

describe('a fault is explained', () => {
  test.each(STORE_FAULTS)('%s: what happened, what is safe, what to do, and how to keep the log', (kind) => {
    const { happened, safe, next } = explainFault(storeFault(kind, 'fact 3 and what follows cannot be trusted'));
    for (const words of [happened, safe, next]) expect(words).toMatch(/^[A-Z].*[.]$/);
    expect(next).toMatch(/download/i);
  });

  test('damage is located for the reader', () => {
    expect(explainFault(storeFault('unreadable', 'fact 3 and what follows cannot be trusted')).happened).toBe(
      'Part of the saved log is damaged: fact 3 and what follows cannot be trusted.',
    );
  });
});
