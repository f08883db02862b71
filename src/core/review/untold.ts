import type { Drill } from '../drill/drill.ts';
import { type Entry, factsNamed } from '../drill/record.ts';
import { STARTEX } from '../kernel/time.ts';
import type { Fact, FactName } from '../kernel/vocabulary/facts.ts';
import { deviceOf } from '../kernel/vocabulary/subject.ts';
import type { Tab } from '../kernel/vocabulary/words.ts';
import { BACK_BY } from '../lifecycle/orders.ts';

/** What says how an isolation ended, and by whom. */
const ENDS: readonly FactName[] = ['script.downloaded', 'release.requested', 'release.started', ...BACK_BY];

/** Where the portal keeps the record of the actions, and the prepared hunt that lists the same. */
const RECORDS: readonly Tab[] = ['action-center', 'activities'];
const RECORD_HUNT = 'machine-actions';

/**
 * Whether a fact says how an isolation ended before anybody sat down, while nobody has opened the record of the actions yet.
 * To find that out is somebody's work, so nothing that shows how things stand gives it away. The log holds it from the start.
 */
export const isUntold = (fact: Fact, drill: Drill): boolean =>
  fact.at < STARTEX &&
  ENDS.includes(fact.type) &&
  !(ON_DEVICE.includes(fact.type) ? hasReadDevice(drill) : hasReadRecord(drill));

const hasReadRecord = ({ record }: Drill): boolean =>
  factsNamed(record, 'entity.viewed').some(({ fact }) => RECORDS.includes(fact.tab)) ||
  factsNamed(record, 'hunt.run').some(({ fact }) => fact.query === RECORD_HUNT);

/** What was done on the device itself, by a system or by somebody beside it: the record of the actions has no row of it. */
const ON_DEVICE: readonly FactName[] = ['device.reimaged', 'firewall.changed'];
const DEVICE_HUNT = 'device-timeline';

const hasReadDevice = ({ record }: Drill): boolean =>
  factsNamed(record, 'entity.viewed').some(({ fact }) => fact.tab === 'device-timeline') ||
  factsNamed(record, 'hunt.run').some(({ fact }) => fact.query === DEVICE_HUNT);

/** What stands on the record and may be told: every reading of how things stand starts from here. */
export const toldEntries = (drill: Drill): readonly Entry[] =>
  drill.record.entries.filter(({ fact }) => !isUntold(fact, drill));

/** Whether that is how the isolation of this device ended the last time. */
export function hasEndedUntold(drill: Drill, device: string): boolean {
  const last = drill.record.entries.findLast(({ fact }) => ENDS.includes(fact.type) && deviceOf(fact) === device);
  return last !== undefined && isUntold(last.fact, drill);
}
