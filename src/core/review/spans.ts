import type { Drill } from '../drill/drill.ts';
import { type Duration, type DrillTime, drillTime, duration, latest, STARTEX } from '../kernel/time.ts';
import { deviceOf } from '../kernel/vocabulary/subject.ts';
import { foldSituation, hasTag, openSituation } from '../lifecycle/situation.ts';
import type { Tag } from '../lifecycle/tags.ts';

/** A stretch of drill time in which something held. */
export interface Span {
  readonly from: DrillTime;
  readonly to: DrillTime;
}

/** The two rails of a device, to scale: when its network was cut, and when its cloud channel was lost. */
export interface Rails {
  readonly from: DrillTime;
  readonly to: DrillTime;
  readonly cut: readonly Span[];
  readonly lost: readonly Span[];
}

/** Both rails of a device, from its first fact or STARTEX to now. */
export function rails(drill: Drill, device: string): Rails {
  const first = drill.record.entries[0]?.fact.at ?? STARTEX;
  const to = latest(STARTEX, drill.record.at, drill.record.until);
  return {
    from: drillTime(Math.min(first, STARTEX)),
    to,
    cut: spans(drill, device, 'network-cut', to),
    lost: spans(drill, device, 'channel-lost', to),
  };
}

/** How long a device was cut off in all; an isolation that lasts is counted up to now. */
export const cutOffFor = ({ cut }: Rails): Duration =>
  duration(cut.reduce((total, { from, to }) => total + to - from, 0));

/** Only what is about a device moves its chart, so nothing else is folded. */
function spans(drill: Drill, device: string, tag: Tag, end: DrillTime): readonly Span[] {
  const found: Span[] = [];
  let since: DrillTime | undefined;
  let situation = openSituation(drill.incident.assets);
  for (const { fact } of drill.record.entries) {
    if (deviceOf(fact) !== device) continue;
    situation = foldSituation(situation, fact);
    const holds = hasTag(situation.devices[device], tag);
    if (holds && since === undefined) since = fact.at;
    if (!holds && since !== undefined) {
      found.push({ from: since, to: fact.at });
      since = undefined;
    }
  }
  return since === undefined ? found : [...found, { from: since, to: end }];
}
