/** A window's place at a drill: one window drives and writes, the others read along. */
export interface DriverSeat {
  readonly role: 'driver' | 'reader';
  /** Resolves when another window has taken the driver's seat over. A reader has nothing to lose. */
  readonly lost: Promise<void>;
  /** Gives the seat up; the next window that asks gets it. */
  readonly release: () => void;
}

/**
 * Takes the driver's seat of a drill where it is free, or in any case with `steal`; else a reader's.
 * Where the browser has no Web Locks every window drives, and the numbers of the facts keep two of them apart.
 * The browser frees the seat when the window closes.
 */
export function takeDriverSeat(
  drill: string,
  { steal = false }: { readonly steal?: boolean } = {},
): Promise<DriverSeat> {
  if (!('locks' in navigator)) return Promise.resolve(UNGUARDED);
  const name = `firedoor.drill.${drill}`;
  return new Promise((seated) => {
    let lose = (): void => undefined;
    const lost = new Promise<void>((resolve) => (lose = resolve));
    let isHeld = false;
    const hold = (): Promise<void> =>
      new Promise((release) => {
        isHeld = true;
        seated({ role: 'driver', lost, release });
      });
    // On a busy machine the wait may end before a free seat was given; then it is given now.
    const lastTry = (): Promise<unknown> =>
      navigator.locks
        .request(name, { ifAvailable: true }, (lock) => (lock ? hold() : seated(READER)))
        .catch(() => {
          lose();
        });
    // A screen of this very window that is just being left needs a moment to give the seat up.
    const wish: LockOptions = steal ? { steal } : { signal: AbortSignal.timeout(PATIENCE) };
    navigator.locks.request(name, wish, hold).catch((refused: unknown) => {
      if (isHeld) lose();
      else if (isTimeout(refused)) void lastTry();
      else seated(UNGUARDED);
    });
  });
}

/** Milliseconds to wait for a seat before this window reads along. */
const PATIENCE = 400;

const isTimeout = (refused: unknown): boolean => refused instanceof DOMException && refused.name === 'TimeoutError';

const NEVER = new Promise<never>(() => undefined);
const UNGUARDED: DriverSeat = { role: 'driver', lost: NEVER, release: () => undefined };
const READER: DriverSeat = { role: 'reader', lost: NEVER, release: () => undefined };
