import fc from 'fast-check';
import { expect, test } from 'vitest';
import * as nodes from '../../../src/core/markdown/nodes.ts';
import { makeRunbook } from '../../../src/core/runbook/make-runbook.ts';
import { parseRunbook, readRunbook } from '../../../src/core/runbook/parse-runbook.ts';
import type { Runbook } from '../../../src/core/runbook/runbook.ts';
import { stepFields } from '../../../src/core/runbook/step-fields.ts';
import { SEED } from '../markdown/hostile-markdown.ts';
import { hostileDraft, hostileRunbook } from './hostile-runbook.ts';

const empty: Runbook = { title: '', version: '', owner: '', nextReview: '', meta: {}, preamble: [], sections: [] };

/** What the runbook is after a way through a file. */
function afterwards(runbook: Runbook): Runbook | undefined {
  const reading = readRunbook(makeRunbook(runbook), { file: 'a.md' });
  return reading.ok ? reading.value.runbook : undefined;
}

test('what is written is read back, whatever the texts hold', () => {
  fc.assert(
    fc.property(hostileRunbook, (runbook) => {
      expect(parseRunbook(makeRunbook(runbook), { file: 'a.md' })).toEqual({ ok: true, value: runbook });
    }),
    { seed: SEED, numRuns: 100 },
  );
}, 60_000);

test('a draft that does not say who and what is read back too', () => {
  fc.assert(
    fc.property(hostileDraft, (draft) => {
      expect(afterwards(draft)).toEqual(draft);
    }),
    { seed: SEED, numRuns: 100 },
  );
}, 60_000);

test('an empty runbook is an empty file', () => {
  expect(makeRunbook(empty)).toBe('');
  expect(afterwards(empty)).toEqual(empty);
});

test('prose that looks like the list of a step stays prose', () => {
  const prose = nodes.list([[nodes.strong('Who'), ' nobody']]);
  const step = { id: 'release.device', title: 'Release', ...stepFields({}), prose: [prose] };
  const runbook: Runbook = { ...empty, sections: [{ id: 'release', title: 'Release', prose: [], steps: [step] }] };
  expect(afterwards(runbook)).toMatchObject(runbook);
});

test.each([
  ' \n',
  'a\n\n',
  '  \n \t\n',
  'a\n---\nb',
  '---',
  '# no comment',
  '*no alias',
  'yes',
  '0.10',
  '2027-02-22',
  '\u2400',
  ' a ',
])('the front matter keeps the text %j', (value) => {
  const runbook: Runbook = { ...empty, meta: { [`key ${value.trim()}`]: value, list: [value], last: value } };
  expect(afterwards(runbook)).toEqual(runbook);
});
