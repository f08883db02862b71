import type { Drill } from '../drill/drill.ts';
import { deviceOf } from '../kernel/vocabulary/subject.ts';
import { foldSituation, hasTag, openSituation } from '../lifecycle/situation.ts';

/** What was true of a device in one stretch of its way. */
export interface Stretch {
  readonly isCut: boolean;
  readonly isLost: boolean;
}

/**
 * What was true when each stretch ended. A stretch goes up to the next of these facts, given by their numbers in the log; the
 * last one goes up to now.
 */
export function stretches(drill: Drill, device: string, starts: readonly number[]): readonly Stretch[] {
  let situation = openSituation(drill.incident.assets);
  const ended: Stretch[] = [];
  const read = (): Stretch => ({
    isCut: hasTag(situation.devices[device], 'network-cut'),
    isLost: hasTag(situation.devices[device], 'channel-lost'),
  });
  for (const { number, fact } of drill.record.entries) {
    if (number > (starts[0] ?? 0) && starts.includes(number)) ended.push(read());
    if (deviceOf(fact) === device) situation = foldSituation(situation, fact);
  }
  return [...ended, read()];
}
