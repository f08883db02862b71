import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { SITUATION_NAMES } from '../../../src/core/kernel/vocabulary/situations.ts';
import { SECTIONS } from '../../../src/core/kernel/vocabulary/words.ts';
import { findStep, stepsFor, stepsOf } from '../../../src/core/runbook/find-steps.ts';
import { makeRunbook } from '../../../src/core/runbook/make-runbook.ts';
import { parseRunbook } from '../../../src/core/runbook/parse-runbook.ts';
import type { Runbook } from '../../../src/core/runbook/runbook.ts';

const FILE = 'runbooks/templates/automatic-isolation.md';
const text = readFileSync(new URL(`../../../${FILE}`, import.meta.url), 'utf8');

function parsed(): Runbook {
  const result = parseRunbook(text, { file: FILE });
  if (!result.ok) throw new Error(JSON.stringify(result.error, null, 1));
  return result.value;
}
const template = parsed();

/** The steps that the rubrics of the built-in incidents name. */
const NAMED_BY_RUBRICS = [
  ...[
    'first-15.own',
    'first-15.status',
    'first-15.escalate',
    'release.verdict',
    'release.second-person',
    'release.device',
  ],
  ...[
    'investigate.connect',
    'investigate.package',
    'investigate.account',
    'investigate.scope',
    'investigate.remediate',
  ],
  ...[
    'investigate.channel-lost',
    'release.stuck',
    'release.lift',
    'release.after',
    'user-comms.call',
    'user-comms.manager',
  ],
  ...['user-comms.loaner', 'helpdesk.brief', 'helpdesk.verify', 'vip.decide', 'vip.exclusion', 'alerting.fired'],
  ...['alerting.failed', 'alerting.watch-pending', 'alerting.reissue', 'servers.by-hand', 'false-positives.report'],
  'ownership.review',
];

describe('the runbook to start from', () => {
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

test('steps come in the order of the document, and an unknown id finds none', () => {
  const ids = stepsFor(template, ['release-stuck', 'channel-lost', 'false-alarm']).map(({ id }) => id);
  expect(ids).toEqual(['investigate.channel-lost', 'release.device', 'release.stuck', 'false-positives.report']);
  expect(findStep(template, 'release.nothing')).toBeUndefined();
});
