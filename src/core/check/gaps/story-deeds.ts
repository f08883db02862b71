import type { Action } from '../../kernel/vocabulary/actions.ts';
import { actionRow } from '../../kernel/vocabulary/actions.ts';
import type { SituationName } from '../../kernel/vocabulary/situations.ts';
import type { Seat } from '../../kernel/vocabulary/words.ts';
import type { Tenant } from '../../tenant/tenant.ts';
import { type Cast, EXEMPT, STRANGER } from './story-cast.ts';

/** An action with its arguments, as an incident's file writes it. */
export type WrittenDeed = { readonly do: Action } & { readonly [argument: string]: unknown };

export const QUERY = 'same-file-elsewhere';
export const FINDING = 'loader';
export const FILE = 'update-helper.exe';
const COMMENT = 'Drill of a gap in the runbook';

/** How an action is done in a drill of a gap; the actions that are missing need what such a drill has not. */
const DEEDS: { readonly [A in Action]?: (cast: Cast) => object } = {
  'own-incident': () => ({}),
  'set-status': () => ({ status: 'active' }),
  classify: () => ({ as: 'true-positive', comment: COMMENT }),
  comment: () => ({ comment: COMMENT }),
  look: ({ device }) => ({ tab: 'device', device }),
  hunt: () => ({ query: QUERY }),
  connect: ({ device }) => ({ device }),
  'collect-package': ({ device }) => ({ device }),
  'run-scan': ({ device }) => ({ device }),
  isolate: ({ device }) => ({ device, comment: COMMENT }),
  release: ({ device }) => ({ device, comment: COMMENT }),
  'contain-device': ({ device }) => ({ device, comment: COMMENT }),
  'cancel-action': ({ device }) => ({ device }),
  'download-script': ({ device }) => ({ device }),
  'quarantine-file': ({ device }) => ({ device, file: FILE, comment: COMMENT }),
  reimage: ({ device }) => ({ device }),
  resolve: () => ({ comment: COMMENT }),
  'disable-account': ({ account }) => ({ account }),
  'revoke-sessions': ({ account }) => ({ account }),
  'reset-password': ({ account }) => ({ account }),
  'inform-user': ({ owner }) => ({ person: owner.id, via: 'mobile' }),
  'inform-manager': () => ({ via: 'mobile' }),
  'brief-helpdesk': () => ({ via: 'phone' }),
  escalate: () => ({ 'to-seat': 'manager', via: 'mobile' }),
  'verify-caller': () => ({ caller: STRANGER }),
  say: ({ owner }) => ({ reply: 'script', person: owner.id }),
  'submit-ticket': ({ owner, device }) => ({
    text: 'Isolated by security; the user has called.',
    person: owner.id,
    device,
  }),
  'offer-loaner': ({ owner }) => ({ person: owner.id }),
  approve: ({ device }) => ({ device }),
  reject: ({ device }) => ({ device }),
  'remove-exclusion': () => ({ tag: EXEMPT }),
};

export const writtenDeed = (action: Action, cast: Cast): WrittenDeed | undefined => {
  const said = DEEDS[action]?.(cast);
  return said && { do: action, ...said };
};

/** What must be done before it, where it would be refused or unwise without. */
export function firstDeed(action: Action, situation: SituationName | undefined): Action | undefined {
  if (action === 'resolve') return 'release';
  return action === 'isolate' && situation === 'isolation-waiting' ? 'cancel-action' : undefined;
}

/** A look and a comment are made in passing: they prove nothing by themselves. */
export const isTelling = (action: Action): boolean => action !== 'look' && action !== 'comment';

/** Seats in the order in which one that may do it is looked for. */
const ASKED: readonly Seat[] = ['analyst', 'security-admin', 'it-operations', 'manager', 'helpdesk'];

/** Whoever may do it in this tenant; those that are preferred come first. */
export function seatFor(
  action: Action | undefined,
  preferred: readonly Seat[],
  { permissions }: Tenant,
): Seat | undefined {
  const needs = action && actionRow(action).permission;
  return [...preferred, ...ASKED].find((seat) => needs === undefined || permissions[seat].includes(needs));
}
