import { describe, expect, test } from 'vitest';
import { PROPERTIES, RULES } from '../../../src/core/check/gaps/gap.ts';
import { checkRunbook } from '../../../src/core/check/gaps/gaps.ts';
import { stepsOf } from '../../../src/core/runbook/find-steps.ts';
import { withStep } from '../../../src/core/runbook/interview/edit-runbook.ts';
import { QUESTIONS } from '../../../src/core/runbook/interview/questions.ts';
import { BROKEN, UNDECIDED, UNDECIDED_PEOPLE } from './broken-runbooks.ts';
import { check, exploration, parsed, rulesOf, TEXT } from './given-runbook.ts';

const WELL = rulesOf(check(TEXT));

describe('a broken runbook', () => {
  test.each(BROKEN)('is caught by %s, and by nothing else', (rule, text) => {
    const found = check(text);
    const gaps = found.gaps.filter((gap) => !WELL.includes(gap.rule));
    expect(new Set(gaps.map((gap) => gap.rule))).toEqual(new Set([rule]));
    expect(found.ready).toBe({ ...RULES, ...PROPERTIES }[rule] !== 'essential');
    for (const { question, insert, edit, step, section } of gaps) {
      expect(question ?? insert ?? edit ?? step ?? section).toBeDefined();
      if (question !== undefined) expect(QUESTIONS.map(({ id }) => id)).toContain(question);
      // What is put in is a step of the example that this runbook lacks.
      if (insert === undefined) continue;
      expect(stepsOf(parsed(TEXT)).map(({ id }) => id)).toContain(insert);
      expect(stepsOf(parsed(text)).map(({ id }) => id)).not.toContain(insert);
    }
  });

  test('is not ready where a question that it needs answered is an open decision', () => {
    const found = check(UNDECIDED);
    expect(rulesOf(found)).toContain('G24');
    expect(found.ready).toBe(false);
  });

  test('does not take those who find out for those who do it', () => {
    const found = check(UNDECIDED_PEOPLE);
    const gaps = found.gaps.filter(({ rule }) => !WELL.includes(rule));
    expect(gaps.map(({ rule, message }) => [rule, message])).toEqual([
      ['nobody-on-duty', 'Decide who does “Own the incident”. The runbook says that nobody knows yet.'],
      [
        'G24',
        'Decide this, it is answered with “we don’t know yet”: Who leads from the first minute on? Owner: Sam Ortiz, due: 2026-12-01.',
      ],
    ]);
  });

  test.each([
    ['first-15.own', 'nobody-on-duty', 'Name who does “Own the incident”. The step names nobody.'],
    ['release.device', 'G01', 'Name who does “Release the device”. The step names nobody.'],
  ])('is told which step names nobody: %s', (step, rule, message) => {
    const { gaps } = checkRunbook(
      withStep(parsed(TEXT), step, (one) => ({ ...one, who: '' })),
      exploration,
    );
    expect(
      gaps.filter((gap) => gap.step === step && gap.level === 'essential').map((gap) => [gap.rule, gap.message]),
    ).toEqual([[rule, message]]);
  });

  test('is there for every rule and property', () => {
    // What is done well is no gap, and whether a section was drilled is not in the text.
    const elsewhere = ['G19', 'G26', 'G27'];
    const names = [...Object.keys(RULES), ...Object.keys(PROPERTIES)].filter((rule) => !elsewhere.includes(rule));
    expect(names.filter((name) => !BROKEN.some(([rule]) => rule === name))).toEqual([]);
  });
});
