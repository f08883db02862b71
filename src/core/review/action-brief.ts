import { deviceIn } from '../drill/assets.ts';
import type { Drill } from '../drill/drill.ts';
import { costOf } from '../drill/turn.ts';
import { sayDuration } from '../kernel/time.ts';
import { actionRow, type Deed } from '../kernel/vocabulary/actions.ts';
import { deviceOf } from '../kernel/vocabulary/subject.ts';
import type { Seat } from '../kernel/vocabulary/words.ts';
import { actorName, PERMISSION_NAMES } from './names.ts';

/** What is said of an action before it is done: its price, and whose it is to do. Whether it is wise is not said. */
export interface ActionBrief {
  readonly takes: string;
  readonly needs: string;
  /** Whether who asks holds what it needs, for this device. */
  readonly isHeld: boolean;
}

/**
 * What a deed would cost this seat and what it needs, in whole sentences. Times are scenario minutes, as the incident has them
 * where it says so. A deed that asks for no permission of the portal is held by everybody (domain.md §3.4). [URBAC, RMA]
 */
export function actionBrief(drill: Drill, deed: Deed, by: Seat): ActionBrief {
  return { takes: takes(drill, deed), ...needs(drill, deed, by) };
}

function takes(drill: Drill, deed: Deed): string {
  const { costs, result } = costOf(drill, deed);
  const later = result === undefined || result <= costs ? '' : ` The result comes after about ${sayDuration(result)}.`;
  return `${costs > 0 ? `Takes ${sayDuration(costs)}.` : 'Takes no time.'}${later}`;
}

function needs({ incident, tenant }: Drill, deed: Deed, by: Seat): Omit<ActionBrief, 'takes'> {
  const { permission } = actionRow(deed.do);
  if (permission === undefined) return { needs: 'Needs no permission of the portal.', isHeld: true };
  const device = deviceIn({ incident }, deviceOf(deed));
  const groups = tenant.scopes[by];
  const isHeld = tenant.permissions[by].includes(permission);
  const isReached = device === undefined || groups === undefined || groups.includes(device.group);
  const needed = `Needs ${PERMISSION_NAMES[permission]}${device === undefined ? '' : ', and the device in scope'}`;
  const who = actorName(by);
  if (!isHeld) return { needs: `${needed}. ${who} does not hold it.`, isHeld };
  return isReached
    ? { needs: `${needed}. ${who} holds ${device === undefined ? 'it' : 'both'}.`, isHeld }
    : { needs: `${needed}. ${who} holds it, but does not reach the group ${device.group}.`, isHeld: false };
}
