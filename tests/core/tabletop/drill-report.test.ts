import { describe, expect, test } from 'vitest';
import { drillReport } from '../../../src/core/tabletop/after-action/drill-report.ts';
import { MODEL_PLAYER } from '../../../src/core/drill/seats.ts';
import type { Fact } from '../../../src/core/kernel/vocabulary/facts.ts';
import { T } from '../../given.ts';
import { drilled, drillOf, untilCall } from '../export/completed-drill.ts';
import { ABOUT, at } from './after-action-cases.ts';

const owned: Fact = { type: 'incident.owned', at: T('+05:00'), by: 'analyst' };
const late: Fact = { ...owned, at: T('+06:00') };
const fault: Fact = { type: 'option.chosen', at: T('+05:00'), by: 'analyst', option: 'dana-calls.fault' };
const truth: Fact = { ...fault, option: 'dana-calls.truth' };
const release: Fact = {
  type: 'release.requested',
  at: T('+05:00'),
  by: 'analyst',
  device: 'wks-1',
  comment: 'she asked',
};
const ended: Fact = { type: 'drill.ended', at: T('+20:00'), by: 'facilitator' };
const gap: Fact = {
  type: 'gap.logged',
  at: T('+05:00'),
  by: 'analyst',
  text: 'No number of the site',
  step: 'user-comms.call',
};

const NO_PAPERS = { facts: [] };
const report = (...facts: readonly Fact[]) => drillReport(drillOf(facts), NO_PAPERS, ABOUT);
const rating = (...facts: readonly Fact[]): string | undefined => report(...facts).objectives[0]?.rating;

describe('the objectives of a drill', () => {
  test('are rated by what the record shows', () => {
    expect(rating(owned, ended)).toBe('P');
    expect(rating(late, ended)).toBe('M');
    expect(rating(ended)).toBe('U');
  });

  test('say how much was done in time, and what was not', () => {
    expect(report(owned, ended).objectives[0]?.evidence).toEqual(['1 of 1 asked for were done in time.']);
    expect(report(late, ended).objectives[0]?.evidence).toEqual([
      '0 of 1 asked for were done in time.',
      'Assign to me, within 5 min: It was done, later than asked.',
    ]);
  });

  test('that nothing in the rubric serves are not assessed, which is no zero', () => {
    const incident = { ...drilled, objectives: [...drilled.objectives, { id: 'none', text: 'Nobody watches' }] };
    const other = drillReport(drillOf([owned, ended], untilCall(incident)), NO_PAPERS, ABOUT);
    expect(other.objectives.map(({ rating: one }) => one)).toEqual(['P', 'not-assessed']);
  });

  test('that the model answer met in a seat that nobody played are not assessed', () => {
    const seats: readonly Fact[] = [
      { type: 'seat.taken', at: T('+04:00'), by: 'analyst', seat: 'analyst', person: MODEL_PLAYER },
      { type: 'seat.taken', at: T('+04:00'), by: 'helpdesk', seat: 'helpdesk' },
    ];
    expect(rating(...seats, { ...owned, of: 'model.0' }, ended)).toBe('not-assessed');
  });

  test('are major challenges at best where a red line of theirs was crossed', () => {
    const incident = {
      ...drilled,
      rubric: drilled.rubric.map((row) => ({ ...row, objective: 'drive', weight: row.redLine ? 0.1 : 2 })),
    };
    const crossed = drillReport(drillOf([owned, release, ended], untilCall(incident)), NO_PAPERS, ABOUT);
    expect(crossed.objectives[0]?.rating).toBe('M');
  });
});

describe('what a drill shows', () => {
  test('counts as a strength where it was as good as it could be, with the reason', () => {
    expect(report(owned, truth, ended).strengths.map(({ text, why }) => [text, why])).toEqual([
      ['In time: Assign to me, within 5 min', 'Somebody must be driving.'],
      ['Decided: That security cut it off', 'She stays put.'],
    ]);
  });

  test('counts as an area where something was lost, with why it mattered and what would have been better', () => {
    expect(report(owned, fault, ended).areas).toEqual([
      {
        text: 'Decided: That it is a fault (asked: What does Dana hear?)',
        why: 'She looks for another network.',
        consequence: 'Better: That security cut it off. She stays put.',
        when: { clock: 'T+05:00', scenario: '09:05' },
        number: 9,
        plans: [],
      },
    ]);
  });

  test('tells a red line as one', () => {
    const area = report(owned, release, ended).areas.find(({ text }) => text.startsWith('Done, and it must not be'));
    expect(area).toMatchObject({
      text: 'Done, and it must not be: Release from isolation (WKS-1), before a verdict',
      why: 'A release without a verdict is a guess.',
      consequence: 'A red line: it decides, whatever else was done.',
    });
  });

  test('has the gaps that were logged among its areas, each by the step that lacked it', () => {
    expect(report(owned, gap, ended).areas.at(-1)).toMatchObject({
      text: 'The runbook lacks: No number of the site',
      why: 'It was needed at the step “Call the user”, and was not there.',
      number: 9,
    });
  });
});

describe('the timeline of a drill', () => {
  test('is what decided, where nobody starred a line', () => {
    const { timeline, isStarred } = report(owned, fault, ended);
    expect(isStarred).toBe(false);
    expect(timeline.map(({ text }) => text)).toContain('Decided: That it is a fault');
    expect(timeline.length).toBeLessThan(report(owned, fault, ended).log.length);
  });

  test('is what was starred, where somebody did', () => {
    const flag: Fact = { type: 'fact.flagged', at: T('+20:00'), by: 'analyst', number: 8, toward: 'on' };
    expect(report(owned, fault, ended, flag).timeline.map(({ number }) => number)).toEqual([8]);
  });
});

test('a turn that was taken back appears nowhere', () => {
  const back: Fact = { type: 'turn.taken-back', at: T('+05:00'), by: 'analyst', number: 8 };
  expect(JSON.stringify(report(fault, back, ended))).not.toContain('That it is a fault (asked');
});

test('what was written for the report afterwards is in it', () => {
  const papers = {
    facts: [
      { type: 'summary.written', at: at(0), text: 'We drilled the call.' },
      {
        type: 'follow-up.agreed',
        at: at(0),
        id: 'f',
        followUp: { action: 'Print the card', owner: 'Sam', due: '2026-12-01', state: 'open' },
      },
    ],
  } as const;
  const { overview, plan } = drillReport(drillOf([owned, ended]), papers, ABOUT);
  expect([overview.summary, plan.map(({ action, owner, due }) => [action, owner, due])]).toEqual([
    'We drilled the call.',
    [['Print the card', 'Sam', '2026-12-01']],
  ]);
});

test('a drill that was left says how far it came, and gives no score to anybody', () => {
  const left = report(owned);
  expect(left.overview.summary).toBe('The drill was left at T+05:00; this is how far it came.');
  expect(JSON.stringify(report(owned, ended))).not.toMatch(/\b100\b|score/i);
});
