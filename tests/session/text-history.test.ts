import { expect, test } from 'vitest';
import { changed, redone, startHistory, type TextHistory, typed, undone } from '../../src/session/text-history.ts';

/** Types letter by letter at the end. */
const write = (history: TextHistory, letters: string): TextHistory =>
  Array.from(letters).reduce((grown, letter) => typed(grown, grown.now + letter), history);

test('what was typed is taken back word by word, and comes again', () => {
  const written = write(startHistory(''), 'Isolate the laptop');
  const once = undone(written);
  expect([once.now, undone(once).now, undone(undone(once)).now]).toEqual(['Isolate the ', 'Isolate ', '']);
  expect(redone(once).now).toBe('Isolate the laptop');
  expect(undone(redone(once)).now).toBe('Isolate the ');
});

test('deleting in one go is one step, and a letter after it another', () => {
  let history = startHistory('release');
  for (const text of ['releas', 'relea', 'rele']) history = typed(history, text);
  history = typed(history, 'relex');
  expect([undone(history).now, undone(undone(history)).now]).toEqual(['rele', 'release']);
});

test('typing in another place is a step of its own, and so is what was pasted', () => {
  const pasted = typed(write(startHistory('ab'), 'c'), 'xabc');
  expect(undone(pasted).now).toBe('abc');
  expect(undone(typed(pasted, 'xabc and more')).now).toBe('xabc');
});

test('a change from another view is one step between two of typing', () => {
  const history = write(changed(write(startHistory(''), 'one'), 'one two'), 'x');
  expect([undone(history).now, undone(undone(history)).now]).toEqual(['one two', 'one']);
});

test('a new change forgets what was taken back', () => {
  const history = changed(undone(changed(startHistory('a'), 'b')), 'c');
  expect(redone(history).now).toBe('c');
  expect(undone(history).now).toBe('a');
});

test('at least a hundred steps can be taken back', () => {
  let history = startHistory('0');
  for (let step = 1; step <= 150; step++) history = changed(history, String(step));
  for (let step = 0; step < 150; step++) history = undone(history);
  expect(history.now).toBe('0');
  expect(undone(history)).toBe(history);
});
