import type { Drill } from '../drill/drill.ts';
import { factsNamed } from '../drill/record.ts';
import { STARTEX } from '../kernel/time.ts';
import type { Fact, FactName } from '../kernel/vocabulary/facts.ts';
import { deviceOf } from '../kernel/vocabulary/subject.ts';

/** What says how an isolation ended, and by whom. */
const ENDS: readonly FactName[] = [
  'script.downloaded',
  'release.requested',
  'release.started',
  'release.confirmed',
  'release.forced',
  'isolation.undone',
  'isolation.lifted',
  'firewall.changed',
  'device.reimaged',
];

/**
 * Whether a fact says how an isolation ended before anybody sat down, while nobody has opened the Action center yet. To find
 * that out is somebody's work, so no summary gives it away. The log holds it from the start.
 */
export const isUntold = (fact: Fact, drill: Drill): boolean =>
  fact.at < STARTEX &&
  ENDS.includes(fact.type) &&
  !factsNamed(drill.record, 'entity.viewed').some((look) => look.fact.tab === 'action-center');

/** Whether that is how the isolation of this device ended the last time. */
export function hasEndedUntold(drill: Drill, device: string): boolean {
  const last = drill.record.entries.findLast(({ fact }) => ENDS.includes(fact.type) && deviceOf(fact) === device);
  return last !== undefined && isUntold(last.fact, drill);
}
