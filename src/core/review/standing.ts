import type { Drill } from '../drill/drill.ts';
import type { Entry } from '../drill/record.ts';
import { clockAt } from '../kernel/time.ts';
import type { FactName } from '../kernel/vocabulary/facts.ts';
import { deviceOf } from '../kernel/vocabulary/subject.ts';
import { hasTag } from '../lifecycle/situation.ts';
import type { Tag } from '../lifecycle/tags.ts';
import { deviceStates } from './device-state.ts';
import { asHeard } from './heard.ts';
import { actorName } from './names.ts';
import { toldEntries } from './untold.ts';

/** The isolation of a device as three different things: an order, what the device does, and what the portal shows. */
export interface Standing {
  readonly requested: string;
  readonly enforced: string;
  readonly believed: string;
  /** Where the three are not the same: what that means. */
  readonly differs?: string;
}

const ORDERS: readonly FactName[] = ['isolation.requested', 'release.requested'];
const ENDINGS: { readonly [F in FactName]?: string } = {
  'isolation.confirmed': 'acknowledged',
  'isolation.failed': 'failed',
  'isolation.timed-out': 'timed out',
  'isolation.cancelled': 'cancelled',
  'isolation.expired': 'expired',
  'release.confirmed': 'acknowledged',
  'isolation.undone': 'acknowledged',
  'release.failed': 'failed',
  'release.forced': 'overtaken by the script',
  'isolation.lifted': 'overtaken by the lift',
  'firewall.changed': 'overtaken by a change of the firewall',
  'device.reimaged': 'overtaken by a new image',
};
const CUTS: readonly FactName[] = ['isolation.confirmed'];
const OPENS: readonly FactName[] = [
  'release.confirmed',
  'isolation.undone',
  'release.forced',
  'isolation.lifted',
  'firewall.changed',
  'device.reimaged',
];

export function standing(drill: Drill, device: string): Standing {
  const here = toldEntries(drill).filter(({ fact }) => deviceOf(fact) === device);
  const has = (tag: Tag): boolean => hasTag(drill.situation.devices[device], tag);
  const at = ({ fact }: Entry): string => clockAt(drill.incident.starts, fact.at);
  const last = (names: readonly FactName[]): Entry | undefined =>
    here.findLast(({ fact }) => names.includes(fact.type));
  const differs = difference(has);
  return {
    requested: requested(here, at),
    enforced: enforced(has, last(CUTS), last(OPENS), at),
    believed: believed(drill, device, has),
    ...(differs !== undefined && { differs }),
  };
}

function requested(here: readonly Entry[], at: (entry: Entry) => string): string {
  const order = here.findLast(({ fact }) => ORDERS.includes(fact.type));
  if (!order) return 'Neither isolation nor release was asked of it.';
  const what = order.fact.type === 'isolation.requested' ? 'Isolation' : 'Release';
  const end = here.find(({ number, fact }) => number > order.number && ENDINGS[fact.type] !== undefined);
  const how = end ? `${ENDINGS[end.fact.type] ?? ''} at ${at(end)}` : 'not acknowledged yet';
  return `${what}, by ${actorName(order.fact.by).toLowerCase()} at ${at(order)}: ${how}.`;
}

function enforced(
  has: (tag: Tag) => boolean,
  cut: Entry | undefined,
  opened: Entry | undefined,
  at: (entry: Entry) => string,
): string {
  const neighbours = has('contained') ? ' Its neighbours block it as well, which is containment.' : '';
  const alone = has('offline') ? ' It is switched off or away, so nothing new can be put into force.' : '';
  if (has('network-cut'))
    return `Network cut${cut ? ` since ${at(cut)}` : ''}, ${has('isolated-selective') ? 'selective' : 'full'}.${alone}${neighbours}`;
  return `Network not cut${opened ? ` since ${at(opened)}` : ''}.${alone}${neighbours}`;
}

function believed(drill: Drill, device: string, has: (tag: Tag) => boolean): string {
  const [shown] = deviceStates(asHeard(drill, device), device);
  const word = shown?.word ?? 'Not known';
  return has('channel-lost')
    ? `The portal shows “${word}”. It does not hear the device, so this is what it heard last.`
    : `The portal shows “${word}”, and hears the device.`;
}

function difference(has: (tag: Tag) => boolean): string | undefined {
  if (has('isolation-pending')) return 'Isolation is requested and not enforced: the device is on its network.';
  if (has('release-pending')) return 'The release is requested and not enforced: the device is still cut off.';
  if (has('isolation-skipped'))
    return 'The automation decided and did not isolate: a threat may still be on the network.';
  if (has('isolation-failed')) return 'Isolation was requested and came to nothing: the device is on its network.';
  if (has('channel-lost')) return 'What the portal shows and what the device does may differ while it is not heard.';
  return undefined;
}
