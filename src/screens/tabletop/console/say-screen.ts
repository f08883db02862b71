import type { RoomScreen } from '../../../core/tabletop/room-view.ts';
import type { ShowRow } from '../../../core/tabletop/show-parts.ts';

/** What the room has before it, in two words. */
export function sayScreen(screen: RoomScreen): string {
  switch (screen.is) {
    case 'inject':
      return `inject ${String(screen.number)}`;
    case 'votes':
      return `votes on inject ${String(screen.number)}`;
    case 'part':
      return 'next part';
    case 'discussion':
      return 'a question';
    case 'hot-wash':
      return 'hot wash';
    default:
      return screen.is;
  }
}

/** What an inject is called in the room, said after its place on the facilitator's list where the two differ. */
export const sayRoomNumber = ({ number, roomNumber }: ShowRow): string =>
  roomNumber === undefined || roomNumber === number ? '' : `, in the room inject ${String(roomNumber)}`;
