import { deedsIn } from '../incident/deeds-in.ts';
import type { Command, Deed } from '../kernel/vocabulary/actions.ts';
import type { Drill } from './drill.ts';

/** The fields in which somebody writes the name of a thing by hand. */
const BY_HAND = { 'disable-app': 'item', 'quarantine-file': 'file', 'remove-inbox-rule': 'rule' } as const;
type ByHand = Extract<Deed, { do: keyof typeof BY_HAND }>;

const isByHand = <D extends Deed>(deed: D): deed is D & ByHand => deed.do in BY_HAND;

/** A deed with the thing that it names spelled as the incident spells it; a name that the incident does not know stays. */
export function namedAsKnown<D extends Command | Deed>(drill: Drill, deed: D): D {
  const known = isByHand(deed) ? knownName(drill, deed) : undefined;
  return known === undefined ? deed : { ...deed, [BY_HAND[(deed as ByHand).do]]: known }; // only such a deed has a known name
}

/** The name under which the incident knows the thing, whatever its case and whatever joins its words. */
export function knownName({ incident }: Drill, deed: ByHand): string | undefined {
  const asked = nameIn(deed);
  if (asked === undefined) return undefined;
  return deedsIn(incident)
    .flatMap((one) => (isByHand(one) && one.do === deed.do ? (nameIn(one) ?? []) : []))
    .find((name) => plain(name) === plain(asked));
}

const nameIn = (deed: ByHand): string | undefined =>
  (deed as { readonly [field: string]: string | undefined })[BY_HAND[deed.do]];

const plain = (name: string): string =>
  name
    .trim()
    .toLowerCase()
    .replaceAll(/[\s_-]+/g, ' ');
