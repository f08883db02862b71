import { now, resumesAt } from '../core/drill/drill.ts';
import { type DrillTime, drillTime } from '../core/kernel/time.ts';
import type { DrillSession } from './drill-session.svelte.ts';

export const SPEEDS = [1, 2] as const;
export type Speed = (typeof SPEEDS)[number];

const TICK = 1000;
/** A hidden tab ticks once a minute at the slowest. A longer silence is a computer that slept, and the drill slept too. */
const LONGEST_SILENCE = 90_000;
/** How much drill time a page that dies without a word may lose, in milliseconds. */
const LONGEST_UNRECORDED = 60_000;

/**
 * The clock on the wall as drill time, for a timed drill. A tick stores what has fallen due since the last one; a late tick
 * stores the same facts with the same times. A paused drill stands still, whoever paused it.
 */
export class Pacer {
  speed: Speed = $state(1);
  now: DrillTime = $state(drillTime(0));

  readonly #session: DrillSession;
  readonly #wall: () => number;
  #last: number;

  /** `wall` is in milliseconds. */
  constructor(session: DrillSession, wall: () => number) {
    this.#session = session;
    this.#wall = wall;
    this.#last = wall();
    this.now = resumesAt(session.drill);
  }

  /** Starts ticking. Returns what stops it; what has passed until then is on record. */
  start(): () => void {
    this.#session.clock = () => this.now;
    this.#last = this.#wall();
    const timer = setInterval(() => void this.tick(), TICK);
    return () => {
      clearInterval(timer);
      void this.record();
      this.#session.clock = undefined;
    };
  }

  /** Puts on record where the clock stands, as a page does that is hidden or left. */
  async record(): Promise<void> {
    if (now(this.#session.drill) < this.now) await this.#session.keepClock(this.now);
  }

  async tick(): Promise<void> {
    const wall = this.#wall();
    const passed = wall - this.#last;
    this.#last = wall;
    const { drill, role } = this.#session;
    const stands =
      drill.record.paused || drill.record.ended || role !== 'driver' || passed > LONGEST_SILENCE || passed < 0;
    const moved = stands ? this.now : this.now + passed * this.speed;
    this.now = drillTime(Math.floor(Math.max(moved, resumesAt(drill))));
    if (stands) return;
    await this.#session.pass(this.now);
    if (this.now - now(this.#session.drill) >= LONGEST_UNRECORDED) await this.record();
  }
}
