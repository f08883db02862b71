import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { planFromIncident } from '../../../src/core/tabletop/plan-from-incident.ts';
import { plannedMinutes } from '../../../src/core/tabletop/plan.ts';
import { cutIntoModules } from '../../../src/core/tabletop/planning/cut-into-modules.ts';
import { shareMinutes } from '../../../src/core/tabletop/planning/share-minutes.ts';
import { DEFAULT_TENANT } from '../../../src/core/tenant/tenant.ts';
import { builtIn } from '../../content/built-in.ts';
import { brokenLaws } from './plan-laws.ts';

const incidents = await builtIn();
const planOf = (id: string, seed = 7, minutes?: number) => {
  const incident = incidents.find(([one]) => one === id)?.[1];
  if (!incident) throw new Error(id);
  return planFromIncident({
    incident,
    revision: 'r1',
    tenant: DEFAULT_TENANT,
    seed,
    ...(minutes !== undefined && { minutes }),
  });
};

describe.each(incidents)('%s', (id, incident) => {
  test('makes an exercise that keeps the laws of a plan, for any chance and in any time', () => {
    for (const seed of [1, 2, 3]) expect(brokenLaws(planOf(id, seed))).toEqual([]);
    for (const minutes of [20, 60, 240]) {
      const plan = planOf(id, 7, minutes);
      expect(brokenLaws(plan)).toEqual([]);
      expect(plannedMinutes(plan)).toBe(minutes);
    }
  });

  test('puts the model answer’s decisions to the room, and keeps every other inject in reserve', () => {
    const { injects, contingencies = [] } = planOf(id);
    expect([...injects, ...contingencies].map((one) => one.id).sort()).toEqual(
      incident.injects.map((one) => one.id).sort(),
    );
    expect(injects.length).toBeGreaterThanOrEqual(4);
    expect(injects.filter(({ options }) => options.length > 0).length).toBeGreaterThanOrEqual(3);
    expect(injects.filter((one) => one.options.length > 0 && one.expected === undefined)).toEqual([]);
  });

  test('runs its injects in the order of the scenario’s clock', () => {
    const { injects, parts } = planOf(id);
    const times = parts
      .flatMap((part) => part.injects)
      .map((one) => injects.find((inject) => inject.id === one)?.at ?? NaN);
    expect(times).toEqual(times.toSorted((one, other) => one - other));
  });

  test('tells the room no reason and no hint of an option', () => {
    const { injects, contingencies = [] } = planOf(id);
    for (const one of [...injects, ...contingencies])
      for (const option of one.options) expect(Object.keys(option)).toEqual(['id', 'text']);
  });
});

test('a short incident has no break, a long one has it between two modules', () => {
  const kinds = (minutes: number) =>
    planOf('payroll-laptop', 7, minutes).parts.map(({ kind, minutes: each }) => [kind, each]);
  expect(kinds(45)).toEqual([
    ['briefing', 5],
    ['module', 8],
    ['module', 12],
    ['module', 10],
    ['hot-wash', 10],
  ]);
  expect(kinds(60)).toEqual([
    ['briefing', 6],
    ['module', 10],
    ['module', 14],
    ['break', 6],
    ['module', 12],
    ['hot-wash', 12],
  ]);
});

test('an inject is told as the room hears it', () => {
  expect(planOf('payroll-laptop').injects[0]).toMatchObject({
    id: 'dana-calls',
    from: 'Dana Ito, payroll',
    to: 'Helpdesk',
    via: 'phone',
    at: 0,
  });
});

test('an option that an author wrote in several lines is one line', () => {
  const [, incident] = incidents[0] ?? [];
  if (!incident) throw new Error('there is no incident');
  const folded = incident.injects.map((one) => {
    if (!one.decision) return one;
    const options = one.decision.options.map((option) => ({ ...option, text: `Wait:\n  ${option.text}\n` }));
    return { ...one, decision: { ...one.decision, options } };
  });
  const { injects } = planFromIncident({
    incident: { ...incident, injects: folded },
    revision: 'r1',
    tenant: DEFAULT_TENANT,
    seed: 7,
  });
  const texts = injects.flatMap(({ options }) => options.map(({ text }) => text));
  expect(texts.length).toBeGreaterThan(3);
  expect(texts.every((text) => /^Wait: \S.*\S$/.test(text))).toBe(true);
});

test('an impostor goes by the name that they give', () => {
  const { injects } = planOf('call-impostor');
  expect(injects[0]?.from).toBe('Yara Mensah, buyer in Procurement');
  expect(JSON.stringify(injects.map(({ from, says }) => [from, says]))).not.toContain('unknown caller');
});

test('chance decides which of the twists is run', () => {
  const run = (seed: number) =>
    planOf('came-back-on-its-own', seed)
      .injects.map(({ id }) => id)
      .join(' ');
  expect(new Set([1, 2, 3, 4].map(run)).size).toBeGreaterThan(1);
});

test('the order stays and each module keeps something of its own, whatever came when', () => {
  expect(cutIntoModules([0, 1, 3, 3, 1, 3, 2, 3])).toEqual([0, 1, 1, 1, 1, 1, 2, 3]);
  expect(cutIntoModules([0, 0, 1, 1, 2, 1])).toEqual([0, 0, 1, 1, 2, 2]);
  fc.assert(
    fc.property(fc.array(fc.nat({ max: 3 }), { maxLength: 10 }), (own) => {
      const places = cutIntoModules(own);
      expect(places).toEqual(places.toSorted((one, other) => one - other));
      expect(new Set(places)).toEqual(new Set(own));
    }),
  );
});

test('shared minutes add up, and none is nothing', () => {
  fc.assert(
    fc.property(
      fc.array(fc.nat({ max: 60 }), { minLength: 1, maxLength: 8 }),
      fc.nat({ max: 400 }),
      (weights, more) => {
        const total = weights.length + more;
        const shares = shareMinutes(weights, total);
        expect(shares.reduce((sum, one) => sum + one, 0)).toBe(total);
        expect(Math.min(...shares)).toBeGreaterThanOrEqual(1);
      },
    ),
  );
});
