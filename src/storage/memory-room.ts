import { fail, ok, type Result } from '../core/kernel/result.ts';
import type { RoomShelf, ShownView } from './room-shelf.ts';
import { storeFault, type StoreFault } from './store-fault.ts';

/** What memory keeps. Shelves over one of these see the same, like two windows of a browser. */
export interface Rooms {
  readonly shown: Map<string, ShownView>;
  readonly watches: Set<{ readonly exercise: string; readonly tell: () => void }>;
}

export const emptyRooms = (): Rooms => ({ shown: new Map(), watches: new Set() });

/** A shelf that keeps everything until the page is closed: for tests, and for a browser that does not let us save. */
export function memoryRoom(rooms: Rooms = emptyRooms()): RoomShelf {
  let isClosed = false;

  const act = async <T>(work: () => T): Promise<Result<T, StoreFault>> => {
    await Promise.resolve();
    return isClosed ? fail(storeFault('unavailable', 'the shelf was closed')) : ok(structuredClone(work()));
  };
  const tell = (exercise?: string): void => {
    for (const watch of rooms.watches)
      if (exercise === undefined || watch.exercise === exercise) queueMicrotask(watch.tell);
  };

  return {
    put: (shown) =>
      act(() => {
        rooms.shown.set(shown.exercise, structuredClone(shown));
        tell(shown.exercise);
      }),
    read: (exercise) => act(() => rooms.shown.get(exercise)),
    watch: (exercise, hear) => {
      const watch = {
        exercise,
        tell: () => {
          if (!isClosed && rooms.watches.has(watch)) hear(structuredClone(rooms.shown.get(exercise)));
        },
      };
      rooms.watches.add(watch);
      queueMicrotask(watch.tell);
      return () => void rooms.watches.delete(watch);
    },
    remove: (exercise) =>
      act(() => {
        rooms.shown.delete(exercise);
        tell(exercise);
      }),
    clear: () =>
      act(() => {
        rooms.shown.clear();
        tell();
      }),
    close: () => {
      isClosed = true;
    },
  };
}
