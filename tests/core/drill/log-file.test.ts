import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { now, resumesAt } from '../../../src/core/drill/drill.ts';
import { evolve } from '../../../src/core/drill/evolve.ts';
import { makeLog, parseLog, problemsOf } from '../../../src/core/drill/log-file.ts';
import { LOG_FORMAT, raise, UPCASTS } from '../../../src/core/drill/upcasts.ts';
import { given, isolatedAtStart, T } from '../../given.ts';
import { replayed, walk } from '../random-walk.ts';

const header = { id: 'd1', title: 'Small' };

describe('the log file', () => {
  test('parse after make is identity, and the facts replay to the same drill', () => {
    for (const seed of [11, 12, 13]) {
      const drill = walk(seed, 80);
      const parsed = parseLog(makeLog(header, drill.facts));
      expect(parsed).toEqual({
        ok: true,
        value: { firedoor: 'drill-log', format: LOG_FORMAT, drill: header, facts: drill.facts },
      });
      if (parsed.ok) expect(replayed({ ...drill, facts: parsed.value.facts }).record).toEqual(drill.record);
    }
  });

  test('the same drill gives the same bytes', () => {
    expect(makeLog(header, walk(14, 60).facts)).toBe(makeLog(header, walk(14, 60).facts));
  });

  test('a log of a newer version is refused with the reason', () => {
    const text = makeLog(header, []).replace(`"format": ${String(LOG_FORMAT)}`, `"format": ${String(LOG_FORMAT + 1)}`);
    expect(parseLog(text)).toMatchObject({
      ok: false,
      error: [{ code: 'too-new', message: expect.stringContaining('untouched') as string }],
    });
  });

  test('every problem comes at once, with the number of its fact', () => {
    const text = makeLog(header, walk(15, 20).facts);
    const value = JSON.parse(text) as { facts: object[] };
    const broken = {
      ...value,
      facts: [
        { type: 'no.such-fact', at: 0, by: 'analyst' },
        { type: 'note.taken', at: 'soon', by: 'nobody' },
        { type: 'drill.started', at: 0, by: 'facilitator', extra: 1 },
      ],
    };
    const parsed = parseLog(JSON.stringify(broken));
    expect(parsed).toMatchObject({
      ok: false,
      error: [
        { code: 'unknown-fact', number: 1 },
        { code: 'wrong-field', number: 2, message: expect.stringContaining('at') as string },
        { code: 'wrong-field', number: 2, message: expect.stringContaining('by') as string },
        { code: 'wrong-field', number: 2, message: expect.stringContaining('text') as string },
        { code: 'wrong-field', number: 3, message: expect.stringContaining('extra') as string },
      ],
    });
  });

  test.each([
    '',
    'null',
    '[]',
    '{}',
    '{"firedoor":"drill-log"}',
    'not json',
    '{"firedoor":"drill-log","format":1,"drill":{},"facts":{}}',
  ])('%s is refused in words', (text) => {
    const parsed = parseLog(text);
    expect(parsed.ok).toBe(false);
    if (!parsed.ok) expect(parsed.error[0]?.message.length).toBeGreaterThan(20);
  });

  test('hostile values never throw, and never pollute a prototype', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        problemsOf(value, 1);
        parseLog(JSON.stringify({ firedoor: 'drill-log', format: 1, drill: {}, facts: [value] }));
      }),
    );
    parseLog(
      '{"firedoor":"drill-log","format":1,"drill":{"__proto__":{"polluted":1}},"facts":[{"type":"note.taken","__proto__":{"polluted":1}}]}',
    );
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  test('facts of this format are as they were, and facts of a newer one are refused in words', () => {
    const { facts } = walk(16, 10);
    expect(raise(facts, LOG_FORMAT)).toEqual({ ok: true, value: facts });
    expect(raise(facts, LOG_FORMAT + 1)).toMatchObject({ ok: false, error: { code: 'too-new' } });
  });

  describe('the clock of a drill that is opened again', () => {
    test('goes on from its last line, so that what follows is not written before it', () => {
      const noted = given(isolatedAtStart)
        .until(T('+00:03'))
        .facts({ type: 'note.taken', at: T('+00:50'), by: 'analyst', text: 'n' }).drill;
      expect(now(noted)).toBeLessThan(T('+00:50'));
      expect(resumesAt(noted)).toBe(T('+00:50'));
    });

    test('goes back to the turn that was taken back', () => {
      const back = given(isolatedAtStart)
        .until(T('+00:03'))
        .facts({ type: 'incident.owned', at: T('+05:00'), by: 'analyst' }).drill;
      const number = back.facts.length;
      const again = evolve(back, { type: 'turn.taken-back', at: T('+05:00'), by: 'analyst', number });
      expect(resumesAt(again)).toBe(now(again));
    });
  });

  describe('what no drill has is refused before it can keep the page busy', () => {
    const note = (at: number) => ({ type: 'note.taken', at, by: 'analyst', text: 'n' });
    const takeBack = (at: number) => ({ type: 'turn.taken-back', at, by: 'analyst', number: 1 });
    const parsed = (facts: readonly object[]) =>
      parseLog(JSON.stringify({ firedoor: 'drill-log', format: 1, drill: {}, facts }));
    const many = (count: number, fact: object) => Array.from({ length: count }, () => fact);

    test('more than 10,000 facts', () => {
      expect(parsed(many(10_000, note(1))).ok).toBe(true);
      expect(parsed(many(10_001, note(1)))).toMatchObject({ ok: false, error: [{ code: 'too-large' }] });
    });

    test('more turns taken back than so many facts leave time for', () => {
      const log = (facts: number, takeBacks: number) => [...many(facts, note(1)), ...many(takeBacks, takeBack(1))];
      expect(parsed(log(9_990, 3)).ok).toBe(true);
      expect(parsed(log(9_990, 4))).toMatchObject({ ok: false, error: [{ code: 'too-large' }] });
      expect(parsed(log(100, 100)).ok).toBe(true);
    });

    test('time that runs backwards, but where a turn was taken back', () => {
      expect(parsed([note(1), note(5), takeBack(5), note(2), note(3)]).ok).toBe(true);
      expect(parsed([note(1), note(5), note(2), note(3), note(1)])).toMatchObject({
        ok: false,
        error: [
          { code: 'out-of-order', number: 3 },
          { code: 'out-of-order', number: 5 },
        ],
      });
    });
  });

  test('every step from an older format is in order and used by a recorded log', () => {
    expect(UPCASTS.map(({ from }) => from)).toEqual(Array.from({ length: LOG_FORMAT - 1 }, (_, index) => index + 1));
  });
});
