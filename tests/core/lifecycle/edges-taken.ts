import type { Drill } from '../../../src/core/drill/drill.ts';
import { foldSituation, openSituation, type Situation } from '../../../src/core/lifecycle/situation.ts';
import type { Fact } from '../../../src/core/kernel/vocabulary/facts.ts';
import { accountOf, deviceOf } from '../../../src/core/kernel/vocabulary/subject.ts';
import { activeStates, CHARTS, type ChartName } from '../../../src/core/lifecycle/chart.ts';
import type { DeviceContext } from '../../../src/core/lifecycle/device.setup.ts';
import { ChartPlayer } from './chart-player.ts';

const PLAYERS: { readonly [C in ChartName]: ChartPlayer } = {
  device: new ChartPlayer(CHARTS.device),
  account: new ChartPlayer(CHARTS.account),
  incident: new ChartPlayer(CHARTS.incident),
};

/** What is read of a chart's snapshot, whichever chart it is. */
interface Stand {
  readonly chart: ChartName;
  readonly value: unknown;
  readonly context: Partial<DeviceContext>;
}

/** The edges of the charts that a drill went along. At every fact the tables have to go where the charts go. */
export function edgesTaken({ incident, facts }: Drill): ReadonlySet<string> {
  const taken = new Set<string>();
  let situation = openSituation(incident.assets);
  for (const { chart, context } of standsOf(situation))
    for (const { id } of PLAYERS[chart].begin(context).taken) taken.add(id);
  for (const fact of facts) {
    const next = foldSituation(situation, fact);
    const after = standsOf(next, fact);
    for (const [index, { chart, value, context }] of standsOf(situation, fact).entries()) {
      const now = after[index];
      if (!now) continue;
      const played = PLAYERS[chart].play(activeStates(chart, value), fact, context, now.context);
      const active = activeStates(chart, now.value);
      if (active.length !== played.active.length || !active.every((id) => played.active.includes(id)))
        throw new Error(`${fact.type}: the table goes to ${played.active.join()}, the chart to ${active.join()}`);
      for (const { id } of played.taken) taken.add(id);
    }
    situation = next;
  }
  return taken;
}

/** The charts that a fact can move; all of them where none is given. */
function standsOf({ devices, accounts, incident }: Situation, fact?: Fact): readonly Stand[] {
  const some = <T>(all: { readonly [id: string]: T }, id: string | undefined): readonly T[] =>
    fact ? Object.entries(all).flatMap(([key, one]) => (key === id ? [one] : [])) : Object.values(all);
  return [
    ...some(devices, fact && deviceOf(fact)).map(({ value, context }): Stand => ({ chart: 'device', value, context })),
    ...some(accounts, fact && accountOf(fact)).map(({ value }): Stand => ({ chart: 'account', value, context: {} })),
    { chart: 'incident', value: incident.value, context: {} },
  ];
}
