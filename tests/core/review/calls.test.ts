import { describe, expect, test } from 'vitest';
import type { Incident } from '../../../src/core/incident/incident.ts';
import type { Fact } from '../../../src/core/kernel/vocabulary/facts.ts';
import { calls, soundCalls, wordFor } from '../../../src/core/review/calls.ts';
import { asking, given, isolatedAtStart, option, T } from '../../given.ts';

/** A decision whose options give away this much on every axis: `asked.0`, `asked.1` and so on. */
const deciding = (...losses: readonly number[]): Incident => ({
  ...isolatedAtStart,
  rubric: [
    {
      id: 'guess',
      never: { done: 'release', where: {} },
      before: { verdict: 'any' },
      weight: 1,
      redLine: true,
      because: '',
      sources: [],
    },
  ],
  injects: [
    asking('asked', {
      question: 'What now?',
      hints: [],
      options: losses.map((loss, index) =>
        option(String(index), {
          value: { containment: 1 - loss, evidence: 1 - loss, people: 1 - loss },
          ...(loss === 1 && { does: { do: 'release', device: 'wks-1', comment: 'now' } as const }),
        }),
      ),
    }),
  ],
});

const choose = (option: number): Fact => ({
  type: 'option.chosen',
  at: T('+02:00'),
  by: 'analyst',
  option: `asked.${String(option)}`,
  sure: 'high',
});

describe('the word for a call', () => {
  test.each([
    [0, 'best'],
    [0.01, 'fine'],
    [0.1, 'fine'],
    [0.11, 'tighter'],
    [0.25, 'tighter'],
    [0.26, 'costly'],
    [0.5, 'costly'],
    [0.51, 'unsafe'],
    [1, 'unsafe'],
  ] as const)('giving away %d is %s', (loss, word) => {
    expect(wordFor(loss)).toBe(word);
  });
});

describe('a call', () => {
  const { drill } = given(deciding(0, 0.2, 0.4)).until(T('+02:00'));
  const after = (...facts: readonly Fact[]) =>
    calls(
      given(deciding(0, 0.2, 0.4))
        .until(T('+02:00'))
        .facts(...facts).drill,
    );

  test('is held against the best option that stood beside it', () => {
    const [call] = after(choose(1));
    expect(call).toMatchObject({
      number: drill.facts.length + 1,
      word: 'tighter',
      chosen: { id: '1' },
      best: { id: '0' },
      sure: 'high',
    });
    expect(call?.loss).toBeCloseTo(0.2);
  });

  test.each([0, 1])('that is as good as another is its own best (option %i of two)', (option) => {
    const taken = calls(given(deciding(0, 0)).until(T('+02:00')).facts(choose(option)).drill);
    expect(taken).toMatchObject([
      { word: 'best', loss: 0, chosen: { id: String(option) }, best: { id: String(option) } },
    ]);
  });

  test('is none where nobody decided, and none where it was taken back', () => {
    expect(after()).toEqual([]);
    expect(
      after(choose(2), { type: 'turn.taken-back', at: T('+02:00'), by: 'analyst', number: drill.facts.length + 1 }),
    ).toEqual([]);
  });

  test('that crosses a red line is unsafe, however little its option gives away', () => {
    const incident = deciding(1, 1);
    const { made } = given(incident).when({ do: 'choose', by: 'analyst', option: 'asked.0' }, T('+02:00'));
    expect(made.map(({ type }) => type)).toEqual(['option.chosen', 'release.requested']);
    expect(
      calls(
        given(incident)
          .until(T('+02:00'))
          .facts(...made).drill,
      ),
    ).toMatchObject([{ loss: 0, word: 'unsafe' }]);
  });
});

describe('sound calls', () => {
  test('are 100 less what was given away in the mean, whole', () => {
    const taken = [0, 0.25, 0.5].flatMap((loss) =>
      calls(given(deciding(0, loss)).until(T('+02:00')).facts(choose(1)).drill),
    );
    expect(soundCalls(taken)).toBe(75);
  });

  test('are nothing where nobody decided', () => {
    expect(soundCalls([])).toBeUndefined();
  });
});
