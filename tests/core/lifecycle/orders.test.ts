import { describe, expect, test } from 'vitest';
import { STARTEX } from '../../../src/core/kernel/time.ts';
import { type Fact, FACT_NAMES, type FactName } from '../../../src/core/kernel/vocabulary/facts.ts';
import { activeStates } from '../../../src/core/lifecycle/chart.ts';
import {
  BACK_BY,
  CUT_BY,
  ENDED_AT_DEVICE_BY,
  isOrder,
  type Order,
  ORDERS,
  outcomeOf,
  RELEASE_BEGINS_WITH,
  RELEASED_BY,
} from '../../../src/core/lifecycle/orders.ts';
import {
  foldSituation,
  hasTag,
  isPossible,
  openSituation,
  type Situation,
} from '../../../src/core/lifecycle/situation.ts';
import { laptop, smallIncident } from '../../given.ts';

/** What must have happened before an order can be given, and the states in which the charts wait for its end. */
const WAITS: { readonly [O in Order]: { readonly after?: readonly FactName[]; readonly states: readonly string[] } } = {
  'isolation.requested': { states: ['device.isolation.pending', 'device.isolation.inProgress'] },
  'release.requested': {
    after: ['isolation.requested', 'isolation.confirmed'],
    states: ['device.isolation.isolated.release.pending', 'device.isolation.isolated.release.inProgress'],
  },
  'package.requested': { states: ['device.evidence.package.requested'] },
  'scan.started': { states: ['device.evidence.scan.running'] },
  'reimage.ordered': { states: ['device.evidence.image.ordered'] },
  'approval.asked': { states: ['incident.approval.waiting', 'incident.approval.lost'] },
};
const orders = FACT_NAMES.filter(isOrder);

const factOf = (type: FactName): Fact => ({ type, at: STARTEX, by: 'device', device: 'wks-1' }) as Fact; // no chart asks for more here

/** The situation in which an order waits, on a device of each system: some ends are for one system only. */
const waiting = (order: Order): readonly Situation[] =>
  (['windows-11', 'linux'] as const).map((os) =>
    [...(WAITS[order].after ?? []), order]
      .map(factOf)
      .reduce(foldSituation, openSituation({ ...smallIncident.assets, devices: [{ ...laptop, os }] })),
  );

const waits = (order: Order, { devices, incident }: Situation): boolean =>
  [...activeStates('device', devices['wks-1']?.value), ...activeStates('incident', incident.value)].some((state) =>
    WAITS[order].states.includes(state),
  );
const isCut = ({ devices }: Situation): boolean => hasTag(devices['wks-1'], 'network-cut');

describe('how an order ends', () => {
  test.each(orders)('%s waits in the charts until one of the facts of its row, and until no other', (order) => {
    for (const situation of waiting(order)) expect(waits(order, situation)).toBe(true);
    const ending = FACT_NAMES.filter((name) =>
      waiting(order).some((situation) => {
        const fact = factOf(name);
        return isPossible(situation, fact) && !waits(order, foldSituation(situation, fact));
      }),
    );
    expect(ending.toSorted()).toEqual(Object.keys(ORDERS[order]).toSorted());
  });

  test('the network is cut when an isolation is done, and after no other end', () => {
    for (const end of Object.keys(ORDERS['isolation.requested']) as readonly FactName[]) {
      const after = waiting('isolation.requested').map((situation) => foldSituation(situation, factOf(end)));
      expect(after.map(isCut), end).toEqual(after.map(() => outcomeOf('isolation.requested', end) === 'done'));
    }
  });

  test('the network is back after every end of a release but its failure', () => {
    for (const end of Object.keys(ORDERS['release.requested']) as readonly FactName[]) {
      const fact = factOf(end);
      const after = waiting('release.requested')
        .filter((situation) => isPossible(situation, fact))
        .map((situation) => foldSituation(situation, fact));
      expect(after.map(isCut), end).toEqual(after.map(() => outcomeOf('release.requested', end) === 'failed'));
    }
  });

  test('the readings of the table', () => {
    const released = [
      'release.confirmed',
      'isolation.undone',
      'release.forced',
      'isolation.lifted',
      'firewall.changed',
    ];
    expect(CUT_BY).toEqual(['isolation.confirmed']);
    expect(RELEASED_BY).toEqual(released);
    expect(BACK_BY).toEqual([...released, 'device.reimaged']);
    expect(ENDED_AT_DEVICE_BY).toEqual(['release.forced', 'isolation.lifted', 'firewall.changed', 'device.reimaged']);
    expect(RELEASE_BEGINS_WITH).toEqual([
      'release.requested',
      'release.forced',
      'isolation.lifted',
      'firewall.changed',
    ]);
  });
});
