import type { Device } from '../incident/incident.ts';
import type { OperatingSystem } from '../kernel/vocabulary/words.ts';
import type { Drill } from './drill.ts';

/** The device of this name in the incident's assets. */
export const deviceIn = (drill: Pick<Drill, 'incident'>, id: string | undefined): Device | undefined =>
  drill.incident.assets.devices.find((device) => device.id === id);

/** A family of systems that actions and commands are made for. */
export type Platform = 'windows' | 'macos' | 'linux' | 'unknown';

export const platform = (os: OperatingSystem): Platform =>
  os.startsWith('windows') ? 'windows' : os === 'macos' || os === 'linux' ? os : 'unknown';
