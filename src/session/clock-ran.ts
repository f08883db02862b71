import { type Drill, now } from '../core/drill/drill.ts';
import { advanceWithModel } from '../core/drill/model-seats.ts';
import { replay } from '../core/drill/evolve.ts';
import type { DrillTime } from '../core/kernel/time.ts';
import type { Fact } from '../core/kernel/vocabulary/facts.ts';

/**
 * What puts on record that the clock of a timed drill has come to `at`: what falls due until then and, where that is
 * earlier, a jump. The drill that is opened again goes on from there. A drill that is paused or over stands still.
 */
export function clockRan(drill: Drill, at: DrillTime): readonly Fact[] {
  if (drill.record.paused || drill.record.ended) return [];
  const due = advanceWithModel(drill, at).facts.slice(drill.facts.length);
  const last = now(replay(drill, due));
  if (at <= last) return due;
  return [...due, { type: 'clock.jumped', at: last, by: 'facilitator', to: at, reason: 'the clock ran' }];
}
