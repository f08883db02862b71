import { expect, test } from 'vitest';
import { mappedHeadings } from '../../../src/core/runbook/headings.ts';
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
