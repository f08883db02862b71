import type { Drill } from '../drill/drill.ts';
import { activeStates, type ChartName } from '../lifecycle/chart.ts';
import { hasTag } from '../lifecycle/situation.ts';
import { STATE_WORDS } from '../lifecycle/state-words.ts';
import { accountName, deviceName } from './names.ts';

/** Where one chart of a drill stands now. */
export interface Standing {
  readonly chart: ChartName;
  /** The device or account; the incident's is its own id. */
  readonly subject: string;
  readonly name: string;
  readonly states: ReadonlySet<string>;
}

/** Every chart of a drill, the devices first, in the order of the incident. */
export function standings(drill: Drill): readonly Standing[] {
  const { devices, accounts, incident } = drill.situation;
  const stand = (chart: ChartName, subject: string, name: string, value: unknown): Standing => ({
    chart,
    subject,
    name,
    states: new Set(activeStates(chart, value)),
  });
  return [
    ...Object.entries(devices).map(([id, { value }]) => stand('device', id, deviceName(id), value)),
    ...Object.entries(accounts).map(([id, { value }]) => stand('account', id, accountName(id, drill), value)),
    stand('incident', drill.incident.id, `Incident ${drill.incident.number}`, incident.value),
  ];
}

/** What was asked of a device, what it has put into force, and what the service takes for true: three things that can differ. */
export interface DeviceTruth {
  readonly requested: string;
  readonly enforced: string;
  readonly believed: string;
}

export function deviceTruth(drill: Drill, device: string): DeviceTruth {
  const snapshot = drill.situation.devices[device];
  const has = (tag: Parameters<typeof hasTag>[1]): boolean => hasTag(snapshot, tag);
  const states = activeStates('device', snapshot?.value);
  const leaf = states.findLast((id) => /^device\.isolation\.(connected\.)?[a-zA-Z]+$/.test(id));
  const shown = has('network-cut') ? (has('release-pending') ? 'Isolated, release pending' : 'Isolated') : undefined;
  const cut = has('isolated-full')
    ? 'Full isolation'
    : has('isolated-selective')
      ? 'Selective isolation'
      : 'No isolation';
  return {
    requested: has('isolation-pending')
      ? 'Isolation, not in force yet'
      : has('release-pending')
        ? 'Release, not in force yet'
        : 'Nothing is open',
    enforced: has('contained') ? `${cut}, contained by its neighbours` : cut,
    believed: `${shown ?? STATE_WORDS[leaf ?? '']?.name ?? 'Nothing'}${has('channel-lost') ? '. The service does not hear the device, so this may not hold' : ''}`,
  };
}
