import type { Drill } from '../drill/drill.ts';
import type { Action } from '../kernel/vocabulary/actions.ts';
import { accountOf, deviceOf } from '../kernel/vocabulary/subject.ts';
import { hasTag } from '../lifecycle/situation.ts';
import type { Tag } from '../lifecycle/tags.ts';
import { type ActionLine, isLast } from './action-center.ts';

/** What the action center offers beside a line: to undo what is in force, to cancel what waits, to answer what asks. */
export interface Remedy {
  readonly label: string;
  readonly asked: { readonly do: Action } & { readonly [field: string]: string };
}

/** The remedies of a line as things stand. Only the last action of its kind on a target is the one in force. [ACU] */
export function remediesOf(line: ActionLine, lines: readonly ActionLine[], drill: Drill): readonly Remedy[] {
  const { fact } = line;
  const [device, account] = [deviceOf(fact), accountOf(fact)];
  const { devices, accounts } = drill.situation;
  const on = (tag: Tag): boolean => hasTag(devices[device ?? ''], tag) || hasTag(accounts[account ?? ''], tag);
  if (!isLast(line, lines)) return [];
  if (device !== undefined && line.status === 'Pending') return pending(fact.type, device, on);
  if (line.status !== 'Completed') return [];
  if (account !== undefined)
    return fact.type === 'account.contained' && on('account-contained')
      ? [undo('undo-contained-user', { account })]
      : [];
  if (device === undefined) return [];
  if (fact.type === 'isolation.requested' && on('network-cut') && !on('release-pending'))
    return [undo('release', { device, way: 'action-center' })];
  if (fact.type === 'device.contained' && on('contained')) return [undo('release-containment', { device })];
  if (fact.type === 'apps.restricted' && on('apps-restricted')) return [undo('unrestrict-apps', { device })];
  return [];
}

function pending(type: ActionLine['fact']['type'], device: string, on: (tag: Tag) => boolean): readonly Remedy[] {
  if (type === 'approval.asked')
    return [
      { label: 'Approve', asked: { do: 'approve', device } },
      { label: 'Reject', asked: { do: 'reject', device } },
    ];
  const isOrder = type === 'isolation.requested' || type === 'release.requested';
  return isOrder && on('awaiting-device') ? [{ label: 'Cancel action', asked: { do: 'cancel-action', device } }] : [];
}

const undo = (action: Action, about: { readonly [field: string]: string }): Remedy => ({
  label: 'Undo',
  asked: { ...about, do: action },
});
