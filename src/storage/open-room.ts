import { dexieRoom } from './dexie-room.ts';
import { memoryRoom } from './memory-room.ts';
import type { RoomShelf } from './room-shelf.ts';

/** The shelf of the browser; where that does not let us save, one in memory. */
export async function openRoom(): Promise<RoomShelf> {
  const room = dexieRoom();
  const tried = await room.read('');
  if (tried.ok || tried.error.kind !== 'unavailable') return room;
  room.close();
  return memoryRoom();
}
