import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { roomView } from '../../../src/core/tabletop/room-view.ts';
import type { Tabletop } from '../../../src/core/tabletop/tabletop.ts';
import {
  exerciseCode,
  makeTeamAnswer,
  readTeamAnswer,
  type TeamAnswer,
} from '../../../src/core/tabletop/team-answer.ts';
import { votesOn } from '../../../src/core/tabletop/votes.ts';
import { after, m, plan, played, refused } from './given-tabletop.ts';

const asking = (): Tabletop =>
  played(
    ['00:00', { do: 'start' }],
    ['05:00', { do: 'begin-part', part: 'one' }],
    ['05:30', { do: 'show' }],
    ['09:00', { do: 'show' }],
  );
const call = plan.injects[1];
if (!call) throw new Error('the plan has no call');

const code = exerciseCode('exercise-1');
const answer: TeamAnswer = {
  exercise: code,
  inject: 2,
  team: 'North',
  option: 'B',
  sure: 'high',
  text: 'Nobody has looked yet.',
};
const read = (text: string, tabletop = asking()) => readTeamAnswer(text, { tabletop, code });
const problem = (text: string): string | undefined => {
  const result = read(text);
  return result.ok ? undefined : result.error.code;
};
function taken(tabletop: Tabletop, given: TeamAnswer): Tabletop {
  const command = read(makeTeamAnswer(given), tabletop);
  if (!command.ok) throw new Error(command.error.message);
  return after(tabletop, command.value, m('10:00'));
}

describe('votes', () => {
  test('that the room has seen are hidden again when their inject is withdrawn', () => {
    const seen = after(
      after(asking(), { do: 'count-votes', inject: 'call', option: 'look', count: 4 }, m('10:00')),
      { do: 'reveal', inject: 'call' },
      m('11:00'),
    );
    const again = after(
      after(seen, { do: 'withdraw', inject: 'call' }, m('12:00')),
      { do: 'show', inject: 'call' },
      m('13:00'),
    );
    expect(votesOn(again, call)).toMatchObject({ total: 4, areRevealed: false });
    expect(roomView(again, code, m('13:00')).screen.is).toBe('inject');
  });

  test('say which way the room goes where no decision is recorded, unless two options are level', () => {
    const course = { do: 'choose-course', inject: 'call', course: 'room' } as const;
    const count = (tabletop: Tabletop, option: string, votes: number): Tabletop =>
      after(tabletop, { do: 'count-votes', inject: 'call', option, count: votes }, m('09:30'));
    const led = count(count(asking(), 'look', 3), 'release', 2);
    const taken = after(led, course, m('10:00')).facts.find(({ type }) => type === 'course.chosen');
    expect(taken).toMatchObject({ course: 'room', option: 'look' });
    expect(refused(count(led, 'release', 3), course, m('10:00'))?.code).toBe('unknown-option');
    const inWords = after(led, { do: 'record-decision', inject: 'call', text: 'Ask her first' }, m('09:40'));
    expect(refused(inWords, course, m('10:00'))?.code).toBe('unknown-option');
  });

  test('on an inject whose question was emptied are put to the room without one', () => {
    const bare = after(asking(), { do: 'edit', inject: 'call', says: 'As before.', question: ' ' }, m('10:00'));
    expect(roomView(bare, code, m('10:00')).screen).not.toHaveProperty('question');
  });

  test('come from hands, ballots and teams together; the last count of hands stands', () => {
    let tabletop = asking();
    for (const count of [3, 5])
      tabletop = after(tabletop, { do: 'count-votes', inject: 'call', option: 'release', count }, m('09:30'));
    tabletop = after(tabletop, { do: 'cast-ballot', inject: 'call', option: 'look', sure: 'low' }, m('09:40'));
    const { tallies, total } = votesOn(taken(tabletop, answer), call);
    expect(total).toBe(7);
    expect(tallies).toMatchObject([
      { letter: 'A', votes: 5, byHand: 5, ballots: 0, teams: [] },
      {
        letter: 'B',
        votes: 2,
        byHand: 0,
        ballots: 1,
        teams: [{ team: 'North', sure: 'high' }],
        sure: { low: 1, high: 1 },
      },
    ]);
  });

  test('say who disagrees before anybody talks, and nothing where all agree', () => {
    const north = taken(asking(), answer);
    expect(votesOn(north, call).disagreement).toBeUndefined();
    const both = taken(north, { ...answer, team: 'South', option: 'A', sure: 'low' });
    expect(votesOn(both, call).disagreement).toBe(
      '1 for A (South, not sure), 1 for B (North, sure). Hear the smallest group first.',
    );
  });

  test('are hidden from the room until they are revealed, and again when they are hidden', () => {
    const voted = after(asking(), { do: 'count-votes', inject: 'call', option: 'look', count: 4 }, m('10:00'));
    const screen = (tabletop: Tabletop) => roomView(tabletop, code, m('10:00')).screen;
    expect(screen(voted)).toMatchObject({ is: 'inject', voted: 4 });
    expect(JSON.stringify(screen(voted))).not.toContain('tallies');
    const revealed = after(voted, { do: 'reveal', inject: 'call' }, m('10:10'));
    expect(screen(revealed)).toMatchObject({ is: 'votes', votes: { total: 4, tallies: [{ votes: 0 }, { votes: 4 }] } });
    expect(screen(after(revealed, { do: 'hide-votes', inject: 'call' }, m('10:20')))).toMatchObject({ is: 'inject' });
  });
});

describe('a sealed answer', () => {
  test('comes back as the command that takes it in', () => {
    const command = read(makeTeamAnswer(answer));
    expect(command).toMatchObject({
      ok: true,
      value: { do: 'receive-answer', inject: 'call', team: 'North', option: 'look', sure: 'high' },
    });
  });

  test('is refused where one character of it was changed', () => {
    const text = makeTeamAnswer(answer);
    const place = text.indexOf('Nobody');
    expect(problem(`${text.slice(0, place)}Mobody${text.slice(place + 6)}`)).toBe('changed');
    fc.assert(
      fc.property(fc.constantFrom('A', 'C', 'Z'), fc.integer({ min: 3, max: 9 }), (option, inject) => {
        const changed = text.replace('"B"', `"${option}"`).replace('"inject": 2', `"inject": ${String(inject)}`);
        expect(problem(changed)).toBe('changed');
      }),
    );
  });

  test('is refused where it is of another exercise, about what was not shown, or chooses what is not there', () => {
    expect(problem(makeTeamAnswer({ ...answer, exercise: '000000' }))).toBe('other-exercise');
    expect(problem(makeTeamAnswer({ ...answer, inject: 3 }))).toBe('unknown-inject');
    expect(problem(makeTeamAnswer({ ...answer, option: 'D' }))).toBe('unknown-option');
  });

  test('is refused where it is none of ours, or larger than any', () => {
    for (const text of ['', 'null', '{}', '[1]', '{"firedoor":"drill-log"}', '{"__proto__":{"x":1}}'])
      expect(problem(text)).toBe('not-an-answer');
    expect(problem(makeTeamAnswer({ ...answer, text: 'x'.repeat(30_000) }))).toBe('too-large');
  });

  test('counts once, and a team has one answer to an inject', () => {
    const tabletop = taken(asking(), answer);
    const again = (given: TeamAnswer) => {
      const command = read(makeTeamAnswer(given), tabletop);
      return command.ok ? refused(tabletop, command.value, m('11:00')) : undefined;
    };
    expect(again(answer)).toMatchObject({ code: 'answered-before', safe: 'It counts once.' });
    expect(again({ ...answer, option: 'A' })).toMatchObject({
      code: 'answered-before',
      safe: 'Its first answer stands.',
    });
  });

  test.each(['north', 'NORTH', ' North  ', 'Ｎorth'])('is of the team that is called North also as %j', (team) => {
    const tabletop = taken(asking(), answer);
    const second = { do: 'receive-answer', inject: 'call', team, option: 'release', seal: 'another' } as const;
    expect(refused(tabletop, second, m('11:00'))).toMatchObject({ code: 'answered-before' });
    expect(refused(tabletop, { ...second, team: 'North west' }, m('11:00'))).toBeUndefined();
  });
});
