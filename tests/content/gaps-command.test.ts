import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { findGaps } from '../../scripts/firedoor/gaps.ts';
import { EXAMPLES } from '../core/runbook/examples.ts';
import { BROKEN } from '../core/check/broken-runbooks.ts';

const folder = mkdtempSync(join(tmpdir(), 'firedoor-gaps-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

function file(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}
const asJson = (output: string | undefined): unknown => JSON.parse(output ?? '');

describe('firedoor gaps', () => {
  test.each(EXAMPLES)('finds $id ready, and exits with 0', async ({ id }) => {
    const { exit, output, error } = await findGaps([`runbooks/templates/${id}.md`, '--json', '--today', '2026-11-26']);
    expect({ exit, error }).toEqual({ exit: 0, error: undefined });
    expect(asJson(output)).toMatchObject({ ready: true, gaps: [{ rule: 'G26', level: 'celebratory' }] });
  });

  // One of each kind: a situation with a story, a path, a rule that is essential, one that is not.
  test.each(BROKEN.filter(([rule]) => ['G01', 'released-unverified', 'G07', 'G11'].includes(rule)))(
    'tells of %s as JSON and nothing else',
    async (rule, text) => {
      const isReady = rule === 'G11';
      const { exit, output } = await findGaps([file(`${rule}.md`, text), '--json', '--today', '2026-11-26']);
      expect(exit).toBe(isReady ? 0 : 1);
      const hasStory = rule === 'G01' || rule === 'released-unverified';
      expect(asJson(output)).toMatchObject({
        ready: isReady,
        gaps: [
          {
            rule,
            message: expect.any(String) as string,
            ...(hasStory && {
              story: expect.arrayContaining([
                { after: 0, clock: expect.any(String) as string, text: expect.any(String) as string },
              ]) as unknown[],
            }),
          },
          { rule: 'G26' },
        ],
      });
    },
  );

  test('tells a person how many there are, and the story of each', async () => {
    const [, text = ''] = BROKEN.find(([rule]) => rule === 'G05') ?? [];
    const { output = '' } = await findGaps([file('servers.md', text), '--today', '2026-11-26']);
    const [head, gap, story] = output.split('\n');
    expect(head).toBe('Not ready: 1 essential, 0 actionable, 0 informative. Done well: 1.');
    expect(gap).toMatch(/^essential +G05 \[servers\] State that servers are not covered/);
    expect(story).toMatch(/^ +\w+day \d\d:\d\d: Defender sees an attack on app-srv-12/);
  });

  test('counts the review as due on the day that it is given', async () => {
    const call = ['runbooks/templates/small-it-team.md', '--json', '--today'];
    const { exit, output } = await findGaps([...call, '2027-03-01']);
    expect(exit).toBe(0);
    expect(asJson(output)).toMatchObject({ gaps: [{ rule: 'G20' }, { rule: 'G26' }] });
    expect((await findGaps([...call, 'tomorrow'])).exit).toBe(2);
  });

  test.each<readonly [string, readonly string[], RegExp]>([
    ['no file is named', [], /^usage:/],
    ['two are', ['a.md', 'b.md'], /^usage:/],
    ['an option is unknown', ['runbooks/templates/small-it-team.md', '--loud'], /^usage:/],
    ['the file is not there', ['runbooks/no-such.md'], /no-such\.md/],
    ['it is no runbook', [file('broken.md', '---\ntitle: [\n---\n')], /broken-front-matter/],
  ])('exits with 2 where %s', async (_, words, says) => {
    const { exit, output, error } = await findGaps(words);
    expect({ exit, output }).toEqual({ exit: 2, output: undefined });
    expect(error).toMatch(says);
  });
});
