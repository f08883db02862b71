import { exerciseTime } from '../../src/core/tabletop/tabletop-fact.ts';
import type { RoomShelf, ShownView } from '../../src/storage/room-shelf.ts';
import { NOON, value, verdict } from './bench.ts';
import { same } from './same.ts';

/** A case of what every shelf promises. Shelves that it opens share what is kept. */
export interface RoomCase {
  readonly name: string;
  readonly run: (open: () => RoomShelf) => Promise<void>;
}

/** What the room sees in the second `second` of an exercise. */
export const shown = (exercise: string, second: number): ShownView => ({
  exercise,
  view: {
    format: 1,
    title: 'A laptop in payroll',
    code: '3F9A2C',
    clock: { at: exerciseTime(second * 1000), runs: true },
    screen: { is: 'waiting' },
  },
  writtenAt: NOON,
});

export const roomContract: readonly RoomCase[] = [
  {
    name: 'what was put last is what is read, each exercise for itself',
    async run(open) {
      const shelf = open();
      same(value(await shelf.read('e1')), undefined);
      value(await shelf.put(shown('e1', 1)));
      value(await shelf.put(shown('e2', 9)));
      value(await shelf.put(shown('e1', 2)));
      same(value(await open().read('e1')), shown('e1', 2));
      same(value(await open().read('e2')), shown('e2', 9));
    },
  },
  {
    name: 'a watch of another window hears what is there and every change of its own exercise, until it ends',
    async run(open) {
      const [console, projector] = [open(), open()];
      value(await console.put(shown('e1', 1)));
      const watch = watching(projector, 'e1');
      await watch.hears(shown('e1', 1));
      value(await console.put(shown('e2', 9)));
      value(await console.put(shown('e1', 2)));
      await watch.hears(shown('e1', 2));

      watch.end();
      const heard = watch.heard.length;
      const witness = watching(projector, 'e1');
      value(await console.put(shown('e1', 3)));
      await witness.hears(shown('e1', 3));
      witness.end();
      same(watch.heard.slice(heard), []);
      same(
        watch.heard.every((one) => one?.exercise === 'e1'),
        true,
      );
    },
  },
  {
    name: 'an exercise that is removed has nothing, its watches hear so, and the others stay',
    async run(open) {
      const shelf = open();
      value(await shelf.put(shown('e1', 1)));
      value(await shelf.put(shown('e2', 9)));
      const watch = watching(shelf, 'e1');
      await watch.hears(shown('e1', 1));
      value(await open().remove('e1'));
      await watch.hears(undefined);
      watch.end();
      same(value(await shelf.read('e1')), undefined);
      same(value(await shelf.read('e2')), shown('e2', 9));
      same(verdict(await shelf.remove('e1')), 'ok');
    },
  },
  {
    name: 'a shelf that is cleared has nothing, and its watches hear so',
    async run(open) {
      const shelf = open();
      value(await shelf.put(shown('e1', 1)));
      const watch = watching(shelf, 'e1');
      await watch.hears(shown('e1', 1));
      value(await shelf.clear());
      await watch.hears(undefined);
      watch.end();
      same(value(await shelf.read('e1')), undefined);
    },
  },
  {
    name: 'a closed shelf answers that it is unavailable, and what it kept is there',
    async run(open) {
      const shelf = open();
      value(await shelf.put(shown('e1', 1)));
      shelf.close();
      same(verdict(await shelf.put(shown('e1', 2))), 'unavailable');
      same(verdict(await shelf.read('e1')), 'unavailable');
      same(value(await open().read('e1')), shown('e1', 1));
    },
  },
];

/** A watch that can be waited for. A run that never hears it is stopped by the runner's own time limit. */
function watching(shelf: RoomShelf, exercise: string) {
  const heard: (ShownView | undefined)[] = [];
  let changed = (): void => undefined;
  const end = shelf.watch(exercise, (one) => {
    heard.push(one);
    changed();
  });
  const hears = async (wanted: ShownView | undefined): Promise<void> => {
    const isThere = (): boolean => heard.length > 0 && JSON.stringify(heard.at(-1)) === JSON.stringify(wanted);
    while (!isThere()) await new Promise<void>((resolve) => (changed = resolve));
  };
  return { heard, hears, end };
}
