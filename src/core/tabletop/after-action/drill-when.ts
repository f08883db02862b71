import type { Drill } from '../../drill/drill.ts';
import { clockAt, type DrillTime, makeTime } from '../../kernel/time.ts';
import type { When } from './report.ts';

/** A time of a drill by both of its clocks. */
export const whenIn = (drill: Drill, at: DrillTime): When => ({
  clock: makeTime(at),
  scenario: clockAt(drill.incident.starts, at),
});
