/** A window's place at a drill: one window drives and writes, the others read along and wait in line. */
export interface DriverSeat {
  readonly role: 'driver' | 'reader';
  /** The place after this one: a driver's where it has become free, a reader's where another window has taken over. */
  readonly next: Promise<DriverSeat>;
  /** Gives the place up, in line too; the next window in line drives. */
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
  if (steal) return drive(name, { steal });
  return new Promise((seated) => {
    const reader = inLine(name);
    let patience: ReturnType<typeof setTimeout> | undefined;
    void reader.next.then((driver) => {
      clearTimeout(patience);
      seated(driver);
    });
    const readAlong = (): void => {
      // A screen of this very window that is just being left needs a moment to give the seat up.
      patience = setTimeout(() => {
        seated(reader);
      }, PATIENCE);
    };
    // The browser answers in order: a free seat has been given by the time that it tells who holds what.
    navigator.locks.query().then(readAlong, readAlong);
  });
}

/** Milliseconds to wait for a seat before this window reads along. */
const PATIENCE = 400;

function inLine(name: string): DriverSeat {
  const line = new AbortController();
  return {
    role: 'reader',
    next: drive(name, { signal: line.signal }),
    release: () => {
      line.abort();
    },
  };
}

function drive(name: string, wish: LockOptions): Promise<DriverSeat> {
  return new Promise((seated) => {
    let fallBack: (place: DriverSeat) => void;
    const next = new Promise<DriverSeat>((resolve) => (fallBack = resolve));
    let isHeld = false;
    const hold = (): Promise<void> =>
      new Promise((release) => {
        isHeld = true;
        seated({ role: 'driver', next, release });
      });
    navigator.locks.request(name, wish, hold).catch(() => {
      if (isHeld) fallBack(inLine(name));
      else if (!wish.signal?.aborted) seated(UNGUARDED);
    });
  });
}

const UNGUARDED: DriverSeat = { role: 'driver', next: new Promise(() => undefined), release: () => undefined };
