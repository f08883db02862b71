import type { Root, RootContent } from 'mdast';
import { type Permission, PERMISSIONS, type Seat, SEATS } from '../../kernel/vocabulary/words.ts';
import { document, heading, paragraph, strong } from '../../markdown/nodes.ts';
import { actorName } from '../../review/names.ts';
import { PERMISSION_WORDS } from '../../tenant/permission-words.ts';
import type { Tenant } from '../../tenant/tenant.ts';
import type { Player, TabletopPlan } from '../../tabletop/plan.ts';
import { EXERCISE } from './words.ts';

/** A card for each seat: who you are, what you may do in the portal, and what you may not. `tenant` says whose rights count. */
export const roleCards = ({ title, players }: TabletopPlan, tenant: Tenant): Root =>
  document(
    heading(1, `Role cards: ${title}`),
    EXERCISE,
    ...(players.length === 0
      ? [paragraph('The plan names no seats: the whole room is one team, and needs no cards.')]
      : players.flatMap((player) => card(player, tenant))),
  );

function card({ seat: called, name }: Player, tenant: Tenant): readonly RootContent[] {
  const seat = SEATS.find((one) => actorName(one) === called);
  return [
    heading(2, called),
    ...(name === undefined ? [] : [paragraph(name)]),
    paragraph(seat ? WHO_YOU_ARE[seat] : 'You speak for this seat, as you would on an ordinary day.'),
    ...(seat ? rights(seat, tenant) : []),
    paragraph('EXERCISE. Say what you would do, whom you would tell, and how you would reach them.'),
  ];
}

function rights(seat: Seat, { permissions, scopes }: Tenant): readonly RootContent[] {
  const held = permissions[seat];
  const scope = scopes[seat];
  if (held.length === 0)
    return [paragraph([strong('In the portal you can do nothing.'), ' You talk, verify, and write tickets.'])];
  const missing = PERMISSIONS.filter((permission) => !held.includes(permission));
  return [
    paragraph([strong('You can'), said(PERMISSIONS.filter((permission) => held.includes(permission)))]),
    ...(missing.length === 0 ? [] : [paragraph([strong('You cannot'), said(missing)])]),
    ...(scope ? [paragraph(`Only for the device groups ${scope.join(', ')}.`)] : []),
  ];
}

const said = (permissions: readonly Permission[]): string =>
  ` ${permissions.map((permission) => PERMISSION_WORDS[permission]).join('; ')}.`;

const WHO_YOU_ARE: { readonly [S in Seat]: string } = {
  analyst: 'You own the incident: you read the alerts, investigate, and say what the evidence shows.',
  'junior-analyst': 'You sort alerts and look closer. What goes further than that you hand over.',
  'security-admin': 'You look after rules, exclusions and rights, and are the second pair of eyes on a release.',
  helpdesk: 'You talk with the people who are cut off. You verify who calls, and hand over by the note on the ticket.',
  manager: 'You decide for the business: what may stand still, for how long, and who is told.',
  'it-operations': 'You own the servers, the network and the images: you know what stops when a machine is cut off.',
  user: 'You are the one whose computer is cut off. You want to work.',
};
