import type { Dexie, Table } from 'dexie';
import { ok, type Result } from '../core/kernel/result.ts';
import { connect, type Layout } from './dexie-connection.ts';
import { type Channel, type News, newsOf } from './room-news.ts';
import type { RoomShelf, ShownView } from './room-shelf.ts';
import type { StoreFault } from './store-fault.ts';

const LAYOUT = {
  schema: 1,
  tables: { rooms: 'exercise' },
  // Written once a second, and made of the log again when it is lost.
  durability: 'relaxed',
} as const satisfies Layout;

/** How often a watch looks for itself, in milliseconds: not every browser lets pages from disk hear each other. */
const LOOKS = 1000;

export interface DexieRoomOptions {
  readonly name?: string;
  /** How long the browser may take to answer, in milliseconds. */
  readonly patience?: number;
}

/** The shelf of a browser, in a database of its own. Windows of one origin share it; what is written is told to them too. */
export function dexieRoom({ name = 'firedoor.room', patience = 5000 }: DexieRoomOptions = {}): RoomShelf {
  const { read, write, close } = connect(name, patience, LAYOUT);
  const rooms = (db: Dexie): Table<ShownView, string> => db.table('rooms');
  const found = (exercise: string) => read(async (db) => ok(await rooms(db).get(exercise)));
  const news = newsOf(name);

  const written = async (
    work: (table: Table<ShownView, string>) => PromiseLike<unknown>,
    told: News,
  ): Promise<Result<void, StoreFault>> => {
    const done = await write(['rooms'], async (db) => {
      await work(rooms(db));
      return ok(undefined);
    });
    if (done.ok) news.tell(told);
    return done;
  };

  return {
    put: (shown) => written((table) => table.put(shown), { exercise: shown.exercise, shown }),
    remove: (exercise) => written((table) => table.delete(exercise), { exercise }),
    clear: () => written((table) => table.clear(), {}),
    read: found,
    watch: (exercise, hear) => watched({ exercise, hear, found, news }),
    close: () => {
      news.close();
      close();
    },
  };
}

interface Watch {
  readonly exercise: string;
  readonly hear: (shown: ShownView | undefined) => void;
  readonly found: (exercise: string) => Promise<Result<ShownView | undefined, StoreFault>>;
  readonly news: Channel;
}

function watched({ exercise, hear, found, news }: Watch): () => void {
  let told: string | undefined;
  let heard = 0;
  let isOn = true;
  const tell = (shown: ShownView | undefined): void => {
    const text = JSON.stringify({ shown });
    if (!isOn || text === told) return;
    told = text;
    hear(shown);
  };
  const look = async (): Promise<void> => {
    const before = heard;
    const row = await found(exercise);
    // What was heard meanwhile is newer than what was read.
    if (row.ok && heard === before) tell(row.value);
  };
  const ignore = news.listen((one) => {
    if (one.exercise !== undefined && one.exercise !== exercise) return;
    heard += 1;
    tell(one.shown);
  });
  void look();
  const looks = setInterval(() => void look(), LOOKS);
  return () => {
    isOn = false;
    clearInterval(looks);
    ignore();
  };
}
