import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { CHARTS } from '../../../src/core/lifecycle/chart.ts';
import { onwardsFrom } from '../../../src/core/lifecycle/onwards.ts';
import { STATE_WORDS } from '../../../src/core/lifecycle/state-words.ts';
import { tellEdge } from '../../../src/core/review/tell-edge.ts';

const told = (state: string): readonly (readonly [of: string, says: string, to: string | undefined])[] =>
  onwardsFrom(CHARTS.device, `device.${state}`).flatMap((group) =>
    group.edges.map(tellEdge).map(({ says, to }) => [group.state, says, to] as const),
  );
const edgesOf = (state: string, on: string) =>
  Object.values(CHARTS)
    .flatMap(({ edges }) => edges)
    .filter((edge) => edge.from === state && edge.on === on)
    .map(tellEdge);

test('a state tells its own ways first, then those of what it is a part of', () => {
  expect(told('isolation.isolated.enforced.full').map(([of, , to]) => [of, to])).toEqual([
    ['device.isolation.isolated', 'device.isolation.connected.released'],
    ['device.isolation.isolated', 'device.isolation.connected.released'],
    ['device.isolation.isolated', 'device.isolation.connected.lifted'],
    ['device.isolation.isolated', 'device.isolation.connected.notIsolated'],
  ]);
  expect(told('isolation.isolated.release.none')[0]).toEqual([
    'device.isolation.isolated.release.none',
    'A release is requested, with a comment.',
    'device.isolation.isolated.release.pending',
  ]);
});

test('what a state refuses is told as refused, and not a second time as possible', () => {
  const ways = onwardsFrom(CHARTS.device, 'device.evidence.package.requested').flatMap(({ edges }) => edges);
  const asked = ways.filter(({ on }) => on === 'package.requested');
  expect(asked.map(tellEdge).map(({ isRefused, who }) => [isRefused, who])).toEqual([[true, []]]);
});

test('an edge says who can bring it about, by what, and on what condition', () => {
  expect(edgesOf('device.isolation.connected', 'isolation.requested')).toEqual([
    {
      id: 'device.isolation.connected isolation.requested device.isolation.pending',
      says: 'Isolation is requested, by hand or by an automation.',
      who: ['Analyst or security admin with “Isolate device”', 'Severity automation'],
      onlyIf: 'Only if the device is onboarded and is not kept from isolation by restricted security operations.',
      to: 'device.isolation.pending',
      isRefused: false,
      cards: ['requested-not-enforced', 'server-isolation-by-hand', 'restricted-assets'],
    },
  ]);
  expect(edgesOf('device.isolation.isolated', 'isolation.lifted').map(({ who }) => who)).toEqual([
    ['The service, when its time is over'],
  ]);
  expect(edgesOf('device.isolation.evaluating', 'disruption.decided').map(({ onlyIf }) => onlyIf)).toEqual([
    'Only if the decision is to isolate.',
    'Otherwise, and only if the decision is to leave an excluded device out.',
    'Otherwise.',
  ]);
  expect(edgesOf('account.access.contained', 'containment.undone').map(({ who }) => who)).toEqual([
    ['Somebody whom the tenant gives the right, with “Undo contain user”', 'IT operations'],
  ]);
});

test('every fact card that a state or an edge names is there', () => {
  const cards = parse(readFileSync('runbooks/facts/facts.yaml', 'utf8')) as readonly { readonly id: string }[];
  const known = new Set(cards.map(({ id }) => id));
  const edges = Object.values(CHARTS).flatMap((chart) => chart.edges.map(tellEdge));
  const named = [...Object.values(STATE_WORDS), ...edges].flatMap(({ cards: some = [] }) => some);
  expect(named.length).toBeGreaterThan(50);
  expect(named.filter((id) => !known.has(id))).toEqual([]);
});
