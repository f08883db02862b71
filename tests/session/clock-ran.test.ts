import { expect, test } from 'vitest';
import { now } from '../../src/core/drill/drill.ts';
import { advance } from '../../src/core/drill/due.ts';
import { replay } from '../../src/core/drill/evolve.ts';
import { clockRan } from '../../src/session/clock-ran.ts';
import { given, isolatedAtStart, smallIncident, T } from '../given.ts';

const { drill } = given(smallIncident).until(T('+00:00'));

test('a clock on record is where the drill goes on when it is opened again', () => {
  const facts = clockRan(drill, T('+03:10'));
  expect(facts).toEqual([
    { type: 'clock.jumped', at: T('+00:00'), by: 'facilitator', to: T('+03:10'), reason: 'the clock ran' },
  ]);
  expect(now(replay(drill, facts))).toBe(T('+03:10'));
});

test('what falls due on the way comes first, at its own time', () => {
  const open = given(isolatedAtStart).until(T('-01:59')).drill;
  const facts = clockRan(open, T('+09:00'));
  expect(facts.slice(0, -1)).toEqual(advance(open, T('+09:00')).facts.slice(open.facts.length));
  expect(now(replay(open, facts))).toBe(T('+09:00'));
});

test('a clock that stands where the drill is says nothing, and so does one that is paused or over', () => {
  expect(clockRan(drill, T('+00:00'))).toEqual([]);
  for (const type of ['drill.paused', 'drill.ended'] as const) {
    const still = replay(drill, [{ type, at: T('+01:00'), by: 'facilitator' }]);
    expect(clockRan(still, T('+05:00'))).toEqual([]);
  }
});
