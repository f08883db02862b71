import { describe, expect, test } from 'vitest';
import { openDrill } from '../../../src/core/drill/drill.ts';
import { advance } from '../../../src/core/drill/due.ts';
import { play } from '../../../src/core/drill/players.ts';
import type { Incident, WorldEvent } from '../../../src/core/incident/incident.ts';
import type { ModelStep } from '../../../src/core/incident/rubric.ts';
import { banners } from '../../../src/core/review/banner.ts';
import { activeCharts } from '../../../src/core/review/active-charts.ts';
import { deviceCards } from '../../../src/core/review/device-cards.ts';
import { deviceStates } from '../../../src/core/review/device-state.ts';
import { deviceTimeline } from '../../../src/core/review/device-timeline.ts';
import { lifecycle } from '../../../src/core/review/stage.ts';
import { isolationStatus } from '../../../src/core/review/isolation-status.ts';
import { story } from '../../../src/core/review/story.ts';
import { DEFAULT_TENANT } from '../../../src/core/tenant/tenant.ts';
import { isolatedAtStart, laptop, T } from '../../given.ts';

const CAUSES: { readonly [cause: string]: WorldEvent['fact'] } = {
  'the clock': { type: 'isolation.lifted', device: 'wks-1', reason: 'seven days' },
  'the script': { type: 'release.forced', device: 'wks-1', by: 'helpdesk' },
  'a colleague': { type: 'release.requested', device: 'wks-1', by: 'security-admin', comment: 'INC-1: clean' },
  'an administrator': { type: 'release.requested', device: 'wks-1', by: 'it-operations', comment: '.' },
  'a new image': { type: 'device.reimaged', device: 'wks-1', by: 'it-operations' },
  'the firewall': { type: 'firewall.changed', device: 'wks-1', by: 'it-operations', text: 'rules' },
};

/** Isolated two hours ago; it came back an hour ago. */
const cameBack = (fact: WorldEvent['fact']): Incident => ({
  ...isolatedAtStart,
  assets: {
    ...isolatedAtStart.assets,
    // Only on Linux a change of the firewall ends an isolation.
    devices: [{ ...laptop, os: fact.type === 'firewall.changed' ? 'linux' : 'windows-11' }],
  },
  queries: [{ id: 'machine-actions', title: 'Machine actions', kusto: '' }],
  world: [
    { at: T('-02:00:00'), fact: { type: 'threshold.met', device: 'wks-1' } },
    { at: T('-01:00:00'), fact },
  ],
});
const open = (incident: Incident) => openDrill(incident, DEFAULT_TENANT, undefined, 1);

const LOOK: ModelStep = { at: T('+01:00'), by: 'analyst', deed: { do: 'look', tab: 'action-center' } };
const READINGS: { readonly [reading: string]: ModelStep['deed'] } = {
  'the Action center': { do: 'look', tab: 'action-center' },
  Activities: { do: 'look', tab: 'activities' },
  'the hunt for machine actions': { do: 'hunt', query: 'machine-actions' },
};
const ISOLATE: ModelStep = {
  at: T('+02:00'),
  by: 'analyst',
  deed: { do: 'isolate', device: 'wks-1', comment: 'INC-1' },
};

/** Everything that is on show without anybody opening the record of the actions or the log. */
const onShow = (drill: ReturnType<typeof open>) => ({
  story: story(drill).map(({ text }) => text),
  states: deviceStates(drill, 'wks-1'),
  banners: banners(drill),
  strip: lifecycle(drill, 'wks-1').marks.map(({ stage, at }) => [stage, at]),
  status: isolationStatus(drill, 'wks-1'),
  cards: deviceCards(drill, 'wks-1'),
  timeline: deviceTimeline(drill, 'wks-1').map(({ text, by }) => [text, by]),
  chart: [...(activeCharts(drill)[0]?.states ?? [])],
});

describe('what ended an isolation before STARTEX', () => {
  test('looks the same whatever it was, until somebody opens the record', () => {
    const shows = Object.values(CAUSES).map((fact) => onShow(advance(open(cameBack(fact)), T('+00:30'))));
    for (const show of shows) expect(show).toEqual(shows[0]);
    expect(shows[0]?.states[0]).toMatchObject({ word: 'Not isolated', tone: 'attention' });
    expect(shows[0]?.banners[0]?.text).toContain('It is not isolated now');
    expect(lifecycle(advance(open(cameBack(CAUSES['the clock'] as never)), T('+00:30')), 'wks-1')).toMatchObject({
      isCut: false,
      wasCut: true,
      current: 'isolated',
    });
  });

  test('leaves the order of the isolation, and a network that is not cut', () => {
    const drill = advance(open(cameBack(CAUSES['an administrator'] as never)), T('+00:30'));
    const { requested, enforced, believed } = isolationStatus(drill, 'wks-1');
    expect(requested).toMatch(/^Isolation, by attack disruption at 07:00: acknowledged/);
    expect(enforced).toBe('Network not cut.');
    expect(believed).toBe('The portal shows “Not isolated”, and hears the device.');
    expect(onShow(drill).chart).toContain('device.isolation.connected.notIsolated');
  });

  test.each(Object.entries(READINGS))('is told by every screen once somebody has read %s', (_, deed) => {
    const before = open(cameBack(CAUSES['an administrator'] as never));
    const drill = play(before, [{ at: T('+01:00'), by: 'analyst', deed }]);
    expect(isolationStatus(drill, 'wks-1').requested).toMatch(/^Release, by it operations/);
    expect(isolationStatus(drill, 'wks-1').enforced).toMatch(/^Network not cut since 08:0/);
    expect(deviceStates(drill, 'wks-1')[0]?.word).toBe('Released');
    expect(onShow(drill).chart).toContain('device.isolation.connected.released');
    expect(onShow(drill).timeline.map(([, by]) => by)).toContain('IT operations');
  });

  test('is not told by the page of the device, which shows how things stand', () => {
    const look: ModelStep = { ...LOOK, deed: { do: 'look', tab: 'device', device: 'wks-1' } };
    const drill = play(open(cameBack(CAUSES['an administrator'] as never)), [look]);
    expect(deviceStates(drill, 'wks-1')[0]?.word).toBe('Not isolated');
  });

  test.each(['a new image', 'the firewall'])('stands in no record of the actions where it was %s', (cause) => {
    const incident = cameBack(CAUSES[cause] as never);
    const hunted = { ...incident, queries: [{ id: 'device-timeline', title: 'Since midnight', kusto: '' }] };
    const looked = play(open(hunted), [LOOK]);
    expect(onShow(looked).timeline).toEqual(onShow(advance(open(hunted), T('+00:30'))).timeline);
    const read: ModelStep = { ...LOOK, at: T('+02:00'), deed: { do: 'hunt', query: 'device-timeline' } };
    const drill = play(open(hunted), [LOOK, read]);
    expect(onShow(drill).timeline.map(([, by]) => by)).toContain('IT operations');
  });

  test('is told once somebody has', () => {
    const drill = play(open(cameBack({ type: 'isolation.lifted', device: 'wks-1', reason: 'window' })), [LOOK]);
    expect(story(drill).map(({ text }) => text)).toContain('Isolation of WKS-1 was lifted by the service: window');
    expect(deviceStates(drill, 'wks-1')[0]?.word).toBe('Isolation lifted');
    expect(lifecycle(drill, 'wks-1').marks.find(({ stage }) => stage === 'release')?.at).toBeDefined();
  });

  test('hides no release of the drill itself', () => {
    const release: ModelStep = {
      at: T('+09:00'),
      by: 'analyst',
      deed: { do: 'release', device: 'wks-1', comment: 'x' },
    };
    const drill = play(open(cameBack({ type: 'release.forced', device: 'wks-1', by: 'helpdesk' })), [ISOLATE, release]);
    expect(deviceStates(drill, 'wks-1')[0]?.word).toBe('Released');
    expect(story(drill).filter(({ kind }) => kind === 'release')).toHaveLength(2);
  });
});

test('a device that is isolated once more was isolated then, and has its release before it again', () => {
  const drill = play(open(cameBack({ type: 'isolation.lifted', device: 'wks-1', reason: 'window' })), [LOOK, ISOLATE]);
  expect(lifecycle(drill, 'wks-1')).toMatchObject({ isCut: true, current: 'isolated' });
  const cut = drill.facts.findLast(({ type }) => type === 'isolation.confirmed');
  const marks = lifecycle(drill, 'wks-1').marks;
  expect(marks.find(({ stage }) => stage === 'isolated')).toMatchObject({ label: 'Isolated', at: cut?.at });
  expect(marks.find(({ stage }) => stage === 'release')?.at).toBeUndefined();
});
