import { initialTransition, transition } from 'xstate';
import { describe, expect, test } from 'vitest';
import { STARTEX } from '../../../src/core/kernel/time.ts';
import { type Fact, FACT_NAMES, type FactName } from '../../../src/core/kernel/vocabulary/facts.ts';
import { accountMachine } from '../../../src/core/lifecycle/account.machine.ts';
import { activeStates, CHART_NAMES, CHARTS, type ChartName } from '../../../src/core/lifecycle/chart.ts';
import { causesOf } from '../../../src/core/lifecycle/causes.ts';
import { deviceMachine } from '../../../src/core/lifecycle/device.machine.ts';
import type { DeviceContext, DeviceInput } from '../../../src/core/lifecycle/device.setup.ts';
import { EDGE_LABELS, EVENT_WORDS, GUARD_CARDS, GUARD_WORDS } from '../../../src/core/lifecycle/event-words.ts';
import { incidentMachine } from '../../../src/core/lifecycle/incident.machine.ts';
import { STATE_WORDS } from '../../../src/core/lifecycle/state-words.ts';
import { ChartPlayer } from './chart-player.ts';

const all = CHART_NAMES.map((name) => CHARTS[name]);
const states = all.flatMap((chart) => chart.states);
const edges = all.flatMap((chart) => chart.edges);

/** Every way in which a fact can be told that makes a difference to a guard. */
const VARIANTS: { readonly [F in FactName]?: readonly object[] } = {
  'disruption.decided': [{ decision: 'isolate' }, { decision: 'skip' }, { decision: 'leave' }],
  'isolation.requested': [{ scope: 'full' }, { scope: 'selective' }],
  'release.requested': [{ way: 'device-page' }, { way: 'action-center' }],
  'session.opened': [{ session: 'basic' }, { session: 'advanced' }],
  'status.set': [{ status: 'active' }, { status: 'in-progress' }],
  'account.enabled': [{ by: 'service' }, { by: 'analyst' }],
};
const factsOf = (name: ChartName): readonly Fact[] =>
  MACHINES[name].events.flatMap((type) =>
    (VARIANTS[type] ?? [{}]).map((said) => ({ type, at: STARTEX, by: 'device', ...said }) as Fact),
  ); // no chart reads a field that is not said here

/** What of a machine the walk needs, whichever it is. */
interface Machine {
  readonly events: readonly FactName[];
  readonly begin: (input: DeviceInput) => Snapshot;
  readonly next: (snapshot: Snapshot, fact: Fact) => Snapshot;
}
interface Snapshot {
  readonly value: unknown;
  readonly context: Partial<DeviceContext>;
  can(fact: Fact): boolean;
}
const heard = ({ events }: { readonly events: readonly string[] }): readonly FactName[] =>
  FACT_NAMES.filter((name) => events.includes(name));
const MACHINES: { readonly [C in ChartName]: Machine } = {
  device: {
    events: heard(deviceMachine),
    begin: (input) => initialTransition(deviceMachine, input)[0],
    next: (snapshot, fact) => transition(deviceMachine, snapshot as never, fact)[0],
  },
  account: {
    events: heard(accountMachine),
    begin: () => initialTransition(accountMachine)[0],
    next: (snapshot, fact) => transition(accountMachine, snapshot as never, fact)[0],
  },
  incident: {
    events: heard(incidentMachine),
    begin: () => initialTransition(incidentMachine)[0],
    next: (snapshot, fact) => transition(incidentMachine, snapshot as never, fact)[0],
  },
};

const LAPTOP: DeviceInput = {
  onboarded: true,
  restricted: false,
  os: 'windows-11',
  online: true,
  fullTunnel: false,
  proxyOnly: false,
};
const CONNECTION = ['network', 'tunnel', 'proxy', 'channel'].map((region) => `device.connectivity.${region}`);
const CHANNEL = ['device.connectivity.network', 'device.connectivity.channel'];
interface Walk {
  readonly chart: ChartName;
  readonly regions: readonly string[];
  readonly input?: Partial<DeviceInput>;
}
/** The walks. A region is walked through together with what its guards look at, not with every other one. */
const WALKS: readonly Walk[] = [
  { chart: 'device', regions: ['device.isolation', ...CONNECTION] },
  ...[{ os: 'linux' as const }, { restricted: true }, { onboarded: false }].map((input): Walk => ({
    chart: 'device',
    regions: ['device.isolation'],
    input,
  })),
  ...[{ online: false }, { fullTunnel: true }, { proxyOnly: true }].map((input): Walk => ({
    chart: 'device',
    regions: CONNECTION,
    input,
  })),
  ...['package', 'scan', 'investigation', 'applications', 'image', 'script'].map((region): Walk => ({
    chart: 'device',
    regions: [`device.evidence.${region}`, ...CHANNEL],
  })),
  ...['device.connectivity.sensor', 'device.liveResponse', 'device.containment'].map((region): Walk => ({
    chart: 'device',
    regions: [region, ...CHANNEL],
  })),
  { chart: 'device', regions: ['device.evidence.script'], input: { os: 'macos' } },
  { chart: 'account', regions: ['account'] },
  { chart: 'incident', regions: ['incident.status', 'incident.verdict', 'incident.owner', 'incident.users'] },
  ...['manager', 'legal', 'helpdesk', 'approval'].map((region): Walk => ({
    chart: 'incident',
    regions: [`incident.${region}`],
  })),
];

interface Difference {
  readonly from: readonly string[];
  readonly fact: Fact;
  readonly machine: readonly string[];
  readonly table: readonly string[];
}

/** Walks through every combination of the regions, and holds what the table says against what the machine does. */
function walk({ chart, regions, input }: Walk, taken: Set<string>): readonly Difference[] {
  const player = new ChartPlayer(CHARTS[chart]);
  const machine = MACHINES[chart];
  const isWalked = (id: string): boolean => regions.some((region) => id === region || id.startsWith(`${region}.`));
  const facts = factsOf(chart);
  const key = (snapshot: Snapshot): string =>
    JSON.stringify([
      activeStates(chart, snapshot.value).filter(isWalked),
      snapshot.context.scope,
      snapshot.context.way,
    ]);
  const differences: Difference[] = [];
  const opened = machine.begin({ ...LAPTOP, ...input });
  const begun = player.begin(opened.context);
  for (const edge of begun.taken) taken.add(edge.id);
  expect(begun.active.toSorted()).toEqual(activeStates(chart, opened.value).toSorted());
  const seen = new Set([key(opened)]);
  const open = [opened];
  for (let snapshot = open.pop(); snapshot; snapshot = open.pop()) {
    const from = activeStates(chart, snapshot.value);
    for (const fact of facts) {
      // XState's own word for whether it would drop the fact; folding it is sixty times dearer.
      const hears = snapshot.can(fact);
      const after = hears ? machine.next(snapshot, fact) : snapshot;
      const played = player.play(from, fact, snapshot.context, after.context);
      const [table, now] = [played.active.toSorted(), activeStates(chart, after.value).toSorted()];
      const agrees = hears === played.taken.some(({ on }) => on !== undefined);
      if (!agrees || JSON.stringify(table) !== JSON.stringify(now))
        differences.push({ from, fact, machine: now, table });
      for (const edge of played.taken) taken.add(edge.id);
      if (seen.has(key(after))) continue;
      seen.add(key(after));
      open.push(after);
    }
  }
  return differences;
}

describe('the table of the charts', () => {
  const taken = new Set<string>();
  const differences = WALKS.flatMap((one) => walk(one, taken));

  test('played by itself, it goes wherever transition() goes, and nowhere else', () => {
    expect(differences.slice(0, 3)).toEqual([]);
  });

  test('holds no edge that is never taken', () => {
    const never = edges.filter(({ id, isRefused }) => !isRefused && !taken.has(id)).map(({ id }) => id);
    expect(never).toEqual([]);
  });

  test('tells every edge apart from every other', () => {
    expect(new Set(edges.map(({ id }) => id)).size).toBe(edges.length);
    expect(edges.length).toBeGreaterThan(100);
  });

  test('leads from a state that it has to a state that it has', () => {
    const ids = new Set(states.map(({ id }) => id));
    for (const { from, to } of edges) {
      expect(ids).toContain(from);
      if (to !== undefined) expect(ids).toContain(to);
    }
  });

  test('knows for every fact who can bring it about', () => {
    const nobody = edges.filter((edge) => edge.on !== undefined && Object.values(causesOf(edge)).flat().length === 0);
    expect(nobody.map(({ id }) => id)).toEqual([]);
  });
});

describe('the words of the charts', () => {
  test('name every state and no other, each with one sentence', () => {
    expect(Object.keys(STATE_WORDS).toSorted()).toEqual(states.map(({ id }) => id).toSorted());
    for (const [id, { name, means }] of Object.entries(STATE_WORDS)) {
      expect(name, id).toMatch(/^[A-Z]/);
      expect(means, id).toMatch(/^[A-Z][^.!?]+\.$/);
    }
  });

  test('say every fact that a chart hears, and no other', () => {
    const heard = new Set(edges.flatMap(({ on }) => on ?? []));
    expect(Object.keys(EVENT_WORDS).toSorted()).toEqual([...heard].toSorted());
    for (const [fact, { says }] of Object.entries(EVENT_WORDS)) expect(says, fact).toMatch(/^[A-Z][^.!?]+\.$/);
  });

  test('say every guard that an edge has, and no other', () => {
    const guards = [...new Set(edges.flatMap(({ guard }) => guard ?? []))];
    expect(Object.keys(GUARD_WORDS).toSorted()).toEqual(guards.toSorted());
    for (const guard of Object.keys(GUARD_CARDS)) expect(guards).toContain(guard);
  });

  test('label only edges that there are, and tell two ways of one fact apart', () => {
    const keys = edges.flatMap(({ on = '', guard }) => [`${on} ${guard ?? ''}`.trimEnd(), on]);
    for (const label of Object.keys(EDGE_LABELS)) expect(keys).toContain(label);
    for (const { id, on, guard, unless } of edges) {
      if (unless.length === 0 && guard === undefined) continue;
      const rivals = edges.filter((edge) => edge.on === on && id.startsWith(`${edge.from} `));
      const labels = rivals.map(
        (edge) => EDGE_LABELS[`${edge.on ?? ''} ${edge.guard ?? ''}`.trimEnd()] ?? edge.guard ?? '',
      );
      expect(new Set(labels).size, id).toBe(labels.length);
    }
  });
});
