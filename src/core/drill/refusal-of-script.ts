import { isSwitchedOff } from '../incident/restricted.ts';
import type { FactOf } from '../kernel/vocabulary/facts.ts';
import type { Refusal } from '../kernel/vocabulary/words.ts';
import { hasTag } from '../lifecycle/situation.ts';
import { deviceIn } from './assets.ts';
import type { Drill } from './drill.ts';

/** Why the charts cannot take a request for isolation, whoever made it. */
export function refusalOf(drill: Drill, fact: FactOf<'isolation.requested'>): Refusal {
  const device = deviceIn(drill, fact.device);
  const snapshot = drill.situation.devices[fact.device];
  if (!device) return 'wrong-device';
  if (!device.onboarded) return 'not-onboarded';
  if (isSwitchedOff(device, 'isolate')) return 'restricted-asset';
  return hasTag(snapshot, 'network-cut') ? 'already-isolated' : 'already-in-progress';
}
