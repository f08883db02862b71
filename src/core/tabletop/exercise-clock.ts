import { momentOf } from './moment.ts';
import { lastTime, type Tabletop } from './tabletop.ts';
import { type ExerciseTime, exerciseTime } from './tabletop-fact.ts';

/** Where the exercise's clock stands after `passed` milliseconds on the wall: while it is not running, none of them counts. */
export function afterWall(tabletop: Tabletop, at: ExerciseTime, passed: number): ExerciseTime {
  const from = Math.max(at, lastTime(tabletop));
  return exerciseTime(momentOf(tabletop).phase === 'running' ? from + Math.max(0, passed) : from);
}
