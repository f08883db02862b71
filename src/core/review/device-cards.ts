import type { Drill } from '../drill/drill.ts';
import { type Entry, lastNamed } from '../drill/record.ts';
import { clockAt } from '../kernel/time.ts';
import type { FactName } from '../kernel/vocabulary/facts.ts';
import { accountOf } from '../kernel/vocabulary/subject.ts';
import { actorName, sentence, words } from './names.ts';
import { withoutIdleCommands } from './remediations.ts';
import { tellFact } from './tell-fact.ts';
import { toldEntries } from './untold.ts';

/** One of the questions that a release rests on, answered by the record in sentences. */
export interface DeviceCard {
  readonly title: string;
  readonly says: string;
}

/** The overview of a device: what has been done so far that a release rests on. */
export function deviceCards(drill: Drill, device: string): readonly DeviceCard[] {
  const { record, incident } = drill;
  const at = (entry: Entry): string => clockAt(incident.starts, entry.fact.at);
  const here = (names: readonly FactName[]) =>
    toldEntries(drill).filter(({ fact }) => names.includes(fact.type) && 'device' in fact && fact.device === device);
  const told = (entries: readonly Entry[], none: string): string =>
    entries.length === 0 ? none : entries.map((entry) => `${tellFact(entry.fact, drill)}, ${at(entry)}.`).join(' ');
  const verdict = lastNamed(record, 'verdict.recorded');
  const user = incident.assets.devices.find(({ id }) => id === device)?.user;
  const accounts = incident.assets.accounts
    .filter(({ person }) => person !== undefined && person === user)
    .map(({ id }) => id);
  const onAccount = record.entries.filter(
    ({ fact }) =>
      accounts.some((id) => id === accountOf(fact)) && fact.type !== 'finding.seen' && fact.type !== 'action.refused',
  );
  const removed = here(['command.run', 'file.quarantined', 'device.reimaged', 'scan.finished']).filter(
    withoutIdleCommands(drill),
  );
  const determination = verdict?.fact.determination === undefined ? '' : `, ${words(verdict.fact.determination)}`;
  return [
    {
      title: 'Verdict',
      says: verdict
        ? `${sentence(verdict.fact.as)}${determination}. Recorded ${at(verdict)}, ${actorName(verdict.fact.by).toLowerCase()}.`
        : 'Nobody has said what this is.',
    },
    { title: 'Remediation', says: told(removed, 'Nothing removed on the record.') },
    {
      title: 'Account',
      says:
        accounts.length === 0
          ? 'No account of the incident belongs to this device.'
          : told(onAccount, 'Nothing done about it yet.'),
    },
    {
      title: 'Evidence',
      says: told(here(['package.requested', 'package.available', 'file.collected']).slice(-1), 'Nothing collected.'),
    },
  ];
}
