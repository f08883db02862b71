import type { RoomShelf } from './storage/room-shelf.ts';
import type { DrillHeader, KeptHeader, Store } from './storage/store.ts';

/**
 * A database of the browser, loaded when somebody first asks for it: the first screen pays nothing for it. Where the browser
 * does not let us save, a store in memory takes its place and `onForgetful` hears of it.
 */
export const openStore = <F, H extends KeptHeader = DrillHeader>(name: string, onForgetful: () => void): Store<F, H> =>
  openLater<Store<F, H>>(() => open(name, onForgetful), {
    createDrill: true,
    append: true,
    facts: true,
    drills: true,
    drill: true,
    summarise: true,
    removeDrill: true,
    keepSource: true,
    source: true,
    saveDocument: true,
    documents: true,
    removeDocument: true,
    keepVersion: true,
    versions: true,
    clear: true,
  });

/** The shelf for projectors, by the same rule. In memory it serves the windows of nobody, and says nothing of it: the store has. */
export const openRoom = (): RoomShelf =>
  openLater<RoomShelf>(() => import('./storage/open-room.ts').then((found) => found.openRoom()), {
    put: true,
    read: true,
    remove: true,
    clear: true,
  });

interface Port {
  readonly watch: (...given: never[]) => () => void;
  readonly close: () => void;
}

/** Every call of a port that gives a promise: the compiler misses the one that is left out. */
type Calls<P> = { readonly [K in Exclude<keyof P & string, keyof Port>]: true };

/** A port that is opened with its first call. */
function openLater<P extends Port>(open: () => Promise<P>, calls: Calls<P>): P {
  let opened: Promise<P> | undefined;
  const port = (): Promise<P> => (opened ??= open());
  const call =
    (name: keyof P) =>
    async (...given: readonly unknown[]): Promise<unknown> =>
      ((await port())[name] as (...given: readonly unknown[]) => unknown)(...given);
  return {
    ...Object.fromEntries(Object.keys(calls).map((name) => [name, call(name as keyof P)])),
    watch: (...given: never[]) => {
      const watching = port().then((found) => found.watch(...given));
      return () => void watching.then((stop) => stop());
    },
    close: () => void opened?.then((found) => found.close()),
  } as unknown as P; // each call passes on what it is given, and gives what comes back
}

/**
 * A browser that forbids the database says so at once, each time. One that is silent may be busy with all that a first visit
 * stores, and to take it for one that forgets would be wrong for as long as the window is open.
 */
const TRIES = 3;

async function open<F, H extends KeptHeader>(name: string, onForgetful: () => void): Promise<Store<F, H>> {
  const { dexieStore } = await import('./storage/dexie-store.ts');
  const store = dexieStore<F, H>({ name });
  for (let asked = 0; asked < TRIES; asked++) {
    const tried = await store.drills({ limit: 1 });
    if (tried.ok || tried.error.kind !== 'unavailable') return store;
  }
  store.close();
  onForgetful();
  const { memoryStore } = await import('./storage/memory-store.ts');
  return memoryStore<F, H>();
}
