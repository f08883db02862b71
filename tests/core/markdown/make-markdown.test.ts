import fc from 'fast-check';
import type { Link, Root } from 'mdast';
import { describe, expect, test } from 'vitest';
import { cleanLine, cleanText } from '../../../src/core/markdown/clean-text.ts';
import { cleanTree } from '../../../src/core/markdown/clean-tree.ts';
import { makeMarkdown } from '../../../src/core/markdown/make-markdown.ts';
import * as nodes from '../../../src/core/markdown/nodes.ts';
import { readMarkdown } from '../../../src/core/runbook/read-markdown.ts';
import { HOSTILE, hostileDocument, SEED } from './hostile-markdown.ts';
import { outlineOfText, outlineOfTree } from './markdown-outline.ts';

function parsed(text: string): Root {
  const result = readMarkdown(text, 'test.md');
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}

test('a document is written in one way', () => {
  const report = nodes.document(
    nodes.frontMatter('title: Report'),
    nodes.heading(1, 'Report'),
    nodes.quote(nodes.paragraph('Draft')),
    nodes.paragraph(['See ', nodes.link('the fact', 'https://x.y/a_b'), ' of ', nodes.strong('09:02'), '.']),
    nodes.list(['one', ['two, ', nodes.strong('bold')]]),
    nodes.list(['another', 'list']),
    nodes.list(['first', 'second'], 'numbers'),
    nodes.taskList([
      { done: true, text: 'verdict' },
      { done: false, text: 'release' },
    ]),
    nodes.table(['Who', 'When'], [['a | b'], ['', 'now', 'one more']]),
    nodes.code('print T0', 'kusto'),
    nodes.heading(3, 'Release the device'),
    nodes.mark('step', 'release.device'),
    nodes.list([[nodes.strong('Who'), ' SOC lead']]),
  );
  expect(makeMarkdown(report)).toBe(
    [
      ...['---', 'title: Report', '---', '', '# Report', '', '> Draft', ''],
      ...['See [the fact](https://x.y/a_b) of **09:02**.', ''],
      ...['- one', '- two, **bold**', '', '* another', '* list', '', '1. first', '2. second', ''],
      ...['- [x] verdict', '- [ ] release', ''],
      ...['| Who | When |  |', '| --- | --- | --- |', '| a \\| b |  |  |', '|  | now | one more |', ''],
      ...['```kusto', 'print T0', '```', ''],
      ...['### Release the device', '<!-- step: release.device -->', '- **Who** SOC lead', ''],
    ].join('\n'),
  );
});

test('a rule at the head of a file opens no front matter', () => {
  const root = nodes.document({ type: 'thematicBreak' }, nodes.paragraph('title: x'), { type: 'thematicBreak' });
  expect(parsed(makeMarkdown(root)).children.map(({ type }) => type)).toEqual([
    'thematicBreak',
    'paragraph',
    'thematicBreak',
  ]);
});

describe('text that a user typed', () => {
  test.each(HOSTILE)('%j comes back from every place, by two parsers', (text) => {
    const everywhere = nodes.document(
      nodes.paragraph(text),
      nodes.heading(2, text),
      nodes.list([text, [nodes.strong('Who'), ` ${text}`]]),
      nodes.table([text], [[text]]),
      nodes.taskList([{ done: false, text }]),
      nodes.quote(nodes.paragraph(text)),
      nodes.code(text),
    );
    const markdown = makeMarkdown(everywhere);
    const expected = outlineOfTree(cleanTree(everywhere));
    expect(outlineOfTree(parsed(markdown))).toEqual(expected);
    expect(outlineOfText(markdown)).toEqual(expected);
  });

  test('any document comes back from our parser as it was', () => {
    fc.assert(
      fc.property(hostileDocument, (root) => {
        expect(outlineOfTree(parsed(makeMarkdown(root)))).toEqual(outlineOfTree(cleanTree(root)));
      }),
      { seed: SEED, numRuns: 400 },
    );
  }, 60_000);

  test('any document comes back from a parser that is not ours', () => {
    fc.assert(
      fc.property(hostileDocument, (root) => {
        expect(outlineOfText(makeMarkdown(root))).toEqual(outlineOfTree(cleanTree(root)));
      }),
      { seed: SEED, numRuns: 400 },
    );
  }, 60_000);

  test('the same document gives the same bytes, and writing what was read changes none', () => {
    fc.assert(
      fc.property(hostileDocument, (root) => {
        const once = makeMarkdown(parsed(makeMarkdown(root)));
        expect(makeMarkdown(parsed(once))).toBe(once);
      }),
      { seed: SEED, numRuns: 200 },
    );
  }, 60_000);
});

describe('cleaning', () => {
  test('every kind of line break becomes one', () => {
    expect(cleanText('a\r\nb\rc\u0085d\u2028e\u2029f\vg\fh')).toBe('a\nb\nc\nd\ne\nf\ng\nh');
  });

  test('control characters are seen, direction marks stay', () => {
    expect(cleanText('\0\x1b\x7f\x9b\ud800\t\u202e')).toBe('\u2400\u241b\u2421\ufffd\ufffd\t\u202e');
  });

  test('a line has no breaks and keeps its words apart', () => {
    expect(cleanLine('one \r\n  two\n\nthree')).toBe('one two three');
  });

  test('a heading and a cell are one line', () => {
    const root = nodes.document(nodes.heading(2, 'a\nb'), nodes.table(['c\r\nd'], []));
    expect(makeMarkdown(root)).toBe('## a b\n\n| c d |\n| --- |\n');
  });

  test('HTML that nothing closes is text, so that it swallows nothing', () => {
    const root = nodes.document({ type: 'html', value: '<!-- open' }, nodes.paragraph('kept'));
    expect(outlineOfText(makeMarkdown(root))).toEqual([
      ['p', '<!-- open'],
      ['p', 'kept'],
    ]);
  });
});

test('an address that angle brackets cannot hold is written as text', () => {
  const address = (url: string, words: string): Link => ({ type: 'link', url, children: [nodes.text(words)] });
  const root = nodes.document(
    nodes.paragraph([address('mailto:a@b.c__d', 'a@b.c__d'), ' ', address('https://x.y/a|b', 'https://x.y/a|b')]),
    nodes.table([address('https://x.y/a|b', 'https://x.y/a|b')], []),
  );
  expect(makeMarkdown(root)).toBe('a\\@b.c__d <https://x.y/a|b>\n\n| https\\://x.y/a\\|b |\n| --- |\n');
});

describe('builders', () => {
  test.each(['javascript:alert(1)', 'data:text/html,x', 'file:///etc/passwd', ' //x.y'])(
    '%j is never linked',
    (url) => {
      expect(nodes.link('label', url)).toEqual(nodes.text(`label (${url})`));
    },
  );

  test('addresses in a kept document are links that read as they were typed', () => {
    const root = nodes.document(nodes.paragraph(nodes.linked('Bridge https://x.y/a_b, mail soc@contoso.com.')));
    expect(makeMarkdown(root)).toBe('Bridge <https://x.y/a_b>, mail <soc@contoso.com>.\n');
  });

  test('an id cannot end the comment that it stands in', () => {
    expect(nodes.mark('step', 'a.b --> <script>')).toEqual({ type: 'html', value: '<!-- step: a.b-script- -->' });
  });
});
