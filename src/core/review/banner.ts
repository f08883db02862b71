import type { Drill } from '../drill/drill.ts';
import { factsNamed } from '../drill/record.ts';
import { clockAt, clockWithDay } from '../kernel/time.ts';
import type { Fact } from '../kernel/vocabulary/facts.ts';
import { ACTORS } from '../kernel/vocabulary/words.ts';
import { RELEASED_BY } from '../lifecycle/orders.ts';
import { hasTag } from '../lifecycle/situation.ts';
import { accountName, actorName, deviceName, listed, words } from './names.ts';
import { hasEndedUntold } from './untold.ts';

/** What an automation has done to a device or an account, told truthfully: asked for, in force, failed, ended. */
export interface Banner {
  /** One of them, or all of which the same is true: `WKS-1, WKS-2 and WKS-3`. */
  readonly subject: string;
  /** `%` stands for the name, which the screen sets in bold. */
  readonly text: string;
}

/** One banner for each thing that is true now, with all devices of which it is true. None where people alone have acted. */
export function banners(drill: Drill): readonly Banner[] {
  const { devices, accounts } = drill.incident.assets;
  const namesOf = new Map<string, readonly string[]>();
  const add = (name: string, text: string | undefined): unknown =>
    text === undefined || namesOf.set(text, [...(namesOf.get(text) ?? []), name]);
  for (const { id } of devices) add(deviceName(id), bannerText(drill, id));
  for (const { id } of accounts) add(accountName(id, drill), containedText(drill, id));
  return [...namesOf].map(([text, names]) => ({ subject: listed(names, 'and'), text }));
}

function containedText(drill: Drill, account: string): string | undefined {
  const last = factsNamed(drill.record, 'account.contained').findLast(({ fact }) => fact.account === account)?.fact;
  if (!last || !isActor(last) || !hasTag(drill.situation.accounts[account], 'account-contained')) return undefined;
  return `${actorName(last.by)} contained % at ${clockAt(drill.incident.starts, last.at)}.`;
}

function bannerText(drill: Drill, device: string): string | undefined {
  const entries = drill.record.entries.filter(({ fact }) => 'device' in fact && fact.device === device);
  const last = (...types: readonly Fact['type'][]): Fact | undefined =>
    entries.findLast(({ fact }) => types.includes(fact.type))?.fact;
  const request = last('isolation.requested');
  const snapshot = drill.situation.devices[device];
  const clock = (fact: Fact | undefined): string => (fact ? clockAt(drill.incident.starts, fact.at) : '');
  if (!request || !isActor(request)) return leftOut(drill, device, snapshot);
  const who = actorName(request.by);
  if (hasTag(snapshot, 'isolation-pending'))
    return `${who} ordered the isolation of % at ${clock(request)}. The device has not acknowledged it: it is not isolated.`;
  if (hasTag(snapshot, 'network-cut'))
    return `${who} isolated % automatically at ${clock(last('isolation.confirmed'))}.`;
  if (hasTag(snapshot, 'isolation-expired'))
    return `${who} ordered the isolation of % at ${clock(request)}. The order expired; the device is not isolated.`;
  if (hasTag(snapshot, 'isolation-failed'))
    return `${who} tried to isolate % at ${clock(request)}. It did not come to pass: the device is not isolated.`;
  if (hasEndedUntold(drill, device))
    return `${who} had isolated % automatically at ${clock(request)}. It is not isolated now; the Action center and Activities are where to read what ended it.`;
  if (hasTag(snapshot, 'lifted'))
    return `The isolation of % was lifted by the service at ${clock(last('isolation.lifted'))}. Nobody released it.`;
  if (hasTag(snapshot, 'released'))
    return `${who} had isolated % automatically at ${clock(request)}. It was released at ${released(drill, request, last(...RELEASED_BY))}.`;
  return undefined;
}

/** With its day, where that of the isolation was another. */
function released({ incident: { starts } }: Drill, isolated: Fact, release: Fact | undefined): string {
  if (!release) return '';
  const isDayNamed = !/^\d/.test(clockAt(starts, isolated.at));
  return isDayNamed ? clockWithDay(starts, release.at) : clockAt(starts, release.at);
}

function leftOut(
  drill: Drill,
  device: string,
  snapshot: Drill['situation']['devices'][string] | undefined,
): string | undefined {
  const decided = factsNamed(drill.record, 'disruption.decided').findLast(({ fact }) => fact.device === device)?.fact;
  const because = decided?.reason === undefined ? '' : ` Reason: ${words(decided.reason)}.`;
  // a banner tells what was done; what was skipped stands in the Action center, and is to be found there
  if (hasTag(snapshot, 'isolation-skipped')) return undefined;
  // somebody has isolated by hand what disruption left alone
  if (hasTag(snapshot, 'network-cut') || hasTag(snapshot, 'isolation-pending')) return undefined;
  if (decided?.decision === 'leave') return `Attack disruption left % alone. It is not isolated.${because}`;
  const asked =
    hasTag(drill.situation.incident, 'approval-waiting') && drill.situation.incident.context.approvalFor === device;
  return asked
    ? 'The severity automation asks for an approval to isolate %. Until somebody answers it is not isolated.'
    : undefined;
}

const isActor = ({ by }: Fact): boolean => (ACTORS as readonly string[]).includes(by);
