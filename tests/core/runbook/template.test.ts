import { describe, expect, test } from 'vitest';
import { SITUATION_NAMES } from '../../../src/core/kernel/vocabulary/situations.ts';
import { SECTIONS } from '../../../src/core/kernel/vocabulary/words.ts';
import { findStep, stepsFor, stepsOf } from '../../../src/core/runbook/find-steps.ts';
import { makeRunbook } from '../../../src/core/runbook/make-runbook.ts';
import { EXAMPLES, exampleOf } from './examples.ts';

/** The steps that the rubrics of the built-in incidents name. */
// prettier-ignore
const NAMED_BY_RUBRICS = [
  'scope.by-hand',
  'alerting.fired', 'alerting.failed', 'alerting.watch-pending', 'alerting.reissue', 'alerting.approve', 'alerting.came-back',
  'first-15.own', 'first-15.status', 'first-15.escalate',
  'investigate.connect', 'investigate.package', 'investigate.account', 'investigate.scope', 'investigate.remediate',
  'investigate.channel-lost', 'investigate.containment',
  'release.verdict', 'release.second-person', 'release.device', 'release.stuck', 'release.lift', 'release.after', 'release.close',
  'user-comms.call', 'user-comms.manager', 'user-comms.loaner', 'helpdesk.brief', 'helpdesk.verify',
  'vip.decide', 'vip.exclusion', 'servers.by-hand', 'false-positives.report', 'ownership.review',
];

describe.each(EXAMPLES)('the runbook to start from, $id', ({ text, runbook: template }) => {
  test('is written as we write: nothing changes on a way through the program', () => {
    expect(makeRunbook(template)).toBe(text);
  });

  test('has every section, in order', () => {
    expect(template.sections.map(({ id }) => id)).toEqual(SECTIONS.filter((id) => id !== 'appendix'));
  });

  test.each(SITUATION_NAMES)('has a step for %s', (situation) => {
    expect(stepsFor(template, [situation])).not.toEqual([]);
  });

  test.each(NAMED_BY_RUBRICS)('has the step %s, which a rubric names', (id) => {
    expect(findStep(template, id)?.id).toBe(id);
  });

  test.each(stepsOf(template))('$id says when, who, what, within which time and on which channel', (step) => {
    expect(step.situations).not.toEqual([]);
    expect(step.actions).not.toEqual([]);
    expect(step.who).toMatch(/out of hours: .+/);
    expect(step.within).toMatch(/\d+ (?:min|h|working days)/);
    expect(step.channel).not.toBe('');
  });

  test('promises no time in words that are none', () => {
    expect(text).not.toMatch(/as soon as|immediately|promptly|asap|in a timely/i);
  });
});

test('the runbooks to start from have the same steps, so that a drill can name one in each', () => {
  const [first, ...others] = EXAMPLES.map(({ runbook }) => stepsOf(runbook).map(({ id }) => id));
  for (const other of others) expect(other).toEqual(first);
});

test('steps come in the order of the document, and an unknown id finds none', () => {
  const template = exampleOf('automatic-isolation').runbook;
  const ids = stepsFor(template, ['release-stuck', 'channel-lost', 'false-alarm']).map(({ id }) => id);
  expect(ids).toEqual(['investigate.channel-lost', 'release.device', 'release.stuck', 'false-positives.report']);
  expect(findStep(template, 'release.nothing')).toBeUndefined();
});
