import { describe, expect, test } from 'vitest';
import type { Exercised } from '../../../src/core/check/gaps/exercised.ts';
import type { Gap } from '../../../src/core/check/gaps/gap.ts';
import type { Known } from '../../../src/core/check/gaps/life-rules.ts';
import { ruleGaps } from '../../../src/core/check/gaps/rules.ts';
import { viewOf } from '../../../src/core/check/gaps/runbook-view.ts';
import { edited, parsed, TEXT } from './given-runbook.ts';

const released: Exercised[number] = {
  section: 'release',
  drill: 'drill-7',
  title: 'The CFO at the gate',
  on: '2026-11-12',
  result: 'met',
  by: 'Dana Ito',
};

/** What the rules find beside what they find in any case. */
function found(text: string, known: Known): readonly Gap[] {
  const always = ruleGaps(viewOf(parsed(TEXT))).map(({ rule }) => rule);
  return ruleGaps(viewOf(parsed(text)), known).filter(({ rule }) => !always.includes(rule));
}

describe('a release that nobody has drilled (G19)', () => {
  test('is told where drills are known', () => {
    expect(found(TEXT, { exercised: [{ ...released, section: 'helpdesk' }] })).toMatchObject([
      { rule: 'G19', level: 'informative', section: 'release' },
    ]);
  });

  test('is not told where one has used it, however it went, or where nobody has looked', () => {
    expect(found(TEXT, { exercised: [{ ...released, result: 'missed' }] })).toEqual([]);
    expect(found(TEXT, {})).toEqual([]);
  });
});

describe('the next review (G20)', () => {
  test.each<readonly [string, string, Known]>([
    ['has passed', TEXT, { today: '2027-02-23' }],
    ['has no date', edited([/^next_review: .*\n/m, '']), {}],
    ['has a date that is none', edited([/^next_review: .*$/m, 'next_review: in spring']), { today: '2026-11-26' }],
  ])('is due where it %s', (_, text, known) => {
    expect(found(text, known)).toMatchObject([{ rule: 'G20', level: 'informative', edit: 'review' }]);
  });

  test.each(['2026-11-26', '2027-02-22'])('is not due on %s', (today) => {
    expect(found(TEXT, { today })).toEqual([]);
  });
});

describe('a release that somebody else has proved (G27)', () => {
  test('is praised by name and drill', () => {
    expect(found(TEXT, { exercised: [released] })).toMatchObject([
      {
        rule: 'G27',
        level: 'celebratory',
        message: expect.stringMatching(/Dana Ito.*2026-11-12.*The CFO at the gate/) as string,
      },
    ]);
  });

  test.each<readonly [string, string, Exercised[number]]>([
    ['by its owner', TEXT, { ...released, by: 'head of security operations' }],
    ['by nobody who is named', TEXT, { ...released, by: ' ' }],
    ['and missed', TEXT, { ...released, result: 'missed' }],
    ['without conditions to tick', edited([/- \[ \] /g, '- ']), released],
  ])('is not praised where it was drilled %s', (_, text, drilled) => {
    expect(found(text, { exercised: [drilled] }).map(({ rule }) => rule)).not.toContain('G27');
  });
});
