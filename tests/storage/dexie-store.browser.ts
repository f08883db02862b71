import { dexieRoom } from '../../src/storage/dexie-room.ts';
import { dexieStore } from '../../src/storage/dexie-store.ts';
import { takeDriverSeat } from '../../src/storage/driver-lock.ts';
import type { Line } from './bench.ts';
import { contract } from './contract.ts';
import { roomContract } from './contract-room.ts';
import { dexieBench, dexieCases } from './dexie-cases.ts';

/** What a test finds in a window. */
const desk = {
  run: (name: string): Promise<void> => {
    const found = [...contract, ...dexieCases].find((each) => each.name === name);
    if (!found) throw new Error(`no case is called ${name}`);
    return found.run(dexieBench);
  },
  runRoom: (name: string): Promise<void> => {
    const found = roomContract.find((each) => each.name === name);
    if (!found) throw new Error(`no case is called ${name}`);
    return found.run(dexieRoom);
  },
  store: dexieStore<Line>(),
  room: dexieRoom(),
  takeDriverSeat,
};

declare global {
  interface Window {
    desk: typeof desk;
  }
}

window.desk = desk;
