import type { Drill } from '../drill/drill.ts';
import { type DrillTime, plus } from '../kernel/time.ts';
import type { Actor } from '../kernel/vocabulary/words.ts';
import { hasTag } from '../lifecycle/situation.ts';

/** The live response of a device. */
export interface DeviceSessions {
  readonly hadOne: boolean;
  /** Absent where none is open. */
  readonly openSince?: DrillTime;
  readonly by?: Actor;
  readonly isAdvanced: boolean;
  /** When it ends if nobody types. */
  readonly idlesOutAt?: DrillTime;
}

/** The live response of a device now: one session a device, which ends by itself when nobody types (domain.md §5.2). [LR] */
export function sessionsOf(drill: Drill, device: string): DeviceSessions {
  const opened = drill.record.entries.findLast(({ fact }) => fact.type === 'session.opened' && fact.device === device);
  const snapshot = drill.situation.devices[device];
  const isOpen = hasTag(snapshot, 'session-open');
  const typedAt = snapshot?.context.since.session;
  return {
    hadOne: opened !== undefined,
    isAdvanced: hasTag(snapshot, 'session-advanced'),
    ...(opened && isOpen && { openSince: opened.fact.at, by: opened.fact.by }),
    ...(isOpen && typedAt !== undefined && { idlesOutAt: plus(typedAt, drill.tenant.timers.sessionIdle) }),
  };
}
