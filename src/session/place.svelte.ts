import { type DriverSeat, takeDriverSeat } from '../storage/driver-lock.ts';

/** What windows take turns at. */
export type Played = 'drill' | 'exercise';

/** This window's place at a drill or an exercise, as it changes: it joins, waits in line, drives, is taken over, leaves. */
export class Place {
  /** `joining` until the browser has said whose seat it is. */
  role: DriverSeat['role'] | 'joining' = $state('joining');

  readonly #id: string;
  readonly #played: Played;
  readonly #catchUp: () => Promise<unknown>;
  readonly #announce: (words: string) => void;
  #seat: DriverSeat | undefined;
  #hasLeft = false;

  /** `catchUp` reads what other windows wrote; it runs before this window drives in the place of another. */
  constructor(id: string, played: Played, catchUp: () => Promise<unknown>, announce: (words: string) => void) {
    this.#id = id;
    this.#played = played;
    this.#catchUp = catchUp;
    this.#announce = announce;
  }

  /** Asks for the driver's seat. Returns what gives it up. */
  join(): () => void {
    this.#hasLeft = false;
    void takeDriverSeat(this.#id).then((seat) => {
      this.#sit(seat);
    });
    return () => {
      this.#hasLeft = true;
      this.#seat?.release();
    };
  }

  /** Becomes the driver in any case. The window that drove becomes a reader first, so that nothing is written after it was read. */
  async takeOver(): Promise<void> {
    this.#seat?.release();
    const seat = await takeDriverSeat(this.#id, { steal: true });
    await this.#catchUp();
    this.#sit(seat);
  }

  #sit(seat: DriverSeat): void {
    if (this.#hasLeft) {
      seat.release();
      return;
    }
    this.#seat = seat;
    this.role = seat.role;
    void seat.next.then((next) => this.#move(seat, next));
  }

  /** Follows what became of a seat, where this window still has it. */
  async #move(from: DriverSeat, to: DriverSeat): Promise<void> {
    if (to.role === 'driver') await this.#catchUp();
    if (this.#seat !== from || this.#hasLeft) {
      to.release();
      return;
    }
    this.#sit(to);
    this.#announce(to.role === 'driver' ? freed(this.#played) : taken(this.#played));
  }
}

const taken = (played: Played): string => `Another window has taken this ${played} over. This one reads along.`;
const freed = (played: Played): string => `The other window has let this ${played} go. This one drives now.`;
