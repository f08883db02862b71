import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readiness } from '../../../src/core/check/enablement/readiness.ts';
import { cleanLine } from '../../../src/core/markdown/clean-text.ts';
import { makeMarkdown } from '../../../src/core/markdown/make-markdown.ts';
import { readinessDocument } from '../../../src/core/export/readiness-document.ts';
import {
  ENABLEMENT_ITEMS,
  type EnablementId,
  type Evidence,
  evidenceFor,
  NO_EVIDENCE,
  withEvidence,
} from '../../../src/core/runbook/enablement.ts';
import { makeRunbook } from '../../../src/core/runbook/make-runbook.ts';
import { parseRunbook } from '../../../src/core/runbook/parse-runbook.ts';
import type { Runbook } from '../../../src/core/runbook/runbook.ts';
import { hostileText, SEED } from '../markdown/hostile-markdown.ts';

const empty: Runbook = { title: 'R', version: '0.1', owner: '', nextReview: '', meta: {}, preamble: [], sections: [] };
const IDS = ENABLEMENT_ITEMS.map(({ id }) => id);

const shown = (runbook: Runbook, ids: readonly EnablementId[]): Runbook =>
  ids.reduce((now, id) => withEvidence(now, id, { ...NO_EVIDENCE, text: `seen ${id}` }), runbook);

describe('evidence in the front matter', () => {
  const line = hostileText.map((text) => cleanLine(text).trim());
  const evidence: fc.Arbitrary<Evidence> = fc.record({
    text: line,
    on: line,
    link: line,
    owner: line,
    notApplicable: line,
  });

  test('is read back as it was written, also after a way through the file', () => {
    fc.assert(
      fc.property(fc.constantFrom(...IDS), evidence, fc.constantFrom(...IDS), evidence, (one, first, other, second) => {
        const written = withEvidence(withEvidence(empty, one, first), other, second);
        expect(evidenceFor(written, other)).toEqual(second);
        const read = parseRunbook(makeRunbook(written), { file: 'a.md' });
        if (!read.ok) throw new Error(JSON.stringify(read.error));
        expect(evidenceFor(read.value, other)).toEqual(second);
        if (one !== other) expect(evidenceFor(read.value, one)).toEqual(first);
      }),
      { seed: SEED, numRuns: 150 },
    );
  });

  test('is nothing where something else stands, whatever it is', () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        for (const meta of [
          { enablement: value },
          { enablement: { pilot: value } },
          { enablement: { pilot: { link: value } } },
        ]) {
          const read = evidenceFor({ ...empty, meta }, 'pilot');
          for (const text of Object.values(read)) expect(typeof text).toBe('string');
          expect(evidenceFor(withEvidence({ ...empty, meta }, 'pilot', NO_EVIDENCE), 'pilot')).toEqual(NO_EVIDENCE);
        }
      }),
      { seed: SEED, numRuns: 300 },
    );
  });

  test('leaves keys alone that Firedoor does not know, and goes when it is taken away', () => {
    const meta = { enablement: { pilot: { evidence: 'a', approved: true }, other: 1 } };
    expect(withEvidence({ ...empty, meta }, 'pilot', NO_EVIDENCE).meta).toEqual({
      enablement: { pilot: { approved: true }, other: 1 },
    });
    expect(withEvidence(shown(empty, ['pilot']), 'pilot', NO_EVIDENCE).meta).toEqual({});
  });

  test('is the same bytes whatever was typed first', () => {
    expect(makeRunbook(shown(empty, ['pilot', 'servers']))).toBe(makeRunbook(shown(empty, ['servers', 'pilot'])));
  });
});

describe('readiness', () => {
  const known = { essentialGaps: 0, exercised: [] };

  test('counts what was shown and names what was not', () => {
    const nine = shown(
      empty,
      IDS.filter((_, index) => ![2, 3, 9].includes(index)),
    );
    expect(readiness(nine, known).result).toBe('9 of 12 done — not ready: 3, 4, 10.');
    const all = readiness(shown(empty, IDS), known);
    expect([all.ready, all.result]).toEqual([true, '12 of 12 done — ready.']);
  });

  test('leaves out what does not apply, with its reason', () => {
    const without = withEvidence(shown(empty, IDS), 'servers', { ...NO_EVIDENCE, notApplicable: 'we have none' });
    expect(readiness(without, known).result).toBe('11 of 11 done, 1 not applicable — ready.');
  });

  test('takes nobody’s word for gaps: the check shows them', () => {
    const first = (essentialGaps?: number) =>
      readiness(shown(empty, ['no-essential-gap']), {
        exercised: [],
        ...(essentialGaps !== undefined && { essentialGaps }),
      }).items[0];
    expect(first()).toMatchObject({ state: 'open' });
    expect(first()?.shown).toBeUndefined();
    expect(first(2)).toMatchObject({ state: 'open', shown: 'The check of this runbook found 2 essential gaps.' });
    expect(first(0)).toMatchObject({ state: 'done' });
  });

  test('a drill shows the helpdesk, unless it failed, and never what a tenant allows', () => {
    const drilled = (section: 'helpdesk' | 'release', result: 'met' | 'missed') =>
      readiness(empty, {
        exercised: [{ section, drill: 'd', title: 'The call', on: '2026-11-22', result }],
      }).items;
    expect(drilled('helpdesk', 'met')[1]).toMatchObject({ state: 'done' });
    expect(drilled('helpdesk', 'missed')[1]).toMatchObject({ state: 'open' });
    expect(drilled('release', 'met')[3]).toMatchObject({
      state: 'open',
      drill: 'Drilled in “The call” on 2026-11-22: met.',
    });
  });

  test('a page says “not shown”, never zero', () => {
    const page = makeMarkdown(readinessDocument(empty, readiness(empty, { exercised: [] }), '2026-11-22'));
    expect(page).toContain('**0 of 12 done — not ready: 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12.**');
    expect(page).toContain(
      '| 4 | Release roles are assigned and tested on a pilot device | not shown | not shown | not shown |',
    );
  });
});
