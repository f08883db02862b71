import { describe, expect, test } from 'vitest';
import { ruleGaps } from '../../../src/core/check/gaps/rules.ts';
import { viewOf } from '../../../src/core/check/gaps/runbook-view.ts';
import { blanksFor, withoutContactWords } from '../../../src/core/export/runbook-document/contact-words.ts';
import { cleanLine } from '../../../src/core/markdown/clean-text.ts';
import { withoutComments } from '../../../src/core/markdown/html-comments.ts';
import { makeMarkdown } from '../../../src/core/markdown/make-markdown.ts';
import { document, linked, paragraph } from '../../../src/core/markdown/nodes.ts';
import { parseDuty } from '../../../src/core/runbook/duty.ts';
import { mappedHeadings } from '../../../src/core/runbook/headings.ts';
import { holdersOf } from '../../../src/core/runbook/holders.ts';
import { newRunbook } from '../../../src/core/runbook/interview/edit-runbook.ts';
import { parseRoleAnswer } from '../../../src/core/runbook/interview/role-answer.ts';
import { readMark } from '../../../src/core/runbook/marks.ts';
import { decisionIn, isOpen } from '../../../src/core/runbook/open-decision.ts';
import { saysLimit } from '../../../src/core/runbook/time-limit.ts';

const said = (section: 'vip' | 'helpdesk', text: string) => {
  const sections = [{ id: section, title: 'Here', prose: [paragraph(text)], steps: [] }];
  return ruleGaps(viewOf({ ...newRunbook('Isolation'), sections }));
};
const noContacts = (text: string): string => withoutContactWords(text, []);
const people = (text: string) => blanksFor([{ name: 'Analyst', hours: [], holds: [], reachedBy: '', people: text }]);

/** What reads a line, and a line that made it, or would make it, look at everything again from each of its places. */
const READERS: readonly (readonly [
  what: string,
  piece: string,
  around: readonly [string, string],
  read: (text: string) => unknown,
])[] = [
  ['space within a line', ' ', ['a', 'b'], cleanLine],
  ['space within a mark', ' ', ['<!-- step: a', 'b-->'], (value) => readMark({ type: 'html', value })],
  ['space within a heading', ' ', ['## a', 'b'], (line) => mappedHeadings(line, [{ section: 'scope', line: 1 }])],
  ['dots without a mail address', 'a.', ['', ''], noContacts],
  ['dots without a mail address, for a link', 'a.', ['', ''], linked],
  ['owners of no decision', 'We don’t know yet (owner: ', ['', ''], noContacts],
  ['brackets in a list of people', '(', ['', ''], people],
  ['places that are left open', '<name ', ['', ''], (text) => said('helpdesk', text)],
  ['brackets that are left open', '[name ', ['', ''], (text) => said('helpdesk', text)],
  ['exclusions of nothing', 'excludes ', ['', ''], (text) => said('vip', text)],
  ['bans and releases in one sentence', 'release ', ['', ''], (text) => said('helpdesk', text)],
  ['decisions without an end', ', due: ', ['We don’t know yet (owner: ', ''], decisionIn],
  ['decisions one after another', 'We don’t know yet (owner: ', ['', ''], isOpen],
  ['commas between nobody', ',', ['', ''], parseRoleAnswer],
  ['brackets between names', '(a,', ['', ''], parseRoleAnswer],
  ['names in a Who', 'and on-call, ', ['', ''], (who) => holdersOf(who, [])],
  ['hours', 'Mon 8-9, ', ['', ''], parseDuty],
  ['digits without a unit', '1', ['', ''], saysLimit],
  ['comments', '<!-- ', ['', ''], withoutComments],
  ['backslashes', '\\', ['', 'x'], (text) => makeMarkdown(document(paragraph(text)))],
];

describe('four times the text takes no more than its share of time', () => {
  test.each(READERS)('%s', (_, piece, [before, after], read) => {
    const time = (length: number): number => {
      const text = before + piece.repeat(Math.ceil(length / piece.length)) + after;
      const begun = performance.now();
      read(text);
      return performance.now() - begun;
    };
    time(25_000);
    const once = Math.min(time(50_000), time(50_000), time(50_000));
    expect(time(200_000)).toBeLessThan(10 * once + 100);
  });
});
