import type { Device } from '../incident/incident.ts';
import type { OperatingSystem } from '../kernel/vocabulary/words.ts';
import type { Drill } from './drill.ts';

/** The device of this name in the incident's assets. */
export const deviceIn = (drill: Pick<Drill, 'incident'>, id: string | undefined): Device | undefined =>
  drill.incident.assets.devices.find((device) => device.id === id);

/** The family of systems that actions and commands are made for. */
export const platform = (os: OperatingSystem): 'windows' | 'macos' | 'linux' | 'unknown' =>
  os.startsWith('windows') ? 'windows' : os === 'macos' || os === 'linux' ? os : 'unknown';
