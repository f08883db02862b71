import type { RoomShelf } from './storage/room-shelf.ts';
import type { DrillHeader, KeptHeader, Store } from './storage/store.ts';

/**
 * A database of the browser, loaded when somebody first asks for it: the first screen pays nothing for it. Where the browser
 * does not let us save, a store in memory takes its place and `onForgetful` hears of it.
 */
export function openStore<F, H extends KeptHeader = DrillHeader>(name: string, onForgetful: () => void): Store<F, H> {
  let opened: Promise<Store<F, H>> | undefined;
  const store = (): Promise<Store<F, H>> => (opened ??= open(name, onForgetful));
  type Calls = Omit<Store<F, H>, 'watch' | 'close'>;
  const later = <K extends keyof Calls>(name: K): Calls[K] =>
    (async (...given: readonly unknown[]) => {
      const call = (await store())[name] as (...given: readonly unknown[]) => unknown;
      return call(...given);
    }) as Calls[K]; // it passes on what it is given, and gives what comes back
  return {
    createDrill: later('createDrill'),
    append: later('append'),
    facts: later('facts'),
    drills: later('drills'),
    drill: later('drill'),
    summarise: later('summarise'),
    removeDrill: later('removeDrill'),
    keepSource: later('keepSource'),
    source: later('source'),
    saveDocument: later('saveDocument'),
    documents: later('documents'),
    removeDocument: later('removeDocument'),
    keepVersion: later('keepVersion'),
    versions: later('versions'),
    clear: later('clear'),
    watch: (...given) => {
      const watching = store().then((found) => found.watch(...given));
      return () => void watching.then((stop) => stop());
    },
    close: () => void opened?.then((found) => found.close()),
  };
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

/** The shelf for projectors, by the same rule. In memory it serves the windows of nobody, and says nothing of it: the store has. */
export function openRoom(): RoomShelf {
  let opened: Promise<RoomShelf> | undefined;
  const room = (): Promise<RoomShelf> =>
    (opened ??= import('./storage/open-room.ts').then((found) => found.openRoom()));
  return {
    put: async (shown) => (await room()).put(shown),
    read: async (exercise) => (await room()).read(exercise),
    watch: (...given) => {
      const watching = room().then((found) => found.watch(...given));
      return () => void watching.then((stop) => stop());
    },
    remove: async (exercise) => (await room()).remove(exercise),
    clear: async () => (await room()).clear(),
    close: () => void opened?.then((found) => found.close()),
  };
}
