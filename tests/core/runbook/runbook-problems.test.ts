import { describe, expect, test } from 'vitest';
import type { Problem } from '../../../src/core/kernel/problem.ts';
import { parseRunbook } from '../../../src/core/runbook/parse-runbook.ts';
import { RUNBOOK_PROBLEMS } from '../../../src/core/runbook/runbook-problem.ts';

const FIELDS = '- **Who** analyst\n- **Do** release\n';
const step = (id: string, fields = FIELDS): string => `### A step\n<!-- step: ${id} -->\n${fields}\n`;

/** What is broken, and where it is said to be: `line:column code`. */
const BROKEN: readonly (readonly [sample: string, text: string, ...problems: readonly string[]])[] = [
  ['a picture', `\ufffdPNG\n${'\0\ufffdk\ufffd:'.repeat(100)}`, '1:1 not-text'],
  ['a text of more than a million characters', 'a'.repeat(1_000_001), '1:1 too-large'],
  ['a text of more than 20,000 lines', 'a\n'.repeat(20_000), '20000:1 too-large'],
  ['a quote in a quote, two hundred times', `# Title\n\n${'>'.repeat(200)} a\n`, '3:1 too-deep'],
  [
    'a list in a list, by indentation',
    Array.from({ length: 60 }, (_, n) => `${'  '.repeat(n)}- a`).join('\n'),
    '51:1 too-deep',
  ],
  ['emphasis in emphasis, a thousand times', `a\n\n${'*a **b '.repeat(1_000)}\n`, '3:1 too-deep'],
  ['emphasis in emphasis, two hundred times', `a\n\n${'*a **b '.repeat(100)}${'c** c*'.repeat(100)}\n`, '3:1 too-deep'],
  ['front matter without an end of its quote', '---\ntitle: "a\n---\n', '2:10 broken-front-matter'],
  ['front matter that is a list', '---\n- a\n---\n', '2:1 broken-front-matter'],
  ['front matter that says a thing twice', '---\nowner: a\nowner: b\n---\n', '3:1 broken-front-matter'],
  ['a title that is a list', '---\nowner: a\ntitle: [a]\n---\n', '3:1 broken-front-matter'],
  ['front matter nested too deep', `---\na: ${'['.repeat(50)}${']'.repeat(50)}\n---\n`, '2:1 broken-front-matter'],
  ['an alias in the front matter', '---\na: &x [1]\nb: *x\n---\n', '3:4 front-matter-alias'],
  [
    'a section that is marked twice',
    '## A\n<!-- section: release -->\n\n## B\n<!-- section: release -->\n',
    '5:1 duplicate-section',
  ],
  ['a mark that lost its colon', '## Release\n\n<!-- section release -->\n', '3:1 stray-mark'],
  ['a section that nobody knows', '## A\n<!-- section: relase -->\n', '2:1 unknown-section'],
  ['a step of a section that nobody knows', `## Release\n\n${step('relase.device')}`, '4:1 unknown-section'],
  ['a mark under no heading', '## Release\n\ntext\n\n<!-- step: release.device -->\n', '5:1 stray-mark'],
  ['a step id with a space', `## Release\n\n${step('release the device')}`, '4:1 stray-mark'],
  ['a step under the heading of a section', '## Release\n<!-- step: release.device -->\n', '2:1 stray-mark'],
  ['two steps with one id', `## Release\n\n${step('release.device')}${step('release.device')}`, '9:1 duplicate-step'],
  ['a step in the section of another', `## Helpdesk\n\n${step('release.device')}`, '4:1 step-in-other-section'],
  ['a step before any section', step('release.device'), '2:1 step-in-other-section'],
  [
    'a step that says nothing',
    `## Release\n\n${step('release.device', '')}`,
    '4:1 step-without-who',
    '4:1 step-without-do',
  ],
  ['a step without who', `## Release\n\n${step('release.device', '- **Do** release\n')}`, '4:1 step-without-who'],
  ['a step without what', `## Release\n\n${step('release.device', '- **Who** analyst\n')}`, '4:1 step-without-do'],
];

function problemsOf(text: string): readonly Problem[] {
  const result = parseRunbook(text, { file: 'mine.md' });
  return result.ok ? [] : result.error;
}

describe('problems of a runbook', () => {
  test.each(BROKEN)('%s', (_, text, ...problems) => {
    expect(problemsOf(text).map(({ line, column, code }) => `${String(line)}:${String(column)} ${code}`)).toEqual(
      problems,
    );
  });

  test('every one of them is shown above', () => {
    const shown = new Set(BROKEN.flatMap(([, , ...problems]) => problems.map((problem) => problem.split(' ')[1])));
    expect([...shown].toSorted()).toEqual([...RUNBOOK_PROBLEMS].toSorted());
  });

  test('all of them are told at once, in a colleague’s words', () => {
    const text = `## Release\n\n${step('release.device')}## Helpdesk\n\n${step('release.device')}`;
    expect(problemsOf(text)).toEqual([
      {
        file: 'mine.md',
        line: 11,
        column: 1,
        code: 'step-in-other-section',
        message: 'The step "release.device" stands in a section that its id does not name.',
        hint: 'It stands in "helpdesk".',
      },
      {
        file: 'mine.md',
        line: 11,
        column: 1,
        code: 'duplicate-step',
        message: '"release.device" is the id of an earlier step.',
        hint: 'The earlier one is in line 4.',
      },
    ]);
  });
});
