import { describe, expect, test } from 'vitest';
import { minutes } from '../../../src/core/kernel/time.ts';
import type { Fact } from '../../../src/core/kernel/vocabulary/facts.ts';
import { T } from '../../given.ts';
import { cardOf, judge, judged, owned, release, started, told, verdict } from './rows.ts';

const own = { done: 'own-incident', where: {} } as const;
const tell = { done: 'inform-user', where: { person: 'dana' } } as const;
const releasing = { done: 'release', where: { device: 'wks-1' } } as const;

describe('what is expected', () => {
  test('is met when it was done, and cites the fact that shows it', () => {
    expect(judge({ expect: own }, started, owned('+01:00'))).toEqual({ verdict: 'met', facts: [2], points: '4 of 4' });
  });

  test('is missed when the record does not show it', () => {
    expect(judge({ expect: own }, started)).toEqual({ verdict: 'missed', facts: [], points: '0 of 4' });
  });

  test('counts the first time only', () => {
    expect(judge({ expect: tell }, started, told('+01:00'), told('+02:00')).facts).toEqual([2]);
  });

  test('counts what a seat did, not what the script says', () => {
    expect(judge({ expect: own }, started, { ...owned('+01:00'), by: 'service' }).verdict).toBe('missed');
  });

  test('by a named seat counts from that seat only', () => {
    const byAdmin = { ...releasing, by: ['security-admin'] } as const;
    expect(judge({ expect: byAdmin }, started, release('+01:00')).verdict).toBe('missed');
    expect(judge({ expect: byAdmin }, started, { ...release('+01:00'), by: 'security-admin' }).verdict).toBe('met');
  });

  test('with arguments counts with those arguments only', () => {
    expect(judge({ expect: { done: 'inform-user', where: { via: 'phone' } } }, started, told('+01:00')).verdict).toBe(
      'missed',
    );
  });

  test('both of two is met at the second of them, in either order', () => {
    const both = { all: [own, tell] } as const;
    expect(judge({ expect: both }, started, told('+01:00'), owned('+02:00'))).toMatchObject({
      verdict: 'met',
      facts: [3],
    });
    expect(judge({ expect: both }, started, owned('+01:00')).verdict).toBe('missed');
  });

  test('either of two is met at the first of them', () => {
    expect(judge({ expect: { any: [own, tell] } }, started, told('+01:00'), owned('+02:00')).facts).toEqual([2]);
  });

  test('is missed where it was taken back', () => {
    const takenBack: Fact = { type: 'turn.taken-back', at: T('+02:00'), by: 'analyst', number: 2 };
    expect(judge({ expect: own }, started, owned('+01:00'), takenBack)).toEqual({
      verdict: 'missed',
      facts: [],
      points: '0 of 4',
    });
  });
});

describe('within', () => {
  test('is met to the second', () => {
    expect(judge({ expect: own, within: minutes(5) }, started, owned('+05:00')).verdict).toBe('met');
  });

  test('is late after that, by how much, for half of the points', () => {
    expect(judge({ expect: own, within: minutes(5) }, started, owned('+07:00'))).toEqual({
      verdict: 'late',
      facts: [2],
      points: '2 of 4',
      lateBy: minutes(2),
    });
  });

  test('counts from the thing that it comes after', () => {
    const row = { expect: tell, after: own, within: minutes(5) } as const;
    expect(judge(row, started, owned('+20:00'), told('+24:00')).verdict).toBe('met');
    expect(judge(row, started, owned('+20:00'), told('+26:00'))).toMatchObject({ verdict: 'late', lateBy: minutes(1) });
  });
});

describe('before', () => {
  const row = { expect: own, before: releasing } as const;

  test('is met when it came first, or when the other thing never came', () => {
    expect(judge(row, started, owned('+01:00'), release('+02:00'))).toEqual({
      verdict: 'met',
      facts: [2],
      points: '4 of 4',
    });
    expect(judge(row, started, owned('+01:00')).verdict).toBe('met');
  });

  test('is missed when it came too late to matter, and cites both', () => {
    expect(judge(row, started, release('+01:00'), owned('+02:00'))).toEqual({
      verdict: 'missed',
      facts: [3, 2],
      points: '0 of 4',
    });
  });
});

describe('after', () => {
  const row = { expect: tell, after: own } as const;

  test('is not assessed where it never came to that, and is worth nothing then', () => {
    expect(judge(row, started, told('+01:00'))).toEqual({ verdict: 'not-assessed', facts: [], points: '0 of 0' });
  });

  test('does not count what was done earlier', () => {
    expect(judge(row, started, told('+01:00'), owned('+02:00')).verdict).toBe('missed');
    expect(judge(row, started, told('+01:00'), owned('+02:00'), told('+03:00'))).toMatchObject({
      verdict: 'met',
      facts: [4],
    });
  });
});

describe('what must not be', () => {
  test('is met and earns nothing when it was left', () => {
    expect(judge({ never: releasing }, started)).toEqual({ verdict: 'met', facts: [], points: '0 of 0' });
  });

  test('costs its weight when it was done', () => {
    expect(judge({ never: releasing }, started, release('+01:00'))).toEqual({
      verdict: 'missed',
      facts: [2],
      points: '-4 of 4',
    });
  });

  test('before a thing is allowed from then on', () => {
    const row = { never: releasing, before: { verdict: 'any' } } as const;
    expect(judge(row, started, verdict('+01:00'), release('+02:00')).verdict).toBe('met');
    expect(judge(row, started, release('+01:00'), verdict('+02:00'))).toMatchObject({ verdict: 'missed', facts: [2] });
  });

  test('after a thing was allowed until then', () => {
    const row = { never: tell, after: own } as const;
    expect(judge(row, started, told('+01:00'), owned('+02:00')).verdict).toBe('met');
    expect(judge(row, started, told('+01:00')).verdict).toBe('met');
    expect(judge(row, started, owned('+01:00'), told('+02:00'))).toMatchObject({ verdict: 'missed', facts: [3] });
  });

  test('is found in what the script does, too', () => {
    const row = { never: { fact: 'isolation.lifted', where: {} } } as const;
    expect(
      judge(row, started, {
        type: 'isolation.lifted',
        at: T('+01:00'),
        by: 'service',
        device: 'wks-1',
        reason: 'window',
      }).verdict,
    ).toBe('missed');
  });
});

describe('the score', () => {
  const rows = [{ expect: own }, { expect: tell, weight: 12 }] as const;

  test('is what was earned of what could be, of 100', () => {
    expect(cardOf(judged(...rows), started, owned('+01:00')).score).toBe(25);
    expect(cardOf(judged(...rows), started, owned('+01:00'), told('+02:00')).score).toBe(100);
  });

  test('leaves out of both what it did not come to', () => {
    const incident = judged({ expect: own }, { expect: tell, after: releasing, weight: 12 });
    expect(cardOf(incident, started, owned('+01:00')).score).toBe(100);
  });

  test('does not fall below nothing', () => {
    expect(cardOf(judged({ expect: own }, { never: releasing, weight: 9 }), started, release('+01:00')).score).toBe(0);
  });

  test('passes from the incident’s own mark on', () => {
    expect(cardOf({ ...judged(...rows), pass: 25 }, started, owned('+01:00')).passed).toBe(true);
    expect(cardOf({ ...judged(...rows), pass: 26 }, started, owned('+01:00')).passed).toBe(false);
  });
});

describe('a red line', () => {
  const line = { never: releasing, before: { verdict: 'any' }, redLine: true, weight: 0 } as const;

  test('once crossed decides, whatever the score', () => {
    const card = cardOf(judged({ expect: own }, line), started, owned('+01:00'), release('+02:00'));
    expect(card).toMatchObject({ score: 100, passed: false });
    expect(card.redLines.map(({ row, facts }) => [row.id, facts])).toEqual([['row-2', [3]]]);
  });

  test('is not crossed by what comes after its condition', () => {
    const card = cardOf(judged({ expect: own }, line), started, owned('+01:00'), verdict('+02:00'), release('+03:00'));
    expect(card).toMatchObject({ passed: true, redLines: [] });
  });

  test('is taken back with the turn that crossed it', () => {
    const takenBack: Fact = { type: 'turn.taken-back', at: T('+02:00'), by: 'analyst', number: 3 };
    expect(cardOf(judged({ expect: own }, line), started, owned('+01:00'), release('+02:00'), takenBack)).toMatchObject(
      { passed: true, redLines: [] },
    );
  });
});
