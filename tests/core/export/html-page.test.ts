import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { htmlPage } from '../../../src/core/export/html-page.ts';
import { runbookDocument } from '../../../src/core/export/runbook-document.ts';
import { WHOLE_RUNBOOK } from '../../../src/core/export/runbook-document/parts.ts';
import { readMarkdown } from '../../../src/core/runbook/read-markdown.ts';
import type { Runbook } from '../../../src/core/runbook/runbook.ts';
import { hostileRunbook } from '../runbook/hostile-runbook.ts';
import { SEED } from '../markdown/hostile-markdown.ts';

const page = (runbook: Runbook): string =>
  htmlPage(
    runbookDocument(runbook, { ...WHOLE_RUNBOOK, frontMatter: false, lifecycle: 'table' }, { exercised: [] }),
    runbook.title,
  );

/** Every tag that a page of ours has. */
const OURS =
  /^<\/?(?:html|head|body|main|title|style|section|h[1-6]|p|ul|ol|li|blockquote|pre|code|table|tr|th|td|hr|br|strong|em|s|meta|a)\b/;

test('nothing that an author typed is markup, and nothing is fetched or run', () => {
  fc.assert(
    fc.property(hostileRunbook, (runbook) => {
      const html = page(runbook);
      for (const [tag] of html.matchAll(/<[^>]*>?/g)) {
        if (tag === '<!doctype html>') continue;
        expect(tag).toMatch(OURS);
        expect(tag).not.toMatch(/\s(?:on\w+|src|srcset|style|background)\s*=/i);
        expect(tag).not.toMatch(/href="(?!https?:\/\/|mailto:)/i);
      }
      expect(html).not.toMatch(/<(?:script|img|link|iframe|object|svg|form)\b/i);
      expect(page(runbook)).toBe(html);
    }),
    { seed: SEED, numRuns: 80 },
  );
}, 60_000);

test('a page holds itself to fetching nothing', () => {
  const html = page({ title: 'A & <b>', version: '', owner: '', nextReview: '', meta: {}, preamble: [], sections: [] });
  expect(html).toContain("default-src 'none'; style-src 'unsafe-inline'");
  expect(html).toContain('<title>A &amp; &lt;b&gt;</title>');
});

describe('what an author wrote as Markdown is shown', () => {
  const shown = (markdown: string): string => {
    const read = readMarkdown(markdown, 'runbook.md');
    if (!read.ok) throw new Error(JSON.stringify(read.error));
    const whole = htmlPage(read.value, 'A');
    return /<main>\n([^]*)\n<\/main>/.exec(whole)?.[1] ?? '';
  };

  test.each([
    ['<!-- note --> Call 112 **first**.', '<p>Call 112 **first**.</p>'],
    ['<!-- note -->', ''],
    ['Call <!-- note --> 112.', '<p>Call  112.</p>'],
    ['Read [the page][p].\n\n[p]: https://a.example/p', '<p>Read <a href="https://a.example/p">the page</a>.</p>'],
    ['Read [the page][p].\n\n[p]: javascript:alert(1)', '<p>Read the page.</p>'],
    ['Wait[^1].\n\n[^1]: For a day.', '<p>Wait[1].</p>\n<p>[1] For a day.</p>'],
    ['3. three\n4. four', '<ol start="3"><li>three</li><li>four</li></ol>'],
    ['1. one', '<ol><li>one</li></ol>'],
  ])('%s', (markdown, html) => {
    expect(shown(markdown)).toBe(html);
  });

  test('a reference in one part leads to where another part says', () => {
    const html = shown('### Step\n\nRead [the page][p].\n\n## Other\n\n[p]: https://a.example/p');
    expect(html).toContain('<a href="https://a.example/p">the page</a>');
  });
});
