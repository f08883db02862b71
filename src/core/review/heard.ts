import type { Drill } from '../drill/drill.ts';
import { deviceOf } from '../kernel/vocabulary/subject.ts';
import { ENDED_AT_DEVICE_BY } from '../lifecycle/orders.ts';
import { foldSituation, hasTag, openSituation } from '../lifecycle/situation.ts';

/**
 * The drill as the service knows it of this device: what happened there while the channel was lost is not in it until the
 * channel is open again. Orders are the service's own, so those it knows at any time; what ends an isolation at the device
 * itself it has from the device, or not at all.
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
    else if (!ENDED_AT_DEVICE_BY.includes(fact.type)) heard = foldSituation(heard, fact);
  }
  return { ...drill, situation: heard };
}
