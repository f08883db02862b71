import { describe, expect, test } from 'vitest';
import type { Drill } from '../../../src/core/drill/drill.ts';
import type { Fact } from '../../../src/core/kernel/vocabulary/facts.ts';
import { SEATS } from '../../../src/core/kernel/vocabulary/words.ts';
import { hasTag } from '../../../src/core/lifecycle/situation.ts';
import { manyDevices, walk, watchfulTenant } from '../random-walk.ts';

const WALKS = 80;
const STEPS = 220;
const people: readonly string[] = SEATS;
const devices = manyDevices.assets.devices;

interface Step {
  readonly before: Drill;
  readonly after: Drill;
  readonly fact: Fact;
}

/** Every step of every walk, looked at once per law. */
const steps: readonly Step[] = Array.from({ length: WALKS }, (_, seed) => {
  const seen: Step[] = [];
  walk(seed + 1, STEPS, (before, after, fact) => seen.push({ before, after, fact }));
  return seen;
}).flat();

const forward = steps.filter(({ fact }) => fact.type !== 'turn.taken-back');
const tag = (drill: Drill, device: string, name: Parameters<typeof hasTag>[1]): boolean =>
  hasTag(drill.situation.devices[device], name);
const came = (name: Parameters<typeof hasTag>[1], { before, after }: Step): readonly string[] =>
  devices.map(({ id }) => id).filter((id) => tag(after, id, name) && !tag(before, id, name));

describe(`the invariants of the lifecycle, on ${String(steps.length)} facts of ${String(WALKS)} random walks`, () => {
  test('the walks are long enough to mean something and reach every outcome', () => {
    expect(steps.length).toBeGreaterThan(10_000);
    const seen = new Set(steps.map(({ fact }) => fact.type));
    for (const type of [
      'isolation.confirmed',
      'isolation.skipped',
      'isolation.failed',
      'isolation.timed-out',
      'isolation.cancelled',
      'isolation.expired',
      'release.confirmed',
      'isolation.undone',
      'release.forced',
      'isolation.lifted',
      'firewall.changed',
      'action.refused',
      'turn.taken-back',
      'session.opened',
      'device.contained',
      'device.uncontained',
      'approval.asked',
      'approval.lapsed',
      'incident.resolved',
      'device.reimaged',
    ] as const)
      expect(seen, type).toContain(type);
  });

  test('1: nobody releases without the permission and the device in scope', () => {
    const releases = steps.flatMap(({ fact }) => (fact.type === 'release.requested' ? [fact] : []));
    expect(releases.length).toBeGreaterThan(20);
    for (const { by, device } of releases) {
      const seat = SEATS.find((name) => name === by);
      expect(seat && watchfulTenant.permissions[seat]).toContain('respond');
      const groups = seat && watchfulTenant.scopes[seat];
      if (groups) expect(groups).toContain(devices.find(({ id }) => id === device)?.group);
    }
  });

  test('2: no two actions of one kind are open on a device', () => {
    for (const { before, fact } of steps) {
      if (fact.type === 'isolation.requested')
        expect(tag(before, fact.device, 'isolation-pending') || tag(before, fact.device, 'network-cut')).toBe(false);
      if (fact.type === 'release.requested') expect(tag(before, fact.device, 'release-pending')).toBe(false);
    }
  });

  test('3: a skipped isolation changes nothing about the connection', () => {
    const skips = steps.filter(({ fact }) => fact.type === 'isolation.skipped');
    expect(skips.length).toBeGreaterThan(5);
    for (const { before, after, fact } of skips) {
      const id = 'device' in fact ? (fact.device ?? '') : '';
      expect(after.situation.devices[id]?.value).toMatchObject({
        connectivity: before.situation.devices[id]?.value.connectivity,
      });
      expect(tag(after, id, 'network-cut')).toBe(false);
    }
  });

  test('4: an isolated device keeps the cloud channel unless tunnel, proxy or network say otherwise', () => {
    for (const { after } of forward) {
      for (const { id } of devices) {
        const blocked =
          tag(after, id, 'full-tunnel') || (tag(after, id, 'proxy-only') && !tag(after, id, 'isolated-selective'));
        const open = tag(after, id, 'online') && !(tag(after, id, 'network-cut') && blocked);
        expect(tag(after, id, 'channel-open')).toBe(open);
      }
    }
  });

  test('5: every way into and out of isolation is a fact with an actor and a time, and every request by hand has a comment', () => {
    for (const step of forward) {
      for (const id of [...came('network-cut', step), ...came('released', step)]) {
        expect(step.fact).toMatchObject({
          device: id,
          by: expect.any(String) as string,
          at: expect.any(Number) as number,
        });
      }
      const { fact } = step;
      if ((fact.type === 'isolation.requested' || fact.type === 'release.requested') && people.includes(fact.by)) {
        expect((fact.comment ?? '').trim()).not.toBe('');
      }
    }
  });

  test('6: what the clock lifts, no person has lifted', () => {
    const lifts = steps.flatMap(({ fact }) => (fact.type === 'isolation.lifted' ? [fact] : []));
    expect(lifts.length).toBeGreaterThan(5);
    for (const { by } of lifts) expect(people).not.toContain(by);
  });

  test('7: containment and isolation never end one another', () => {
    for (const { before, after, fact } of forward) {
      if (fact.type === 'device.contained' || fact.type === 'device.uncontained') {
        expect(tag(after, fact.device, 'network-cut')).toBe(tag(before, fact.device, 'network-cut'));
      } else {
        for (const { id } of devices) expect(tag(after, id, 'contained')).toBe(tag(before, id, 'contained'));
      }
    }
  });

  test('8: an incident is resolved only with a verdict on record', () => {
    const resolved = steps.filter(({ fact }) => fact.type === 'incident.resolved');
    expect(resolved.length).toBeGreaterThan(5);
    for (const { after } of resolved) expect(hasTag(after.situation.incident, 'verdict-recorded')).toBe(true);
  });
});
