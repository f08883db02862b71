import { Dexie, liveQuery, type Table } from 'dexie';
import { ok } from '../core/kernel/result.ts';
import { connect, type Layout } from './dexie-connection.ts';
import type { RoomShelf, ShownView } from './room-shelf.ts';

const LAYOUT = {
  schema: 1,
  tables: { rooms: 'exercise' },
  // Written once a second, and made of the log again when it is lost.
  durability: 'relaxed',
} as const satisfies Layout;

/** How often a watch looks for itself, in milliseconds: not every browser tells a page from disk of other windows. */
const LOOKS = 1000;

export interface DexieRoomOptions {
  readonly name?: string;
  /** How long the browser may take to answer, in milliseconds. */
  readonly patience?: number;
}

/** The shelf of a browser, in a database of its own. Windows of one origin share it. */
export function dexieRoom({ name = 'firedoor.room', patience = 5000 }: DexieRoomOptions = {}): RoomShelf {
  const { read, write, database, close } = connect(name, patience, LAYOUT);
  const rooms = (db: Dexie): Table<ShownView, string> => db.table('rooms');

  return {
    put: (shown) =>
      write(['rooms'], async (db) => {
        await rooms(db).put(shown);
        return ok(undefined);
      }),

    read: (exercise) => read(async (db) => ok(await rooms(db).get(exercise))),

    watch: (exercise, hear) => {
      let told: string | undefined;
      const tell = (shown: ShownView | undefined): void => {
        const now = JSON.stringify(shown) ?? '';
        if (now === told) return;
        told = now;
        hear(shown);
      };
      const look = (): void =>
        void read(async (db) => ok(await rooms(db).get(exercise))).then((row) => {
          if (row.ok && isOn) tell(row.value);
        });
      let isOn = true;
      const query = liveQuery(() => database().then((db) => rooms(db).get(exercise)));
      const subscription = query.subscribe(tell, look);
      const looks = setInterval(look, LOOKS);
      return () => {
        isOn = false;
        clearInterval(looks);
        subscription.unsubscribe();
      };
    },

    clear: () =>
      write(['rooms'], async (db) => {
        await rooms(db).clear();
        return ok(undefined);
      }),

    close,
  };
}
