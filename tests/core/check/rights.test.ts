import { describe, expect, test } from 'vitest';
import { pathGaps } from '../../../src/core/check/gaps/path-gaps.ts';
import { viewOf } from '../../../src/core/check/gaps/runbook-view.ts';
import { situationGaps } from '../../../src/core/check/gaps/situation-gaps.ts';
import { DEFAULT_TENANT } from '../../../src/core/tenant/tenant.ts';
import { edited, exploration, parsed } from './given-runbook.ts';

/** What the exploration finds in the complete runbook with other lines in one of its steps. */
function found(
  step: string,
  fields: { readonly [label: string]: string },
): readonly (readonly [rule: string, step: string | undefined])[] {
  const begins = `<!-- step: ${step} -->`;
  const edits = Object.entries(fields).map(
    ([label, text]) =>
      [new RegExp(`(${begins}(?:\\n- [^\\n]*)*?\\n- \\*\\*${label}\\*\\*)[^\\n]*`), `$1 ${text}`] as const,
  );
  const view = viewOf(parsed(edited(...edits)));
  const gaps = [...situationGaps(view, exploration, DEFAULT_TENANT), ...pathGaps(view, exploration, DEFAULT_TENANT)];
  const all = gaps.map((gap) => [gap.rule, gap.step] as const);
  return all.filter(([rule, at], index) => index === all.findIndex((one) => one[0] === rule && one[1] === at));
}

describe('the rights of whom a step names', () => {
  test.each<readonly [why: string, who: string, does: string]>([
    [
      'an action that nobody has the right to, beside one that they have',
      'Junior analyst; out of hours: on-call analyst',
      'Classify; Release from isolation',
    ],
    ['by day nobody who may', 'Helpdesk; out of hours: on-call analyst', 'Release from isolation'],
    ['nobody at all who may', 'Helpdesk; out of hours: duty manager', 'Release from isolation'],
  ])('are missing: %s', (_, who, does) => {
    expect(found('release.device', { Who: who, Do: does })).toEqual([['right-missing', 'release.device']]);
  });

  test.each<readonly [why: string, who: string, does: string]>([
    [
      'somebody is named for the part that the others have no right to',
      'Analyst; out of hours: on-call analyst; for a rule: security admin',
      'Release from isolation; Change a rule',
    ],
    [
      'one of two ways is open to them',
      'Analyst; out of hours: on-call analyst; deputy: security admin',
      'Change a rule; or Release from isolation',
    ],
    [
      'another one who is there may',
      'Junior analyst; or Analyst; out of hours: on-call analyst',
      'Release from isolation',
    ],
  ])('are there: %s', (_, who, does) => {
    expect(found('release.device', { Who: who, Do: does })).toEqual([]);
  });

  test('are asked of a step that answers no situation, and of one that names none', () => {
    const who = 'Helpdesk; out of hours: on-call analyst';
    expect(found('ownership.review', { Who: who, Do: 'Isolate device' })).toEqual([
      ['right-missing', 'ownership.review'],
    ]);
    expect(found('ownership.review', { When: 'the user asks for it', Who: who, Do: 'Isolate device' })).toEqual([
      ['right-missing', 'ownership.review'],
    ]);
  });
});

describe('the channel of a step that names no situation', () => {
  const channel = 'Teams chat';
  test('works while the laptop is cut off', () => {
    expect(found('ownership.review', { When: 'the user asks for it', Channel: channel })).toEqual([
      ['laptop-needed', 'ownership.review'],
    ]);
  });

  test('may be any where the step comes by the calendar', () => {
    expect(found('ownership.review', { When: 'every three months', Channel: channel })).toEqual([]);
  });
});
