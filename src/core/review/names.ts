import type { Drill } from '../drill/drill.ts';
import type { Incident, Person } from '../incident/incident.ts';
import type { Inject } from '../incident/msel.ts';
import type { By } from '../kernel/vocabulary/fields.ts';
import type { Channel, Permission } from '../kernel/vocabulary/words.ts';

/** A name of the vocabulary as words: `already-in-progress` is said *already in progress*. */
export const words = (name: string): string => name.replaceAll('-', ' ').replaceAll('.', ' ');

/** `a, b or c`. */
export const listed = (parts: readonly string[], word: 'and' | 'or'): string =>
  parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} ${word} ${parts.at(-1) ?? ''}`;

/** The same with a capital. */
export const sentence = (text: string): string => {
  const said = words(text);
  return said.charAt(0).toUpperCase() + said.slice(1);
};

const ACTORS: { readonly [B in By]?: string } = {
  'it-operations': 'IT operations',
  disruption: 'Attack disruption',
  device: 'The device',
  service: 'The service',
  attacker: 'The attacker',
  facilitator: 'The drill',
};

/** Who did it, as the record says it. */
export const actorName = (by: By): string => ACTORS[by] ?? sentence(by);

/** The same within a sentence: `analyst`, `IT operations`. */
export const seatName = (by: By): string => actorName(by).replace(/^[A-Z](?![A-Z])/, (letter) => letter.toLowerCase());

/** The families of systems, as their makers write them. */
export const SYSTEM_NAMES = { windows: 'Windows', macos: 'macOS', linux: 'Linux' } as const;

/** Portals show host names in capitals. */
export const deviceName = (device: string): string => device.toUpperCase();

/** `by mobile`, `in person`. */
export const byChannel = (channel: Channel): string =>
  channel === 'in-person' ? words(channel) : `by ${words(channel)}`;

/** In quotation marks; those within it become single ones. */
export const quoted = (said: string): string => `“${said.replaceAll('“', '‘').replaceAll('”', '’')}”`;

/** A finding, with the people in it written as people are: `Yara is elsewhere`. */
export const findingName = (finding: string, { assets }: Pick<Incident, 'assets'>): string => {
  const names = new Map(assets.people.flatMap(({ name }) => name.split(' ').map((part) => [part.toLowerCase(), part])));
  return words(finding)
    .split(' ')
    .map((word) => names.get(word) ?? word)
    .join(' ');
};

/** What a name is looked up in; a drill is one. */
type Named = Pick<Drill, 'incident'>;

/** The people whom somebody at work can name: an impostor is in no directory. */
export const peopleOnRecord = ({ assets, call }: Incident): readonly Person[] =>
  assets.people.filter(({ id }) => id !== call?.really);

/** The name in the directory; somebody whom the incident does not know goes by the id as words. */
export function personName(person: string, { incident }: Named): string {
  return incident.assets.people.find(({ id }) => id === person)?.name ?? words(person);
}

/** Who a message is from, as whoever wrote the script knows it: a person, an actor, or as the script says. */
export function senderName(from: string, { assets }: Incident): string {
  const person = assets.people.find(({ id }) => id === from);
  if (person) return person.name;
  if (from === 'service') return 'Defender';
  return from === 'disruption' || from === 'severity-automation' ? actorName(from) : sentence(from);
}

/** What the run of show calls an inject: its title, or else who and how, `Dana Ito, by phone`. For the facilitator alone. */
export const injectTitle = ({ title, from, via }: Inject, incident: Incident): string =>
  title ?? `${senderName(from, incident)}, ${byChannel(via)}`;

/** The account with the name of the person it belongs to. */
export function accountName(account: string, drill: Named): string {
  const person = drill.incident.assets.accounts.find(({ id }) => id === account)?.person;
  return person === undefined ? account : `${account} (${personName(person, drill)})`;
}

/** The portal's names of the permissions (domain.md §3.4). [URBAC, RMA] */
export const PERMISSION_NAMES: { readonly [P in Permission]: string } = {
  'see-data': 'Security data basics (read)',
  'manage-alerts': 'Alerts (manage)',
  respond: 'Response (manage)',
  'live-response-basic': 'Basic live response (manage)',
  'live-response-advanced': 'Advanced live response (manage)',
  'collect-files': 'File collection (manage)',
  'manage-settings': 'Core security settings (manage)',
  'undo-contained-user': 'Global Administrator',
};
