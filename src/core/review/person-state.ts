import type { Drill } from '../drill/drill.ts';
import { clockAt } from '../kernel/time.ts';
import { hasTag } from '../lifecycle/situation.ts';
import { actorName, byChannel } from './names.ts';

/** What a person of the incident knows and works on now, in a sentence or two. */
export function personState(drill: Drill, person: string): string {
  const { record, incident } = drill;
  const last = (type: 'user.informed' | 'manager.informed' | 'loaner.offered') =>
    record.entries.findLast(({ fact }) => fact.type === type && 'person' in fact && fact.person === person)?.fact;
  const at = (time: Parameters<typeof clockAt>[1]): string => clockAt(incident.starts, time);
  const loaner = last('loaner.offered');
  const told = last('user.informed') ?? last('manager.informed');
  const device = incident.assets.devices.find(({ user }) => user === person);
  const isCut = device !== undefined && hasTag(drill.situation.devices[device.id], 'network-cut');
  const via = told && 'via' in told ? ` ${byChannel(told.via)}` : '';
  const said = told
    ? `Told at ${at(told.at)}${via}, ${actorName(told.by).toLowerCase()}.`
    : isCut
      ? 'Not told yet.'
      : '';
  return [said, loaner ? `Offered a loaner at ${at(loaner.at)}.` : ''].filter(Boolean).join(' ');
}
