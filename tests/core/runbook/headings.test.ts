import { describe, expect, test } from 'vitest';
import {
  freeSections,
  mappedHeadings,
  proposedSections,
  withSectionMarks,
} from '../../../src/core/runbook/headings.ts';
import { readPlaced } from '../../../src/core/runbook/parse-runbook.ts';

test('each heading of a document is told with the section that its text goes to', () => {
  const text =
    '# Ours\r\n\r\n## 3. Service desk\r\nCall us.\r\n\r\n## Coffee\r\nNo.\r\n\r\nRelease\r\n-------\r\n\r\n## Alerts ##\r\n';
  const read = readPlaced(text, { file: 'theirs.md' });
  expect(read.ok && mappedHeadings(text, read.value.parts)).toEqual([
    { line: 3, title: '3. Service desk', section: 'helpdesk' },
    { line: 6, title: 'Coffee', section: 'appendix' },
    { line: 9, title: 'Release', section: 'release' },
    { line: 12, title: 'Alerts', section: 'alerting' },
  ]);
});

describe('a document with titles of its own', () => {
  const text =
    '# Ours\r\n\r\n## Who we call\r\nTom.\r\n\r\nWhen the alarm rings\r\n---\r\nLook.\r\n\r\n## Telling people\r\n\r\n## Release\r\n\r\n## Letting go';
  const headingsOf = (source: string) => {
    const read = readPlaced(source, { file: 'theirs.md' });
    return read.ok ? mappedHeadings(source, read.value.parts) : [];
  };
  const headings = headingsOf(text);
  const proposed = proposedSections(headings);

  test('is read by the words in them, as a proposal', () => {
    expect(headings.map(({ title, line }) => [title, proposed.get(line)])).toEqual([
      ['Who we call', 'scope'],
      ['When the alarm rings', 'alerting'],
      ['Telling people', 'user-comms'],
      ['Release', 'release'],
      ['Letting go', 'appendix'],
    ]);
  });

  test('is taken over as somebody chose, and no letter of it is lost', () => {
    const last = headings.at(-1);
    if (!last) throw new Error('no heading');
    const marked = withSectionMarks(text, headings, new Map([...proposed, [last.line, 'servers']]));
    expect(headingsOf(marked).map(({ section }) => section)).toEqual([
      'scope',
      'alerting',
      'user-comms',
      'release',
      'servers',
    ]);
    expect(marked.replace(/<!-- section: .*? -->\r\n/g, '')).toBe(`${text}\r\n`);
    expect(withSectionMarks(text, headings, new Map())).toBe(text);
    expect(withSectionMarks(marked, headingsOf(marked), new Map([[3, 'servers']]))).not.toContain('section: scope');
  });

  test('offers no heading a section that another one has', () => {
    const [first] = headings;
    expect(first && freeSections(first, headings, proposed)).toEqual([
      'scope',
      'first-15',
      'investigate',
      'helpdesk',
      'vip',
      'servers',
      'false-positives',
      'ownership',
      'appendix',
    ]);
  });
});
