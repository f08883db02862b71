import { describe, expect, test } from 'vitest';
import { explorationGaps, gapCheck } from '../../../src/core/check/gaps/gaps.ts';
import { ruleGaps } from '../../../src/core/check/gaps/rules.ts';
import { viewOf } from '../../../src/core/check/gaps/runbook-view.ts';
import { stepsOf } from '../../../src/core/runbook/find-steps.ts';
import { EXAMPLES } from '../runbook/examples.ts';
import { check, exploration, parsed, rulesOf, TEXT, withoutStep } from './given-runbook.ts';

const WELL = rulesOf(check(TEXT));

test.each(EXAMPLES)('the complete runbook $id is ready', ({ text }) => {
  const found = check(text);
  expect(found.ready).toBe(true);
  expect(rulesOf(found)).toEqual(['G26']);
});

test('what the rules and the exploration find apart is what they find together', () => {
  const text = withoutStep('release.device');
  const view = viewOf(parsed(text));
  expect(gapCheck([...explorationGaps(view, exploration), ...ruleGaps(view)])).toEqual(check(text));
});

describe('the complete runbook', () => {
  /** Steps that a team can do without, and why. */
  const OPTIONAL: { readonly [step: string]: string } = {
    'ownership.review': 'the front matter keeps the date of the next review',
  };

  test.each(stepsOf(parsed(TEXT)).map(({ id }) => id))('needs the step %s, or says why not', (id) => {
    const lost = rulesOf(check(withoutStep(id))).filter((rule) => !WELL.includes(rule));
    if (id in OPTIONAL) expect(lost).toEqual([]);
    else expect(lost).not.toEqual([]);
  });
});
