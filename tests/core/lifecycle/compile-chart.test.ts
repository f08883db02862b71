import { describe, expect, test } from 'vitest';
import { type AnyMachineSnapshot, type AnyStateMachine, initialTransition, transition } from 'xstate';
import { DETECTION, MOVES } from '../../../src/core/check/exploration/moves.ts';
import { compileLifecycle } from '../../../src/core/check/exploration/world.ts';
import { accountMachine } from '../../../src/core/lifecycle/account.machine.ts';
import type { ChartSnapshot, CompiledChart } from '../../../src/core/lifecycle/compile-chart.ts';
import { WORKSTATION } from '../../../src/core/lifecycle/compiled-charts.ts';
import { deviceMachine } from '../../../src/core/lifecycle/device.machine.ts';
import { incidentMachine } from '../../../src/core/lifecycle/incident.machine.ts';
import type { Fact } from '../../../src/core/kernel/vocabulary/facts.ts';

const charts = compileLifecycle();

/** XState's own pure step, which the table must agree with; undefined where the machine cannot use the fact. */
const by =
  (machine: AnyStateMachine) =>
  (snapshot: AnyMachineSnapshot, fact: Fact): AnyMachineSnapshot | undefined =>
    snapshot.can(fact) ? (transition(machine, snapshot, fact)[0] as AnyMachineSnapshot) : undefined; // a snapshot of the same machine

interface Seen<S> {
  readonly snapshot: S;
  readonly row: number;
}

/** Plays the machine and the table side by side over every state that the machine itself tells apart. */
function disagreements<S extends ChartSnapshot & { readonly context: object }>(
  chart: CompiledChart,
  first: S,
  after: (snapshot: S, fact: Fact) => S | undefined,
): { readonly edges: number; readonly wrong: readonly string[] } {
  const wrong: string[] = [];
  const seen = new Set<string>();
  const open: Seen<S>[] = [{ snapshot: first, row: 0 }];
  let edges = 0;
  for (let next = open.pop(); next; next = open.pop()) {
    const { snapshot, row } = next;
    const { since: _, actions: __, ...remembered } = snapshot.context as { readonly [key: string]: unknown };
    const key = JSON.stringify([snapshot.value, remembered, row]);
    if (seen.has(key)) continue;
    seen.add(key);
    const tags = [...(chart.states[row]?.tags ?? [])].sort().join();
    if ([...snapshot.tags].sort().join() !== tags)
      wrong.push(`${JSON.stringify(snapshot.value)} has other tags: ${tags}`);
    for (const [column, fact] of chart.facts.entries()) {
      edges += 1;
      const machine = after(snapshot, fact);
      const table = chart.next[row * chart.facts.length + column] ?? -1;
      if ((machine === undefined) !== table < 0) wrong.push(`${JSON.stringify(snapshot.value)} ${fact.type}`);
      else if (machine) open.push({ snapshot: machine, row: table });
    }
  }
  return { edges, wrong };
}

describe('the compiled charts', () => {
  test.each([
    ['device', charts.device, initialTransition(deviceMachine, WORKSTATION)[0], by(deviceMachine)],
    ['account', charts.account, initialTransition(accountMachine)[0], by(accountMachine)],
    ['incident', charts.incident, initialTransition(incidentMachine)[0], by(incidentMachine)],
  ] as const)('say of every edge what the machine says: %s', (_, chart, first, after) => {
    const { edges, wrong } = disagreements(chart, first as never, after as never); // one function for three machines
    expect(wrong).toEqual([]);
    expect(edges).toBeGreaterThan(chart.states.length);
  });

  test('hear every fact of every move', () => {
    const heard = new Set(Object.values(charts).flatMap(({ facts }: CompiledChart) => facts));
    expect([DETECTION, ...MOVES.flatMap(({ facts }) => facts)].filter((fact) => !heard.has(fact))).toEqual([]);
  });
});
