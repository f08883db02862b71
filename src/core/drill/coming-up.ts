import { hasTag } from '../lifecycle/situation.ts';
import { between, type DrillTime, minutes } from '../kernel/time.ts';
import type { Drill } from './drill.ts';
import { nextDueAt } from './due.ts';

/** Nobody stays on the telephone for longer, and nobody waits longer for a timer when the incident is closed. */
const WORTH_WAITING = minutes(60);

/**
 * When the next thing happens by itself, if anything does that is worth waiting for. A call, and an incident that is closed,
 * wait for what the script still has to say, and not for timers of days, such as the end of a containment.
 */
export function comingUp(drill: Drill, at: DrillTime): DrillTime | undefined {
  const due = nextDueAt(drill);
  const isOver = drill.incident.call !== undefined || hasTag(drill.situation.incident, 'resolved');
  if (due === undefined || !isOver || between(at, due) <= WORTH_WAITING) return due;
  return drill.incident.call === undefined && drill.agenda.items.some((item) => item.at >= due) ? due : undefined;
}
