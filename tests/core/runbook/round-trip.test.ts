import fc from 'fast-check';
import { expect, test } from 'vitest';
import { makeRunbook } from '../../../src/core/runbook/make-runbook.ts';
import { parseRunbook, readRunbook } from '../../../src/core/runbook/parse-runbook.ts';
import { SEED } from '../export/markdown-hostile.ts';
import { hostileDraft, hostileRunbook } from './hostile-runbook.ts';

test('what is written is read back, whatever the texts hold', () => {
  fc.assert(
    fc.property(hostileRunbook, (runbook) => {
      expect(parseRunbook(makeRunbook(runbook), { file: 'a.md' })).toEqual({ ok: true, value: runbook });
    }),
    { seed: SEED, numRuns: 100 },
  );
}, 60_000);

test('a draft that does not say who and what is read back too, with problems beside it', () => {
  fc.assert(
    fc.property(hostileDraft, (draft) => {
      const reading = readRunbook(makeRunbook(draft), { file: 'a.md' });
      expect(reading.ok && reading.value.runbook).toEqual(draft);
    }),
    { seed: SEED, numRuns: 100 },
  );
}, 60_000);
