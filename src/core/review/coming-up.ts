import type { Drill } from '../drill/drill.ts';
import { nextDueAt } from '../drill/due.ts';
import { between, type DrillTime, minutes } from '../kernel/time.ts';

/** Nobody stays on the telephone for longer. */
const CALL_LASTS = minutes(60);

/** When the next thing happens by itself, if anything does that is worth waiting for; a call does not wait for timers of days. */
export function comingUp(drill: Drill, at: DrillTime): DrillTime | undefined {
  const due = nextDueAt(drill);
  return due !== undefined && drill.incident.call && between(at, due) > CALL_LASTS ? undefined : due;
}
