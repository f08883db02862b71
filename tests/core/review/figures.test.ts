import { expect, test } from 'vitest';
import { replay } from '../../../src/core/drill/evolve.ts';
import { advance } from '../../../src/core/drill/due.ts';
import type { Fact } from '../../../src/core/kernel/vocabulary/facts.ts';
import { figures } from '../../../src/core/review/figures.ts';
import { milestones } from '../../../src/core/review/milestones.ts';
import { scorecard } from '../../../src/core/review/scorecard.ts';
import { lifecycle } from '../../../src/core/review/stage.ts';
import { tellFact } from '../../../src/core/review/tell-fact.ts';
import { given, isolatedAtStart, laptop, smallIncident, T } from '../../given.ts';
import { judged, owned, told, verdict } from './rows.ts';

const started = advance(given(isolatedAtStart).drill, T('+01:00'));

test('a device that was lifted by the last line of the log is not cut off still', () => {
  const lifted = replay(started, [
    { type: 'isolation.lifted', at: T('+02:00'), by: 'service', device: 'wks-1', reason: 'window' },
  ]);
  expect(figures(started, scorecard(started)).isStillCut).toBe(true);
  expect(figures(lifted, scorecard(lifted)).isStillCut).toBe(false);
});

test('a score of which nothing is left says what took most of it', () => {
  const never = (done: 'own-incident' | 'inform-user', weight: number) =>
    ({ never: { done, where: {} }, weight }) as const;
  const rubric = [
    { expect: { done: 'classify', where: {} }, weight: 4 },
    never('own-incident', 3),
    never('inform-user', 5),
  ] as const;
  const costMost = (...facts: readonly Fact[]) => {
    const drill = given(judged(...rubric)).facts(...facts).drill;
    return figures(drill, scorecard(drill)).costMost?.earned;
  };
  const start: Fact = { type: 'drill.started', at: T('+00:00'), by: 'facilitator' };
  expect(costMost(start, owned('+01:00'), told('+02:00'), verdict('+03:00'))).toBe(-5);
  expect(costMost(start, owned('+01:00'), verdict('+03:00'))).toBeUndefined();
  expect(costMost(start)).toBeUndefined();
});

test('milestones stand in the order of time, and those that were not reached at the end', () => {
  const verdict: Fact = { type: 'verdict.recorded', at: T('+09:00'), by: 'analyst', as: 'true-positive' };
  const told: Fact = { type: 'user.informed', at: T('+05:00'), by: 'analyst', person: 'dana', via: 'mobile' };
  const reached = milestones(replay(started, [told, verdict]));
  expect(reached.map(({ milestone }) => milestone)).toEqual([
    'isolated',
    'user-told',
    'verdict',
    'acknowledged',
    'first-evidence',
    'released',
    'closed',
  ]);
});

test('what was done on another device is not on the way of this one', () => {
  const both = { ...smallIncident, assets: { ...smallIncident.assets, devices: [laptop, { ...laptop, id: 'wks-2' }] } };
  const drill = replay(given(both).until(T('+01:00')).drill, [
    { type: 'verdict.recorded', at: T('+02:00'), by: 'analyst', as: 'true-positive' },
    { type: 'file.quarantined', at: T('+03:00'), by: 'analyst', device: 'wks-2', file: 'a.exe', comment: 'x' },
  ]);
  const remediated = (device: string) => lifecycle(drill, device).marks.find(({ stage }) => stage === 'remediate')?.at;
  expect([remediated('wks-1'), remediated('wks-2')]).toEqual([undefined, T('+03:00')]);
});

test.each([
  [
    { type: 'approval.lapsed', at: T('+02:00'), by: 'severity-automation', device: 'wks-1' },
    /^The question about WKS-1/,
  ],
  [
    { type: 'automation.decided', at: T('+02:00'), by: 'severity-automation', device: 'wks-1', decision: 'nothing' },
    /^The severity automation decided about WKS-1: nothing/,
  ],
] satisfies readonly (readonly [Fact, RegExp])[])(
  'says who decided or was asked, and nothing of the network (%#)',
  (fact, says) => {
    expect(tellFact(fact, started)).toMatch(says);
  },
);
