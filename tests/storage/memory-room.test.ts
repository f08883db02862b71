import { describe, test } from 'vitest';
import { emptyRooms, memoryRoom } from '../../src/storage/memory-room.ts';
import { roomContract } from './contract-room.ts';

describe('the shelf in memory keeps the contract', () => {
  test.each(roomContract)('$name', ({ run }) => {
    const rooms = emptyRooms();
    return run(() => memoryRoom(rooms));
  });
});
