import type { Drill } from '../drill/drill.ts';
import { activeStates, type ChartName } from '../lifecycle/chart.ts';
import { accountName, deviceName } from './names.ts';
import { hasEndedUntold } from './untold.ts';

/** One chart of a drill with the states that are active now. */
export interface ActiveChart {
  readonly chart: ChartName;
  /** The device or account; the incident's is its own id. */
  readonly subject: string;
  readonly name: string;
  /** Their ids, with those of what they are a part of. */
  readonly states: ReadonlySet<string>;
}

/**
 * Every chart of a drill, the devices first, in the order of the incident. States that say how an isolation ended before STARTEX
 * are shown as those before that end, until somebody has read the record of the actions.
 */
export function activeCharts(drill: Drill): readonly ActiveChart[] {
  const { devices, accounts, incident } = drill.situation;
  const active = (chart: ChartName, subject: string, name: string, value: unknown): ActiveChart => ({
    chart,
    subject,
    name,
    states: new Set(activeStates(chart, value)),
  });
  return [
    ...Object.entries(devices).map(([id, { value }]) => {
      const shown = active('device', id, deviceName(id), value);
      return hasEndedUntold(drill, id) ? { ...shown, states: withoutEnd(shown.states) } : shown;
    }),
    ...Object.entries(accounts).map(([id, { value }]) => active('account', id, accountName(id, drill), value)),
    active('incident', drill.incident.id, `Incident ${drill.incident.number}`, incident.value),
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
