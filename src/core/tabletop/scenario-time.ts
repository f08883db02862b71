import { now } from '../drill/drill.ts';
import { clockAt, type DrillTime, drillTime, latest } from '../kernel/time.ts';
import { momentOf, stateOf } from './moment.ts';
import type { Tabletop } from './tabletop.ts';

/** How far the scenario has come: to the latest inject that the room has been shown, or further where it decided to wait. */
function scenarioNow(tabletop: Tabletop): DrillTime {
  const moment = momentOf(tabletop);
  const shown = tabletop.plan.injects.flatMap(({ id, at }) =>
    at !== undefined && stateOf(moment, id).is === 'shown' ? [drillTime(at)] : [],
  );
  return latest(tabletop.drill ? now(tabletop.drill) : drillTime(0), ...shown);
}

/** The clock on the wall of the scenario, `09:34`. */
export const scenarioClock = (tabletop: Tabletop, at: DrillTime = scenarioNow(tabletop)): string =>
  clockAt(tabletop.plan.starts, at);
