import { describe, expect, test } from 'vitest';
import { advance } from '../../../src/core/drill/due.ts';
import { drillFingerprint, openDrill } from '../../../src/core/drill/drill.ts';
import type { Drill } from '../../../src/core/drill/drill.ts';
import type { Fact } from '../../../src/core/kernel/vocabulary/facts.ts';
import { drillTime } from '../../../src/core/kernel/time.ts';
import { isPossible } from '../../../src/core/lifecycle/situation.ts';
import { replayed, walk, manyDevices, watchfulTenant } from '../random-walk.ts';
import { T } from '../../given.ts';

const SEEDS = Array.from({ length: 25 }, (_, index) => index + 101);

describe('the laws of a drill', () => {
  test.each(SEEDS)('replay equals live, whatever happened (seed %i)', (seed) => {
    const live = walk(seed, 120);
    const again = replayed(live);
    expect(again.facts).toEqual(live.facts);
    expect(again.record).toEqual(live.record);
    expect(again.agenda).toEqual(live.agenda);
    expect(again.crossed).toEqual(live.crossed);
    for (const { id } of manyDevices.assets.devices) {
      expect(again.situation.devices[id]?.value).toEqual(live.situation.devices[id]?.value);
      expect(again.situation.devices[id]?.context).toEqual(live.situation.devices[id]?.context);
    }
    expect(again.situation.incident.value).toEqual(live.situation.incident.value);
  });

  test.each(SEEDS)('one jump equals many ticks (seed %i)', (seed) => {
    const start = walk(seed, 30);
    const from = Math.max(start.record.at, start.record.until, 0);
    const until = drillTime(from + 8 * 86_400_000);
    const jumped = advance(start, until);
    let ticked = start;
    for (let at = from; at < until; at += 7_199_000) ticked = advance(ticked, drillTime(at));
    ticked = advance(ticked, until);
    expect(ticked.facts).toEqual(jumped.facts);
  });

  test('the same seed gives the same drill, another seed another', () => {
    expect(drillFingerprint(walk(7, 60))).toBe(drillFingerprint(walk(7, 60)));
    expect(drillFingerprint(walk(8, 60))).not.toBe(drillFingerprint(walk(7, 60)));
  });

  test('chance decides how soon a device answers, and only chance', () => {
    const incident = {
      ...manyDevices,
      world: [{ at: T('-02:00'), fact: { type: 'threshold.met' as const, device: 'wks-1' } }],
    };
    const confirmed = (seed: number) =>
      advance(openDrill(incident, watchfulTenant, undefined, seed), T('+00:00')).facts.find(
        ({ type }) => type === 'isolation.confirmed',
      )?.at;
    expect(new Set([1, 2, 3, 4, 5].map(confirmed)).size).toBeGreaterThan(1);
    expect(confirmed(3)).toBe(confirmed(3));
  });

  describe('on every step', () => {
    const steps = SEEDS.flatMap((seed) => {
      const seen: { before: Drill; after: Drill; fact: Fact }[] = [];
      walk(seed, 120, (before, after, fact) => seen.push({ before, after, fact }));
      return seen;
    });

    test('a refusal changes no state and is on the record', () => {
      const refusals = steps.filter(({ fact }) => fact.type === 'action.refused');
      expect(refusals.length).toBeGreaterThan(100);
      for (const { before, after, fact } of refusals) {
        expect(after.situation.devices).toBe(before.situation.devices);
        expect(after.situation.accounts).toBe(before.situation.accounts);
        expect(after.situation.incident).toBe(before.situation.incident);
        expect(after.facts.at(-1)).toBe(fact);
      }
    });

    test('decide and due never make a fact that the charts cannot use', () => {
      for (const { before, fact } of steps) expect(isPossible(before.situation, fact), fact.type).toBe(true);
    });

    test('time on the record never runs backwards but by a take-back', () => {
      for (const { before, fact } of steps) {
        if (before.facts.at(-1)?.type !== 'turn.taken-back') expect(fact.at).toBeGreaterThanOrEqual(before.record.at);
      }
    });
  });
});
