import fc from 'fast-check';
import { expect, test } from 'vitest';
import { carriedOver, withPlainEnds } from '../../src/screens/runbooks/editor/line-ends.ts';

const mixed = fc
  .array(fc.constantFrom('a', 'b', ' ', '\n', '\r\n', '\r', '\ufeff'), { maxLength: 30 })
  .map((all) => all.join(''));

test('a change in the editor is the same change in the text, whatever its line ends', () => {
  fc.assert(
    fc.property(mixed, mixed, (text, other) => {
      const after = withPlainEnds(other);
      expect(withPlainEnds(carriedOver(text, after))).toBe(after);
    }),
    { seed: 7, numRuns: 2000 },
  );
});

test('lines that were not touched keep their ends, and a new line has the first one of the text', () => {
  expect(carriedOver('one\r\ntwo\nthree\r\n', 'one\ntwo and\nmore\nthree\n')).toBe('one\r\ntwo and\r\nmore\nthree\r\n');
  expect(carriedOver('one\r\ntwo\n', 'one\ntwo\n')).toBe('one\r\ntwo\n');
});
