import { describe, expect, test } from 'vitest';
import * as nodes from '../../../src/core/markdown/nodes.ts';
import { makeRunbook } from '../../../src/core/runbook/make-runbook.ts';
import { parseRunbook, readRunbook, type RunbookReading } from '../../../src/core/runbook/parse-runbook.ts';

const lines = (...text: readonly string[]): string => `${text.join('\n')}\n`;

function read(text: string): RunbookReading {
  const result = readRunbook(text, { file: 'mine.md' });
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

const RELEASE = ['### Release the device', '<!-- step: release.device -->'];

test('a runbook is read as a whole', () => {
  const text = lines(
    ...['---', 'title: Ours', 'version: 0.10', 'status: draft', 'owner: Sam Ortiz', 'next_review: 2027-02-22', '---'],
    ...['# Ours', '', 'Read this first.', '', '## 5. Release from isolation', '', 'By hand.', '', ...RELEASE],
    ...['- **When** release due; device isolated', '- **Who** SOC lead; out of hours: on-call IR'],
    ...['- **Do** release from isolation', '- **Within** 60 min', '- **Channel** mobile', '', 'Press once.'],
  );
  const node = (value: string) => nodes.paragraph(value);
  expect(parseRunbook(text, { file: 'mine.md' })).toEqual({
    ok: true,
    value: {
      title: 'Ours',
      version: '0.10',
      owner: 'Sam Ortiz',
      nextReview: '2027-02-22',
      meta: { status: 'draft' },
      preamble: [node('Read this first.')],
      sections: [
        {
          id: 'release',
          title: '5. Release from isolation',
          prose: [node('By hand.')],
          steps: [
            {
              id: 'release.device',
              title: 'Release the device',
              when: 'release due; device isolated',
              situations: ['release-due'],
              who: 'SOC lead; out of hours: on-call IR',
              does: 'release from isolation',
              actions: ['release'],
              within: '60 min',
              channel: 'mobile',
              prose: [node('Press once.')],
            },
          ],
        },
      ],
    },
  });
});

describe('the list of a step', () => {
  const stepOf = (...list: readonly string[]) =>
    read(lines('## Release', '', ...RELEASE, ...list)).runbook.sections[0]?.steps[0];

  test.each([
    '**Who** SOC lead',
    '**Who:** SOC lead',
    '**Who**: SOC lead',
    '**WHO** *SOC* lead',
    '__who__ SOC  \n  lead',
  ])('%j says who', (item) => {
    expect(stepOf(`- ${item}`, '- **Do** release')?.who).toBe('SOC lead');
  });

  test('keeps the address of a link beside its words', () => {
    const step = stepOf(
      '- **Who** SOC lead',
      '- **Do** release',
      '- **Channel** [bridge](https://x.y/ir), soc@contoso.com',
    );
    expect(step?.channel).toBe('bridge (https://x.y/ir), soc@contoso.com');
  });

  test('leaves what is no field to the prose of the step', () => {
    const step = stepOf(
      '- **Who** SOC lead',
      '  - or the deputy',
      '- **Do** release',
      '- **Note** twice',
      '- **Who** nobody',
    );
    expect(step?.prose).toEqual([
      expect.objectContaining({ type: 'list', children: [expect.anything(), expect.anything()] }),
      expect.objectContaining({ type: 'list', children: [expect.anything()] }),
    ]);
    expect(step?.who).toBe('SOC lead');
  });
});

describe('a file that is no runbook of ours', () => {
  const foreign = lines(
    ...[
      '<!-- made elsewhere -->',
      '',
      '# Laptop incidents',
      '',
      'Call us [here][desk].',
      '',
      '## Contacts',
      '',
      '| Who | Phone |',
    ],
    ...[
      '| --- | --- |',
      '| Sam | 555 |',
      '',
      '## Release',
      '',
      '### Before',
      '',
      '- [ ] checked',
      '',
      '## Contacts',
      '',
      'again',
    ],
    ...['', '## Appendix', '', 'own words', '', '[desk]: https://x.y', '', '<div>raw</div>'],
  );

  test('keeps what fits no section in the appendix, headings and all', () => {
    const { runbook, problems } = read(foreign);
    expect(problems).toEqual([]);
    expect(runbook.title).toBe('Laptop incidents');
    expect(runbook.sections.map(({ id }) => id)).toEqual(['release', 'appendix']);
    const appendix = runbook.sections[1]?.prose.map((node) => node.type);
    expect(appendix).toEqual(['paragraph', 'definition', 'html', 'heading', 'table', 'heading', 'paragraph']);
  });

  test('is the same runbook after a way through our Markdown', () => {
    const once = read(foreign);
    expect(read(makeRunbook(once.runbook))).toEqual(once);
  });

  test('does not lose its second title', () => {
    const { runbook } = read(lines('---', 'title: One', '---', '# Two', '', 'text'));
    expect(makeRunbook(runbook)).toBe(lines('---', 'title: One', '---', '', '# One', '', '# Two', '', 'text'));
  });

  test('may use other words for our sections', () => {
    const { runbook } = read(lines('## 2) Notifications', '## Service desk', '## VIP & exclusions', '## False alarms'));
    expect(runbook.sections.map(({ id }) => id)).toEqual(['alerting', 'helpdesk', 'vip', 'false-positives']);
  });

  test('may mark a section that has a title of its own', () => {
    const { runbook, problems } = read(lines('## Wie wir freigeben', '<!-- section: release -->', '', 'Von Hand.'));
    expect(problems).toEqual([]);
    expect(runbook.sections).toEqual([
      { id: 'release', title: 'Wie wir freigeben', prose: [nodes.paragraph('Von Hand.')], steps: [] },
    ]);
  });
});
