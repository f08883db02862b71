import type { Drill } from '../drill/drill.ts';
import { activeStates, type ChartName } from '../lifecycle/chart.ts';
import { accountName, deviceName } from './names.ts';
import { hasEndedUntold } from './untold.ts';

/** Where one chart of a drill stands now. */
export interface ChartStanding {
  readonly chart: ChartName;
  /** The device or account; the incident's is its own id. */
  readonly subject: string;
  readonly name: string;
  readonly states: ReadonlySet<string>;
}

/** Every chart of a drill, the devices first, in the order of the incident. */
export function standings(drill: Drill): readonly ChartStanding[] {
  const { devices, accounts, incident } = drill.situation;
  const stand = (chart: ChartName, subject: string, name: string, value: unknown): ChartStanding => ({
    chart,
    subject,
    name,
    states: new Set(activeStates(chart, value)),
  });
  return [
    ...Object.entries(devices).map(([id, { value }]) => {
      const standing = stand('device', id, deviceName(id), value);
      return hasEndedUntold(drill, id) ? { ...standing, states: withoutEnd(standing.states) } : standing;
    }),
    ...Object.entries(accounts).map(([id, { value }]) => stand('account', id, accountName(id, drill), value)),
    stand('incident', drill.incident.id, `Incident ${drill.incident.number}`, incident.value),
  ];
}

/** The states that say how an isolation came to its end, and what is lit in place of them. */
const BEFORE_THE_END: { readonly [state: string]: string } = {
  'device.isolation.connected.released': 'device.isolation.connected.notIsolated',
  'device.isolation.connected.lifted': 'device.isolation.connected.notIsolated',
  'device.evidence.script.downloaded': 'device.evidence.script.none',
};

const withoutEnd = (states: ReadonlySet<string>): ReadonlySet<string> =>
  new Set([...states].map((state) => BEFORE_THE_END[state] ?? state));
