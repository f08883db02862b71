import type { Result } from '../core/kernel/result.ts';
import type { RoomView } from '../core/tabletop/room-view.ts';
import type { StoreFault } from './store-fault.ts';

/** What the room sees of one exercise, as it was written last. */
export interface ShownView {
  readonly exercise: string;
  readonly view: RoomView;
  /** The wall clock when it was written, as an ISO text in UTC. */
  readonly writtenAt: string;
}

/**
 * What consoles write for projectors, in a place of its own: a projector reads this and nothing else. It also keeps the
 * second of the exercise, so that one whose console died goes on where it stood.
 */
export interface RoomShelf {
  /** Replaces what the room sees. */
  put(shown: ShownView): Promise<Result<void, StoreFault>>;
  read(exercise: string): Promise<Result<ShownView | undefined, StoreFault>>;
  /** Tells what the room sees: soon after the call, then after every change, made here or in another window. Returns what ends it. */
  watch(exercise: string, hear: (shown: ShownView | undefined) => void): () => void;
  /** Takes away what the room sees; that there was nothing is no fault. */
  remove(exercise: string): Promise<Result<void, StoreFault>>;
  clear(): Promise<Result<void, StoreFault>>;
  close(): void;
}
