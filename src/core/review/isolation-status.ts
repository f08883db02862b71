import type { Drill } from '../drill/drill.ts';
import type { Entry } from '../drill/record.ts';
import { clockAt } from '../kernel/time.ts';
import type { FactName } from '../kernel/vocabulary/facts.ts';
import { deviceOf } from '../kernel/vocabulary/subject.ts';
import { BACK_BY, CUT_BY, type Outcome, outcomeOf } from '../lifecycle/orders.ts';
import { hasTag } from '../lifecycle/situation.ts';
import type { Tag } from '../lifecycle/tags.ts';
import { deviceStates } from './device-state.ts';
import { asHeard } from './heard.ts';
import { actorName, words } from './names.ts';
import { toldEntries } from './untold.ts';

/** The isolation of a device as three different things, each a sentence (domain.md §13): `release-pending` is not released. */
export interface IsolationStatus {
  /** The last order to isolate or to release, who gave it, and how it ended. */
  readonly requested: string;
  /** What the device does. */
  readonly enforced: string;
  /** What the portal shows: what the service has heard of the device, which is old where the channel is lost. */
  readonly believed: string;
  /** Where the three are not the same: what that means. */
  readonly differs?: string;
}

/**
 * What was asked of a device, what it does and what the portal shows, as of now; times are of the incident's clock. What ended
 * an isolation before STARTEX is left out until somebody has read the record of the actions. A device that the incident does
 * not have is one of which nothing is known. [MA, RMA]
 */
export function isolationStatus(drill: Drill, device: string): IsolationStatus {
  const here = toldEntries(drill).filter(({ fact }) => deviceOf(fact) === device);
  const has = (tag: Tag): boolean => hasTag(drill.situation.devices[device], tag);
  const at = ({ fact }: Entry): string => clockAt(drill.incident.starts, fact.at);
  const last = (names: readonly FactName[]): Entry | undefined =>
    here.findLast(({ fact }) => names.includes(fact.type));
  const differs = difference(has);
  return {
    requested: requested(here, at),
    enforced: enforced(has, last(CUT_BY), last(BACK_BY), at),
    believed: believed(drill, device, has),
    ...(differs !== undefined && { differs }),
  };
}

const ORDERED = { 'isolation.requested': 'Isolation', 'release.requested': 'Release' } as const;
type Ordered = keyof typeof ORDERED;
const isOrdered = (name: FactName): name is Ordered => Object.hasOwn(ORDERED, name);

function requested(here: readonly Entry[], at: (entry: Entry) => string): string {
  const order = here.findLast(({ fact }) => isOrdered(fact.type));
  if (!order || !isOrdered(order.fact.type)) return 'Neither isolation nor release was asked of it.';
  const { type, by } = order.fact;
  const [end] = here.flatMap((entry) => {
    const outcome = entry.number > order.number ? outcomeOf(type, entry.fact.type) : undefined;
    return outcome ? [{ entry, outcome }] : [];
  });
  const how = end ? `${howEnded(end.outcome, end.entry.fact.type)} at ${at(end.entry)}` : 'not acknowledged yet';
  return `${ORDERED[type]}, by ${actorName(by).toLowerCase()} at ${at(order)}: ${how}.`;
}

function howEnded(outcome: Outcome, by: FactName): string {
  switch (outcome) {
    case 'done':
      return 'acknowledged';
    case 'overtaken':
      return `overtaken by ${OVERTAKES[by] ?? 'something else'}`;
    case 're-imaged':
      return 'overtaken by a new image';
    default:
      return words(outcome);
  }
}

const OVERTAKES: { readonly [F in FactName]?: string } = {
  'release.forced': 'the script',
  'isolation.lifted': 'the lift',
  'firewall.changed': 'a change of the firewall',
};

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
  if (has('isolation-pending'))
    return has('offline')
      ? 'Isolation is requested and not enforced: the device is switched off or away, and comes back uncut.'
      : 'Isolation is requested and not enforced: the device is on its network.';
  if (has('release-pending')) return 'The release is requested and not enforced: the device is still cut off.';
  if (has('isolation-skipped'))
    return 'The automation decided and did not isolate: a threat may still be on the network.';
  if (has('isolation-failed'))
    return has('offline')
      ? 'Isolation was requested and came to nothing: the device is switched off or away, and comes back uncut.'
      : 'Isolation was requested and came to nothing: the device is on its network.';
  if (has('channel-lost')) return 'What the portal shows and what the device does may differ while it is not heard.';
  return undefined;
}
