import { describe, expect, test } from 'vitest';
import { DETECTION, LAPTOP, USER } from '../../../src/core/check/exploration/moves.ts';
import { explore } from '../../../src/core/check/exploration/explore.ts';
import { putTogether, takeApart } from '../../../src/core/check/exploration/space.ts';
import { type Way, wayTo } from '../../../src/core/check/exploration/way.ts';
import { compileLifecycle } from '../../../src/core/check/exploration/world.ts';
import { foldSituation, isPossible, openSituation, type Situation } from '../../../src/core/lifecycle/situation.ts';
import { SITUATION_NAMES } from '../../../src/core/kernel/vocabulary/situations.ts';
import { DEFAULT_TENANT, type Tenant } from '../../../src/core/tenant/tenant.ts';
import { laptop } from '../../given.ts';

const charts = compileLifecycle();
const { space, everything, tests } = explore(charts);

/** The facts of a way folded by the charts themselves, one after another. */
function replayed(way: Way): Situation {
  const assets = {
    people: [],
    devices: [{ ...laptop, id: LAPTOP }],
    accounts: [{ id: USER, person: USER, kind: 'hybrid' as const }],
  };
  const facts = [DETECTION, ...way.moves.flatMap((move) => move.facts)];
  return facts.reduce((situation, fact) => {
    expect(isPossible(situation, fact), `${fact.type} in ${way.moves.map(({ name }) => name).join(', ')}`).toBe(true);
    return foldSituation(situation, fact);
  }, openSituation(assets));
}

/** Where every move leads that can be made, read off the parts one by one. */
function nextOf(state: number): readonly number[] {
  const parts = takeApart(space, state);
  return space.moves.flatMap(({ next }) => {
    const to = {
      coverage: next.coverage[parts.coverage] ?? -1,
      device: next.device[parts.device] ?? -1,
      incident: next.incident[parts.incident] ?? -1,
      account: next.account[parts.account] ?? -1,
      notes: next.notes[parts.notes] ?? -1,
    };
    return Object.values(to).some((at) => at < 0) ? [] : [putTogether(space, to)];
  });
}

describe('the exploration', () => {
  test('reaches every situation of the vocabulary', () => {
    expect(SITUATION_NAMES.filter((name) => !wayTo(everything, tests[name]))).toEqual([]);
  });

  test.each(SITUATION_NAMES)('finds a way that the charts themselves can go: %s', (name) => {
    const way = wayTo(everything, tests[name]);
    if (!way) throw new Error(`${name} is not reached`);
    const { device, account, incident } = takeApart(space, way.state);
    const there = replayed(way);
    const tagsOf = (chart: 'device' | 'account' | 'incident', at: number) =>
      [...(charts[chart].states[at]?.tags ?? [])].sort();
    expect([...(there.devices[LAPTOP]?.tags ?? [])].sort()).toEqual(tagsOf('device', device));
    expect([...(there.accounts[USER]?.tags ?? [])].sort()).toEqual(tagsOf('account', account));
    expect([...there.incident.tags].sort()).toEqual(tagsOf('incident', incident));
  });

  test('tells the shortest way: no state is further than one move beyond the one before it', () => {
    const far = new Int32Array(everything.before.length).fill(-1);
    for (const state of everything.order) far[state] = (far[everything.before[state] ?? -1] ?? -1) + 1;
    const isFurther = (state: number): boolean =>
      nextOf(state).some((next) => (far[next] ?? -1) < 0 || (far[next] ?? 0) > (far[state] ?? 0) + 1);
    expect([...everything.order.filter(isFurther)]).toEqual([]);
  });

  test.each<readonly [string, Tenant, readonly string[]]>([
    [
      'nothing is excluded',
      DEFAULT_TENANT,
      ['isolation-skipped', 'automation-off', 'approval-waiting', 'approval-lost', 'doubly-isolated'],
    ],
    [
      'disruption is off',
      { ...DEFAULT_TENANT, disruption: { ...DEFAULT_TENANT.disruption, enabled: false } },
      ['isolation-fired'],
    ],
  ])('leaves out what the tenant has settled: %s', (_, tenant, missing) => {
    const settled = explore(charts, tenant);
    const never = SITUATION_NAMES.filter((name) => !wayTo(settled.everything, settled.tests[name]));
    expect(never).toEqual(expect.arrayContaining([...missing]));
    expect(wayTo(settled.everything, settled.tests['server-suspected'])?.coverage).toBe('server');
  });
});
