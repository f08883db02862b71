import { conduct } from '../core/tabletop/conduct.ts';
import { conductProblem, type ConductProblem } from '../core/tabletop/conduct-problem.ts';
import { roomView } from '../core/tabletop/room-view.ts';
import { lastTime, replayTabletop, type Tabletop } from '../core/tabletop/tabletop.ts';
import type { TabletopCommand } from '../core/tabletop/tabletop-command.ts';
import type { ExerciseTime, TabletopFact } from '../core/tabletop/tabletop-fact.ts';
import { exerciseCode } from '../core/tabletop/team-answer.ts';
import type { ShownView } from '../storage/room-shelf.ts';
import { explainFault, type FaultExplanation } from '../storage/store-fault.ts';
import type { Place } from './place.svelte.ts';
import { type SaveStatus, StoredLog } from './stored-log.svelte.ts';
import { keepSources, type Sources } from './stored-drill.ts';
import { refoldedTabletop, tabletopSummary } from './stored-tabletop.ts';
import { TabletopClock } from './tabletop-clock.svelte.ts';
import type { TabletopHeader } from './tabletop-header.ts';
import { tabletopLog } from './tabletop-log.ts';
import type { World } from './world.ts';

/** What a session starts from: readTabletop (open-tabletop.ts) reads it from the store. */
export interface OpenedTabletop {
  readonly header: TabletopHeader;
  readonly tabletop: Tabletop;
  /** The same before its first fact. */
  readonly opened: Tabletop;
  readonly sources: Sources;
}

const TICK = 1000;

/**
 * An exercise being run: what is done is worked out, stored, and only then shown, here and to the room. The clock ticks
 * once a second, and every second of it is kept with what the room sees.
 */
export class TabletopSession {
  readonly header: TabletopHeader;
  /** What a team writes on its answers. */
  readonly code: string;
  /** What is shown. Replaced whole, and never ahead of the store but after a fault. */
  tabletop: Tabletop = $state.raw() as Tabletop; // the constructor sets it
  /** Why the projector does not follow, where it does not. */
  roomProblem: FaultExplanation | undefined = $state.raw();

  /** What the room was told of last. A window that comes to drive, or has read what another wrote, tells it anew. */
  #told: Tabletop | undefined;
  readonly #world: World;
  readonly #sources: Sources;
  readonly #log: StoredLog<TabletopFact, TabletopHeader>;
  readonly #clock: TabletopClock;

  constructor(world: World, { header, tabletop, opened, sources }: OpenedTabletop, shown: ShownView | undefined) {
    this.#world = world;
    this.#sources = sources;
    this.header = header;
    this.code = exerciseCode(header.id);
    this.tabletop = tabletop;
    this.#clock = new TabletopClock(tabletop, () => Date.parse(world.clock()), shown);
    this.#log = new StoredLog(world, {
      header,
      store: world.exercises,
      played: 'exercise',
      facts: () => this.tabletop.facts,
      add: (facts) => this.#show(facts),
      replace: (rows) => {
        this.tabletop = refoldedTabletop(this.tabletop, opened, rows);
      },
      keepSources: () => keepSources(world.store, header, sources),
    });
  }

  get role(): Place['role'] {
    return this.#log.role;
  }

  get save(): SaveStatus {
    return this.#log.save;
  }

  /** The words for what keeps the exercise from being saved, for a banner. */
  get explanation(): FaultExplanation | undefined {
    return this.#log.explanation;
  }

  /** The exercise's clock. */
  get at(): ExerciseTime {
    return this.#clock.at;
  }

  /** Milliseconds that went by uncounted, because the computer slept or no window was open; 0 for none. `count-time` counts them. */
  get slept(): number {
    return this.#clock.slept;
  }

  /** Lets them go by. */
  forgetSlept(): void {
    this.#clock.slept = 0;
  }

  /**
   * Does something once what was done before is stored. Gives why it comes to nothing, if it does. What depends on how the
   * exercise stands, such as one vote more, is asked for only then: two keys pressed quickly are two votes.
   */
  do(asked: TabletopCommand | Asking): Promise<ConductProblem | undefined> {
    return this.#log.inTurn(async () => {
      if (this.role !== 'driver') return READS_ALONG;
      const command = typeof asked === 'function' ? asked(this.tabletop) : asked;
      if (!command) return undefined;
      const done = conduct(this.tabletop, command, this.at);
      if (!done.ok) return done.error;
      const kept = await this.#log.keep(() => done.value);
      if (kept.length < done.value.length) return MOVED_ON;
      if (command.do === 'count-time') this.forgetSlept();
      return undefined;
    });
  }

  /** Counts the time in for which the clock stood still; once, however often it is asked for. */
  countSlept(): Promise<ConductProblem | undefined> {
    return this.do(() => (this.slept > 0 ? { do: 'count-time', ms: this.slept } : undefined));
  }

  /** Asks for the driver's seat, follows other windows and starts the clock. Returns what ends all of it. */
  join(): () => void {
    const leave = this.#log.join();
    const timer = setInterval(() => this.#tick(), TICK);
    const unwatch = this.#world.room.watch(this.header.id, (shown) => {
      if (shown && this.role !== 'driver') this.#clock.follow(shown.view.clock.at);
      // Whether time went by uncounted is for the window to say that drives.
      if (this.role === 'reader') this.forgetSlept();
    });
    return () => {
      this.#tick();
      clearInterval(timer);
      unwatch();
      leave();
    };
  }

  takeOver(): Promise<void> {
    return this.#log.takeOver();
  }

  /** Tries again to store what is not stored yet, and to tell the room. */
  async retry(): Promise<void> {
    await this.#log.retry();
    await this.#tellRoom();
  }

  /** The log as a file, with what is not stored too. */
  log(): { readonly name: string; readonly text: string } {
    return tabletopLog(this.header, this.#sources, this.tabletop.facts);
  }

  #tick(): void {
    const before = this.at;
    this.#clock.tick(this.tabletop, this.role === 'driver');
    if (this.role === 'driver' && (this.at !== before || this.#told !== this.tabletop)) void this.#tellRoom();
  }

  #show(facts: readonly TabletopFact[]): void {
    this.tabletop = replayTabletop(this.tabletop, facts);
    this.#clock.follow(lastTime(this.tabletop));
    void this.#tellRoom();
    if (this.save === 'saved') void this.#world.exercises.summarise(this.header.id, tabletopSummary(this.tabletop));
  }

  async #tellRoom(): Promise<void> {
    const { room, clock } = this.#world;
    const { tabletop } = this;
    const view = roomView(tabletop, this.code, this.at);
    const told = await room.put({ exercise: this.header.id, view, writtenAt: clock() });
    this.roomProblem = told.ok ? undefined : explainFault(told.error);
    if (told.ok) this.#told = tabletop;
  }
}

/** Says what to do as the exercise stands then; nothing where there is nothing to do. */
export type Asking = (tabletop: Tabletop) => TabletopCommand | undefined;

const MOVED_ON = conductProblem(
  'moved-on',
  'Another window has written to this exercise meanwhile.',
  'Look at what it shows now, and do it again if it is still wanted.',
  'What the other window wrote is kept.',
);
const READS_ALONG = conductProblem(
  'reads-along',
  'Another window runs this exercise; this one reads along.',
  'Take over here, or go to the other window.',
);
