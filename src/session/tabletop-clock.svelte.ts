import { afterWall } from '../core/tabletop/exercise-clock.ts';
import { momentOf } from '../core/tabletop/moment.ts';
import { lastTime, type Tabletop } from '../core/tabletop/tabletop.ts';
import { type ExerciseTime, exerciseTime } from '../core/tabletop/tabletop-fact.ts';
import type { ShownView } from '../storage/room-shelf.ts';

/** A hidden tab ticks once a minute at the slowest. A longer silence is a computer that slept, and the exercise slept too. */
const LONGEST_SILENCE = 90_000;
/** To load a page again takes no longer; nobody needs to be asked about that. */
const WORTH_ASKING = 5000;

/** The exercise's clock in one window. It is moved by ticks, and a late tick counts what an early one would have. */
export class TabletopClock {
  at: ExerciseTime = $state(exerciseTime(0));
  /** Milliseconds that went by uncounted, because the computer slept or no window was open. */
  slept: number = $state(0);

  readonly #wall: () => number;
  #last: number;

  /** Goes on at the second in which the room's screen was written last. `wall` is in milliseconds. */
  constructor(tabletop: Tabletop, wall: () => number, shown: ShownView | undefined) {
    this.#wall = wall;
    this.#last = wall();
    this.at = exerciseTime(Math.max(lastTime(tabletop), shown?.view.clock.at ?? 0));
    if (shown && momentOf(tabletop).phase === 'running') this.#lieStill(this.#last - Date.parse(shown.writtenAt));
  }

  /** Counts what has passed on the wall, where `isDriving` and the exercise runs. */
  tick(tabletop: Tabletop, isDriving: boolean): void {
    const wall = this.#wall();
    const passed = wall - this.#last;
    this.#last = wall;
    const isAwake = passed >= 0 && passed <= LONGEST_SILENCE;
    this.at = afterWall(tabletop, this.at, isDriving && isAwake ? passed : 0);
    if (isDriving && !isAwake && momentOf(tabletop).phase === 'running') this.#lieStill(passed);
  }

  /** Stands where another window, which drives, has come to. */
  follow(at: ExerciseTime): void {
    this.at = exerciseTime(Math.max(this.at, at));
  }

  #lieStill(passed: number): void {
    if (passed >= WORTH_ASKING) this.slept += passed;
  }
}
