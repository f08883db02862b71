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
  /** What is found without a step, where it is more or other than a situation that nobody answers. */
  const LOST: { readonly [step: string]: readonly string[] } = {
    'scope.by-hand': ['failure-unheard', 'unanswered'],
    'alerting.fired': ['G02'],
    'alerting.failed': ['failure-unheard'],
    'alerting.watch-pending': ['offline-forgotten'],
    'alerting.reissue': ['offline-forgotten'],
    'alerting.came-back': ['G06'],
    'investigate.channel-lost': ['G15'],
    'release.second-person': ['G17'],
    'release.device': ['G01'],
    'release.stuck': ['G14'],
    'release.lift': ['G06'],
    'helpdesk.verify': ['unanswered', 'G10'],
    // Its prose says what excluding a device group costs.
    'vip.exclusion': ['unanswered', 'G13'],
    'servers.by-hand': ['G05'],
    // A team can do without it: the front matter keeps the date of the next review.
    'ownership.review': [],
  };

  test.each(stepsOf(parsed(TEXT)).map(({ id }) => [id, LOST[id] ?? ['unanswered']] as const))(
    'needs the step %s, and without it there is %s',
    (id, rules) => {
      const lost = rulesOf(check(withoutStep(id))).filter((rule) => !WELL.includes(rule));
      expect(new Set(lost)).toEqual(new Set(rules));
    },
  );
});
