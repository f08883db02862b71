import type { Drill } from '../drill/drill.ts';
import type { FactName } from '../kernel/vocabulary/facts.ts';
import { deviceOf } from '../kernel/vocabulary/subject.ts';
import { foldSituation, hasTag, openSituation } from '../lifecycle/situation.ts';

/** What ends an isolation at the device itself. The service has it from the device, or not at all. */
const AT_DEVICE: readonly FactName[] = ['release.forced', 'isolation.lifted', 'firewall.changed', 'device.reimaged'];

/**
 * The drill as the service knows it of this device: what happened there while the channel was lost is not in it until the
 * channel is open again. Orders are the service's own, so those it knows at any time.
 */
export function asHeard(drill: Drill, device: string): Drill {
  const isHeard = (situation: Drill['situation']): boolean => hasTag(situation.devices[device], 'channel-open');
  if (isHeard(drill.situation)) return drill;
  let is = openSituation(drill.incident.assets);
  let heard = is;
  for (const { fact } of drill.record.entries) {
    if (deviceOf(fact) !== device) continue;
    is = foldSituation(is, fact);
    if (isHeard(is)) heard = is;
    else if (!AT_DEVICE.includes(fact.type)) heard = foldSituation(heard, fact);
  }
  return { ...drill, situation: heard };
}
