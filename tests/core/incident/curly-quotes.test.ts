import { expect, test } from 'vitest';
import { readProse } from '../../../src/core/incident/source/read-prose.ts';
import { plainText } from '../../../src/core/runbook/plain-text.ts';

const printed: readonly (readonly [written: string, read: string])[] = [
  ['"My internet died." She waits.', '“My internet died.” She waits.'],
  ['He asks: "Who asked *you*?"', 'He asks: “Who asked you?”'],
  ['("once", she says)', '(“once”, she says)'],
  ['"**Who was it?** I would know."', '“Who was it? I would know.”'],
  ['Run `findfile "a b"` now', 'Run findfile "a b" now'],
];

test.each(printed)('%s is read with printed quotation marks', (written, read) => {
  expect(plainText(readProse(written) ?? [])).toBe(read);
});
