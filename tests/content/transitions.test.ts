import { beforeAll, describe, expect, test } from 'vitest';
import { clumsyWays } from '../../src/core/check/clumsy-ways.ts';
import { seedsOfDraws } from '../../src/core/check/seeds-of-draws.ts';
import { openDrill } from '../../src/core/drill/drill.ts';
import { play } from '../../src/core/drill/players.ts';
import type { Incident } from '../../src/core/incident/incident.ts';
import { CHARTS } from '../../src/core/lifecycle/chart.ts';
import { DEFAULT_TENANT } from '../../src/core/tenant/tenant.ts';
import { edgesTaken } from '../core/lifecycle/edges-taken.ts';
import { builtIn } from './built-in.ts';

/**
 * Ways that no built-in incident goes, each with the reason. A row that does not hold any more fails: take it out when
 * an incident has learned to go there.
 */
const ARGUED: { readonly [edge: string]: string } = {
  'device.isolation.skipping isolation.requested device.isolation.pending':
    'The skip is recorded in the moment in which it is decided, so nobody can come between.',
  'device.isolation.pending isolation.confirmed device.isolation.isolated':
    'A device picks an order up before it confirms it. Only a script can leave that out, and none does.',
  'device.isolation.isolated.release.pending release.confirmed device.isolation.connected.released':
    'A device picks a release up before it confirms it. Only a script can leave that out, and none does.',
  'device.isolation.isolated.release.pending isolation.undone device.isolation.connected.released':
    'A device picks an undo up before it confirms it. Only a script can leave that out, and none does.',
  'device.isolation.pending isolation.timed-out device.isolation.connected.timedOut':
    'No incident scripts a device that never answers; the offline one lets its order expire.',
  'device.isolation.inProgress isolation.timed-out device.isolation.connected.timedOut':
    'No incident scripts a device that falls silent in the ten seconds of carrying an order out.',
  'device.isolation.inProgress isolation.failed device.isolation.connected.failed':
    'Where an incident scripts a failure, the device fails before it has picked the order up.',
  'device.isolation.inProgress device.reimaged device.isolation.connected.notIsolated':
    'A new image would have to be finished within the ten seconds of carrying an order out.',
  'device.connectivity.network.starting always device.connectivity.network.offline':
    'Every device is online when its incident starts, and goes offline by the script.',
  'device.connectivity.tunnel.split tunnel.closed-in device.connectivity.tunnel.full':
    'The incident about the full tunnel starts in it; nobody dials in later.',
  'device.connectivity.proxy.clear proxy.blocked device.connectivity.proxy.only':
    'The incident about the proxy starts behind it; no network closes later.',
  'device.connectivity.sensor.healthy sensor.impaired device.connectivity.sensor.impaired':
    'No incident scripts a sensor that is tampered with.',
  'device.connectivity.sensor.impaired device.reimaged device.connectivity.sensor.healthy':
    'No incident scripts a sensor that is tampered with, so none is mended.',
};

const edges = Object.values(CHARTS).flatMap((chart) => chart.edges.filter(({ isRefused }) => !isRefused));

const MODEL = 'the model answer';
/** How each edge was first taken, the model answers before the clumsy hands. */
const taken = new Map<string, string>();

beforeAll(async () => {
  const incidents = (await builtIn()).map(([, incident]) => incident);
  const ways: readonly (readonly [how: string, ways: (incident: Incident) => Iterable<Incident['modelAnswer']>])[] = [
    [MODEL, ({ modelAnswer }) => [modelAnswer]],
    ['clumsy hands', clumsyWays],
  ];
  for (const [how, waysOf] of ways)
    for (const incident of incidents)
      for (const { seed } of seedsOfDraws(incident.draws).slice(0, how === MODEL ? undefined : 1))
        for (const steps of waysOf(incident)) {
          const drill = play(openDrill(incident, DEFAULT_TENANT, undefined, seed), steps);
          for (const edge of edgesTaken(drill)) if (!taken.has(edge)) taken.set(edge, `${how} of ${incident.id}`);
        }
}, 600_000);

describe('every way from one state of the charts to the next', () => {
  test('is gone by some way to play some incident, or is argued', () => {
    console.log(table());
    expect(edges.filter(({ id }) => !taken.has(id) && ARGUED[id] === undefined).map(({ id }) => id)).toEqual([]);
  });

  test('is argued only where there is such a way and nobody goes it', () => {
    expect(Object.keys(ARGUED).filter((id) => taken.has(id))).toEqual([]);
    expect(Object.keys(ARGUED).filter((id) => !edges.some((edge) => edge.id === id))).toEqual([]);
  });
});

function table(): string {
  const rows = edges.map(({ id }) => `${taken.has(id) ? '✓' : '·'} ${id}: ${taken.get(id) ?? ARGUED[id] ?? 'nobody'}`);
  const count = `${String(taken.size)} of ${String(edges.length)} taken, ${String(Object.keys(ARGUED).length)} argued`;
  return ['Transitions of the lifecycle charts', ...rows, count].join('\n');
}
