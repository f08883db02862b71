import { expect, test } from 'vitest';
import { changesOf } from '../../src/screens/runbooks/changes.ts';

const lines = (...texts: readonly string[]): string => `${texts.join('\n')}\n`;

test('equal texts differ in nothing, whatever ends their lines', () => {
  expect(changesOf('a\nb\n', 'a\nb\n')).toEqual([]);
  expect(changesOf('a\r\nb\r\n', 'a\nb\n')).toEqual([]);
});

test('a changed line is taken away and put there, and lines far from it are counted', () => {
  const before = lines('1', '2', '3', '4', '5', 'old', '6', '7', '8', '9');
  const after = lines('1', '2', '3', '4', '5', 'new', '6', '7', '8', '9');
  expect(changesOf(before, after)).toEqual([
    { kind: 'skipped', text: '2 lines that are the same' },
    ...['3', '4', '5'].map((text) => ({ kind: 'same', text })),
    { kind: 'removed', text: 'old' },
    { kind: 'added', text: 'new' },
    ...['6', '7', '8'].map((text) => ({ kind: 'same', text })),
    { kind: 'skipped', text: '1 line that is the same' },
  ]);
});

test('a text that is new altogether is added', () => {
  expect(changesOf('', 'one\ntwo\n')).toEqual([
    { kind: 'added', text: 'one' },
    { kind: 'added', text: 'two' },
  ]);
});
