import { expect, test } from 'vitest';
import { withSourceKey } from '../../../src/core/export/source-key.ts';
import { makeMarkdown } from '../../../src/core/markdown/make-markdown.ts';
import { document, paragraph } from '../../../src/core/markdown/nodes.ts';

const SOURCES = [
  { tag: 'RMA', page: 'Take response actions', link: 'https://learn.microsoft.com/a' },
  { tag: 'CW', page: 'Press report', link: 'Computerworld, 2026-05-27' },
  { tag: 'RMA', page: 'The same page', link: 'https://learn.microsoft.com/b' },
  { tag: 'UNI', page: 'Release API', link: 'https://learn.microsoft.com/c' },
];

test('a document ends with what its tags stand for, each once, and no other', () => {
  const tagged = document(paragraph('Seven days (RMA, 2026-07-23; CW, 2026-05-27). Again (RMA, 2026-07-23). (NOTE)'));
  expect(makeMarkdown(withSourceKey(tagged, SOURCES)).split('## Sources\n\n')[1]).toBe(
    '- **CW** Press report: Computerworld, 2026-05-27\n- **RMA** Take response actions: <https://learn.microsoft.com/a>\n',
  );
});

test('a document without tags has no key', () => {
  const bare = document(paragraph('Nothing (see above).'));
  expect(withSourceKey(bare, SOURCES)).toBe(bare);
});
