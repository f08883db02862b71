import { createContext } from 'svelte';
import type { Seed } from '../core/kernel/draw.ts';
import type { Fact } from '../core/kernel/vocabulary/facts.ts';
import type { TabletopFact } from '../core/tabletop/tabletop-fact.ts';
import type { RoomShelf } from '../storage/room-shelf.ts';
import type { Store } from '../storage/store.ts';
import type { StartChecker } from './checker.ts';
import type { Content } from './content.ts';
import type { Importer, Library } from './library.ts';
import type { Settings } from './settings.svelte.ts';
import type { TabletopHeader } from './tabletop-header.ts';

/** Everything that a session and a screen are given from outside. main.ts builds the one there is; a test builds its own. */
export interface World {
  /** Opens at the first call, and falls back to memory where the browser does not let us save. */
  readonly store: Store<Fact>;
  /** Exercises in a room, in a database of their own. */
  readonly exercises: Store<TabletopFact, TabletopHeader>;
  /** What the room may see of them: a projector opens this and nothing else. */
  readonly room: RoomShelf;
  /** The wall clock, as an ISO text in UTC. */
  readonly clock: () => string;
  readonly newId: () => string;
  readonly newSeed: () => Seed;
  /** What is built in. What is imported comes with it from the library. */
  readonly content: Content;
  readonly library: Library;
  readonly importer: Importer;
  readonly startChecker: StartChecker;
  readonly settings: Settings;
  readonly announce: Announce;
}

/** What a screen reader hears without losing its place. */
export interface Announce {
  /** Waits until the reader is free: an inject, the result of an action. */
  readonly politely: (text: string) => void;
  /** Interrupts: a red line, a step that was not saved, a drill that another window took over. */
  readonly now: (text: string) => void;
  /** Takes away what was said, but for a word that is still on show: whoever comes next does not meet it. */
  readonly leave: (onShow: string | undefined) => void;
}

export const [getWorld, setWorld] = createContext<World>();
