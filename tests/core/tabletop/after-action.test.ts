import { describe, expect, test } from 'vitest';
import { exerciseReport } from '../../../src/core/tabletop/after-action/exercise-report.ts';
import { isOpen, sayStand } from '../../../src/core/tabletop/after-action/planned-actions.ts';
import type { DrillUse } from '../../../src/core/check/exercise/drill-use.ts';
import type { FollowUp, TabletopFact } from '../../../src/core/tabletop/tabletop-fact.ts';
import type { Tabletop } from '../../../src/core/tabletop/tabletop.ts';
import { T } from '../../given.ts';
import { ABOUT, at, ended, exerciseOf, noted, scriptedOf, seated, shown, started } from './after-action-cases.ts';

const report = (tabletop: Tabletop, uses: readonly DrillUse[] = []) => exerciseReport(tabletop, { ...ABOUT, uses });
const strike = (number: number): TabletopFact => ({ type: 'entry.struck', at: at(27), number });

describe('an exercise in which nothing was assessed', () => {
  const bare = report(exerciseOf());

  test('says so of each objective', () => {
    expect(bare.objectives.map(({ rating }) => rating)).toEqual(['not-assessed', 'not-assessed']);
  });

  test('has a summary that is true of it', () => {
    expect(bare.overview.summary).toBe(
      'A room of 2 people worked through 0 of 2 injects in 0 s. No decisions were recorded, with no strengths and no areas for improvement. Objectives: 2 not assessed. No follow-up was agreed.',
    );
  });
});

describe('the timeline', () => {
  const facts = [started, shown('dana-calls', 3), noted('gap', 'Nobody owns the helpdesk'), ended];

  test('is what the room saw, decided and noticed, where nobody starred a line', () => {
    expect(
      report(exerciseOf(...facts)).timeline.map(({ number, clock, scenario, text }) => [number, clock, scenario, text]),
    ).toEqual([
      [2, '00:00:00', undefined, 'The exercise started'],
      [3, '00:03:00', '09:03', 'Dana calls: “My internet died.”'],
      [4, '00:06:00', '09:03', 'Gap: Nobody owns the helpdesk'],
      [5, '00:28:00', '09:03', 'The exercise ended'],
    ]);
  });

  test('says who spoke in the scenario, and that the room decided where no one person did', () => {
    const decided: TabletopFact = { type: 'decision.recorded', at: at(7), text: 'Tell her', inject: 'dana-calls' };
    const { timeline } = report(exerciseOf(started, shown('dana-calls', 3), decided));
    expect(timeline.map(({ who }) => who)).toEqual(['Facilitator', 'Dana Ito, payroll', 'The room']);
  });

  test('is what was starred, and only that, where somebody did; a star can be taken off', () => {
    const starred = report(
      exerciseOf(
        ...facts,
        { type: 'entry.starred', at: at(28), number: 3 },
        { type: 'entry.starred', at: at(28), number: 4 },
        { type: 'entry.unstarred', at: at(28), number: 3 },
      ),
    );
    expect([starred.isStarred, starred.timeline.map(({ number }) => number)]).toEqual([true, [4]]);
  });

  test('leaves out an inject that was withdrawn right after, and the log keeps both', () => {
    const withdrawn = report(
      exerciseOf(
        started,
        shown('dana-calls', 3),
        { type: 'inject.withdrawn', at: at(3), inject: 'dana-calls' },
        shown('dana-calls', 4),
      ),
    );
    expect(withdrawn.timeline.map(({ number }) => number)).toEqual([2, 5]);
    expect(withdrawn.log.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5]);
  });
});

describe('what was struck out', () => {
  test('appears nowhere in the report', () => {
    const facts = [
      started,
      shown('dana-calls', 3),
      noted('strength', 'slip', { objective: 'tell' }),
      noted('gap', 'slip', { objective: 'tell' }),
      { type: 'decision.recorded', at: at(6), text: 'slip', inject: 'dana-calls' },
      { type: 'reflection.noted', at: at(6), kind: 'surprised', text: 'slip' },
      { type: 'summary.written', at: at(6), text: 'slip' },
      { type: 'follow-up.agreed', at: at(6), id: 'f', followUp: { action: 'slip', state: 'idea' } },
      { type: 'objective.rated', at: at(6), objective: 'tell', rating: 'U' },
    ] as const satisfies readonly TabletopFact[];
    const struck = report(exerciseOf(...facts, ...facts.map((_, index) => strike(index + 2)).slice(2)));
    expect(JSON.stringify(report(exerciseOf(...facts)))).toContain('slip');
    expect(JSON.stringify(struck)).not.toContain('slip');
    expect(struck.objectives[1]?.rating).toBe('not-assessed');
  });
});

describe('an area for improvement', () => {
  const gap = noted('gap', 'Nobody told Dana', { who: 'Sam Ortiz', objective: 'tell' });
  const area = (...facts: readonly TabletopFact[]) =>
    report(exerciseOf(started, shown('dana-calls', 3), gap, ...facts)).areas[0];

  test('says by whom, when and on which objective it bears', () => {
    expect(area()).toEqual({
      text: 'Nobody told Dana',
      why: 'It bears on the objective “The user is told on a channel that works”.',
      who: 'Sam Ortiz',
      when: { clock: '00:06:00', scenario: '09:03' },
      number: 4,
      plans: [],
    });
  });

  test('says what was explained later, by the last word on it', () => {
    const explained = area(
      { type: 'entry.explained', at: at(20), number: 4, why: 'first' },
      {
        type: 'entry.explained',
        at: at(21),
        number: 4,
        why: 'She plugged into another network.',
        consequence: 'Two sites were cut off.',
      },
    );
    expect(explained).toMatchObject({
      why: 'She plugged into another network.',
      consequence: 'Two sites were cut off.',
    });
  });

  test('names the follow-ups that answer it', () => {
    const followUp: FollowUp = { action: 'Add a line', owner: 'Sam', due: '2026-12-01', state: 'open', answers: 4 };
    expect(area({ type: 'follow-up.agreed', at: at(20), id: 'f1', followUp })?.plans).toEqual(['f1']);
  });

  test('without an objective is told by the inject that it came up at', () => {
    const gap = { ...noted('gap', 'No card'), inject: 'dana-calls' } as TabletopFact;
    const bare = report(exerciseOf(started, shown('dana-calls', 3), gap)).areas[0];
    expect(bare?.why).toBeUndefined();
    expect(bare?.cameUp).toBe('It came up at “Dana calls”, where the room was asked: What does Dana hear?');
  });

  test('that nobody tied to an inject came up at none, whatever the room has seen before', () => {
    const bare = report(exerciseOf(started, shown('dana-calls', 3), noted('gap', 'No card'))).areas[0];
    expect(bare?.cameUp).toBeUndefined();
  });
});

describe('decisions and votes', () => {
  const vote = (option: string, count: number): TabletopFact => ({
    type: 'votes.counted',
    at: at(4),
    inject: 'dana-calls',
    option,
    count,
  });
  const facts = [
    started,
    seated,
    shown('dana-calls', 3),
    vote('truth', 2),
    vote('fault', 5),
    vote('fault', 4),
    { type: 'ballot.cast', at: at(4), inject: 'dana-calls', option: 'truth' },
    {
      type: 'answer.received',
      at: at(4),
      inject: 'dana-calls',
      team: 'Night shift',
      option: 'fault',
      sure: 'high',
      seal: 'x',
    },
    {
      type: 'decision.recorded',
      at: at(5),
      text: 'Say that it is a fault',
      who: 'Helpdesk',
      inject: 'dana-calls',
      option: 'fault',
    },
    { type: 'course.chosen', at: at(6), inject: 'dana-calls', course: 'room', option: 'fault' },
  ] as const satisfies readonly TabletopFact[];

  test('are put together under the inject that asked, with what the incident says of the choice', () => {
    expect(report(scriptedOf(facts)).decisions).toEqual([
      {
        inject: 'dana-calls',
        title: 'Dana calls',
        question: 'What does Dana hear?',
        when: { clock: '00:03:00', scenario: '09:03' },
        votes: [
          { letter: 'A', text: 'That security cut it off', count: 3 },
          { letter: 'B', text: 'That it is a fault', count: 5 },
        ],
        teams: [{ team: 'Night shift', answer: 'B, “That it is a fault”', sure: 'high' }],
        decided: [{ text: 'Say that it is a fault', who: 'Helpdesk', when: { clock: '00:05:00', scenario: '09:03' } }],
        course: 'The scenario went the way of the room: B, “That it is a fault”.',
        because: 'She looks for another network.',
      },
    ]);
  });

  test('say what the plan expected, for who was not there', () => {
    const tabletop = exerciseOf(started, shown('dana-calls', 3));
    const injects = tabletop.plan.injects.map((inject) => ({ ...inject, expected: 'A. That security cut it off' }));
    expect(report({ ...tabletop, plan: { ...tabletop.plan, injects } }).decisions).toEqual([
      expect.objectContaining({ title: 'Dana calls', expected: 'A. That security cut it off' }),
    ]);
  });

  test('that nobody took are told as that', () => {
    expect(report(exerciseOf(started, shown('dana-calls', 3))).decisions).toEqual([
      expect.objectContaining({ title: 'Dana calls', decided: [], votes: [] }),
    ]);
  });

  test('do not give away in the log who voted what in secret', () => {
    const line = report(scriptedOf(facts)).log.find(({ who }) => who === 'Ballot');
    expect(line?.text).toBe('A secret ballot for “Dana calls”');
  });
});

test('what happened in the scenario stands in the log between the lines, with its own clock', () => {
  const moved: TabletopFact = {
    type: 'scenario.moved',
    at: at(5),
    facts: [{ type: 'incident.owned', at: T('+04:00'), by: 'analyst', of: 'model.0' }],
  };
  expect(report(scriptedOf([seated, started, moved])).log.slice(-1)).toEqual([
    {
      number: 4,
      clock: '00:05:00',
      scenario: '09:04',
      who: 'Analyst (scenario)',
      text: 'Took the incident',
      isStarred: false,
    },
  ]);
});

test('an exercise without an incident says so, and the clock of its scenario is that of its injects', () => {
  const { overview } = report(exerciseOf(started, shown('vip', 9)));
  expect(overview).toMatchObject({
    what: 'Tabletop exercise',
    on: '2026-11-24',
    isEnded: false,
    took: '9 min',
    planned: '30 min',
  });
  expect(overview.incident).toBeUndefined();
});

describe('a follow-up that changes the runbook', () => {
  const followUp: FollowUp = {
    action: 'Write who releases on Sundays',
    owner: 'Sam',
    due: '2026-12-01',
    section: 'release',
    state: 'done',
    doneOn: '2026-11-30',
  };
  const drill = (on: string, result: 'met' | 'late' | 'missed', step = 'release.device'): DrillUse => ({
    drill: 'd',
    title: 'Payroll laptop',
    on,
    steps: [{ step, result }],
    situations: [],
    states: [],
    remarks: [],
  });
  const stand = (change: Partial<FollowUp>, ...uses: readonly DrillUse[]) => {
    const [action] = report(
      exerciseOf(started, { type: 'follow-up.agreed', at: at(20), id: 'f', followUp: { ...followUp, ...change } }),
      uses,
    ).plan;
    return action && [isOpen(action), sayStand(action)];
  };

  test('stays open after it was done, until a drill from that day on meets every step of the section', () => {
    expect(stand({})).toEqual([true, 'Done, open until a drill shows it']);
    expect(stand({}, drill('2026-11-29', 'met'))).toEqual([true, 'Done, open until a drill shows it']);
    expect(stand({}, drill('2026-12-02', 'late'))).toEqual([true, 'Done, open until a drill shows it']);
    expect(stand({}, drill('2026-12-02', 'met', 'helpdesk.script'))).toEqual([
      true,
      'Done, open until a drill shows it',
    ]);
    expect(stand({}, drill('2026-12-05', 'met'), drill('2026-12-02', 'met'))).toEqual([
      false,
      'Done, shown by the drill “Payroll laptop” on 2026-12-02',
    ]);
  });

  test('is not closed by a drill while nobody says that it was done', () => {
    expect(stand({ state: 'open' }, drill('2026-12-02', 'met'))).toEqual([true, 'Open']);
  });

  test('needs no drill where it changes no section, and none where it was dropped', () => {
    const { section: _, ...without } = followUp;
    const [action] = report(
      exerciseOf(started, { type: 'follow-up.agreed', at: at(20), id: 'f', followUp: without }),
    ).plan;
    expect(action && [isOpen(action), sayStand(action)]).toEqual([false, 'Done']);
    expect(stand({ state: 'dropped' })).toEqual([false, 'Dropped']);
  });
});

test('of the plans that were settled before the start the log tells the last', () => {
  const [planned] = exerciseOf().facts;
  if (planned?.type !== 'exercise.planned') throw new Error('no plan comes first');
  const again = { ...planned, plan: { ...planned.plan, title: 'Once more' } };
  const { log } = report(exerciseOf(again, started, ended));
  expect(log.map(({ number, text }) => [number, text])).toEqual([
    [2, 'Planned: “Once more”, 2 injects, 30 min'],
    [3, 'The exercise started'],
    [4, 'The exercise ended'],
  ]);
});

test('the same log gives the same report', () => {
  const facts = [started, shown('dana-calls', 3), noted('gap', 'x'), ended];
  expect(report(exerciseOf(...facts))).toEqual(report(exerciseOf(...facts)));
});
