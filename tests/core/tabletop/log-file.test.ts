import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { makeTabletopLog, parseTabletopLog } from '../../../src/core/tabletop/log-file.ts';
import type { Tabletop } from '../../../src/core/tabletop/tabletop.ts';
import type { TabletopFact } from '../../../src/core/tabletop/tabletop-fact.ts';
import { inject, m, plan, played } from './given-tabletop.ts';

const everything = (): Tabletop =>
  played(
    ['00:00', { do: 'start' }],
    ['05:00', { do: 'begin-part', part: 'one' }],
    ['05:10', { do: 'insert', inject: inject('spare'), after: 'alert' }],
    ['05:20', { do: 'edit', inject: 'alert', says: 'In other words.', question: 'Who?' }],
    ['05:30', { do: 'show' }],
    ['05:40', { do: 'withdraw', inject: 'alert' }],
    ['05:50', { do: 'skip', inject: 'spare' }],
    ['06:00', { do: 'show' }],
    ['06:10', { do: 'ask', question: 'Who owns this now?' }],
    ['06:20', { do: 'blank' }],
    ['06:30', { do: 'restore' }],
    ['06:40', { do: 'pause' }],
    ['06:40', { do: 'resume' }],
    ['06:50', { do: 'count-time', ms: 1000 }],
    ['07:00', { do: 'shorten-part', part: 'pause', minutes: 5 }],
    ['07:10', { do: 'count-votes', inject: 'call', option: 'look', count: 4 }],
    ['07:20', { do: 'cast-ballot', inject: 'call', option: 'look', sure: 'high' }],
    ['07:30', { do: 'receive-answer', inject: 'call', team: 'North', option: 'look', text: 'Why', seal: 'abc' }],
    ['07:40', { do: 'reveal', inject: 'call' }],
    ['07:50', { do: 'hide-votes', inject: 'call' }],
    ['08:00', { do: 'record-decision', text: 'Look', who: 'Sam', inject: 'call', option: 'look' }],
    ['08:10', { do: 'choose-course', inject: 'call', course: 'room', option: 'look' }],
    ['08:20', { do: 'note', kind: 'gap', text: 'Nobody rang', who: 'Sam', inject: 'call', objective: 'tell' }],
    ['08:30', { do: 'rate', objective: 'tell', rating: 'not-assessed' }],
    ['08:40', { do: 'star', number: 3 }],
    ['08:50', { do: 'unstar', number: 3 }],
    ['08:55', { do: 'explain', number: 3, why: 'It mattered', consequence: 'Time lost' }],
    ['09:00', { do: 'end' }],
    ['09:10', { do: 'reflect', kind: 'surprised', text: 'The mail' }],
    ['09:20', { do: 'agree-follow-up', id: 'f1', followUp: { action: 'Add it', state: 'idea' } }],
    [
      '09:30',
      {
        do: 'change-follow-up',
        id: 'f1',
        followUp: { action: 'Add it', state: 'open', owner: 'Sam', due: '2026-12-01', section: 'helpdesk', answers: 3 },
      },
    ],
    ['09:40', { do: 'write-summary', text: 'What it came to.' }],
  );

const HEADER = { id: 'e1', title: 'A laptop in payroll' };
const parsed = (text: string) => parseTabletopLog(text);
const codes = (text: string): readonly string[] => {
  const result = parsed(text);
  return result.ok
    ? []
    : result.error.map(({ code, number }) => (number === undefined ? code : `${code} ${String(number)}`));
};
const withFacts = (change: (facts: readonly unknown[]) => readonly unknown[]): string =>
  makeTabletopLog(HEADER, change(everything().facts) as readonly TabletopFact[]);

describe('the log of an exercise', () => {
  test('comes back as it was written, every fact of it', () => {
    const { facts } = everything();
    const kinds = new Set(facts.map(({ type }) => type));
    expect(kinds.size).toBe(33);
    expect(parsed(makeTabletopLog(HEADER, facts))).toEqual({ ok: true, value: { exercise: HEADER, facts } });
  });

  test('is refused in sentences where it is none of ours, newer, cut off or without end', () => {
    expect(codes('')).toEqual(['not-a-log']);
    expect(codes('[]')).toEqual(['not-a-log']);
    expect(codes('{"firedoor":"drill-log","format":1,"drill":{},"facts":[]}')).toEqual(['not-a-log']);
    expect(codes('{"firedoor":"exercise-log"}')).toEqual(['unreadable']);
    expect(codes('{"firedoor":"exercise-log","format":9,"exercise":{},"facts":[]}')).toEqual(['too-new']);
    expect(codes(makeTabletopLog(HEADER, everything().facts).slice(0, -9))).toEqual(['not-a-log']);
    expect(codes(withFacts((facts) => Array.from({ length: 10_001 }, () => facts[1])))).toEqual(['too-large']);
    expect(
      codes(
        withFacts((facts) => {
          const move = everything().facts.findIndex(({ type }) => type === 'scenario.moved');
          const strike = { type: 'entry.struck', at: m('30:00'), number: move + 1 };
          return [...facts, ...Array.from({ length: 9_000 }, () => strike)];
        }),
      ),
    ).toEqual(['too-large']);
  });

  test('names the fact that is wrong', () => {
    expect(codes(withFacts((facts) => facts.with(1, { type: 'exercise.exploded', at: 0 })))).toEqual(['wrong-fact 2']);
    expect(codes(withFacts((facts) => facts.with(1, { type: 'exercise.started', at: -1 })))).toEqual(['wrong-fact 2']);
    expect(codes(withFacts((facts) => facts.with(1, { type: 'exercise.started', at: 0, x: 1 })))).toEqual([
      'wrong-fact 2',
    ]);
    const moved = { type: 'scenario.moved', at: 0, facts: [{ type: 'release.requested', at: 0, by: 'nobody' }] };
    expect(new Set(codes(withFacts((facts) => facts.with(1, moved))))).toEqual(new Set(['wrong-fact 2']));
  });

  test.each([
    ['due', { due: '2026-12-01\r\nATTENDEE:x' }],
    ['due', { due: '2026-02-30' }],
    ['doneOn', { doneOn: 'soon' }],
  ])('is refused where %s of a follow-up is no day: %j', (field, wrong) => {
    const followUp = { action: 'Add it', state: 'open', owner: 'Sam', due: '2026-12-01', ...wrong };
    const text = withFacts((facts) => [...facts, { type: 'follow-up.agreed', at: m('10:00'), id: 'f2', followUp }]);
    const result = parsed(text);
    expect(!result.ok && result.error.map(({ message }) => message)).toEqual([
      `Fact ${String(everything().facts.length + 1)} has a wrong or missing followUp.${field}.`,
    ]);
  });

  test('is refused where an option has more lines than one, which a sheet would make options of', () => {
    const twoLines = inject('spare', { options: [{ id: 'a', text: 'Look\nRelease' }] });
    const planned = { type: 'exercise.planned', at: 0, plan: { ...plan, contingencies: [twoLines] } };
    expect(codes(withFacts((facts) => facts.with(0, planned)))).toEqual(['wrong-fact 1']);
  });

  test('is refused where time goes back, and where the plan is missing or changes after the start', () => {
    expect(codes(withFacts((facts) => [...facts, { type: 'screen.blanked', at: 5 }]))[0]).toMatch(/^out-of-order/);
    expect(codes(withFacts((facts) => facts.slice(1)))).toEqual(['unreadable']);
    expect(codes(withFacts((facts) => [...facts, { type: 'exercise.planned', at: m('10:00'), plan }]))).toEqual([
      'unreadable',
    ]);
  });

  test('is read or refused and never throws, whatever a fact says', () => {
    fc.assert(
      fc.property(fc.nat(), fc.jsonValue(), (place, value) => {
        const text = withFacts((facts) => facts.with(place % facts.length, value));
        expect(typeof parsed(text).ok).toBe('boolean');
      }),
      { numRuns: 100 },
    );
  });
});
