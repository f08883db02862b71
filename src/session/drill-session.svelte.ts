import { atDesk, hasTwoDesks, isInView, seatsAt } from '../core/drill/desks.ts';
import { type Drill, resumesAt } from '../core/drill/drill.ts';
import { advanceWithModel } from '../core/drill/model-seats.ts';
import { replay } from '../core/drill/evolve.ts';
import { seating } from '../core/drill/seats.ts';
import { turn } from '../core/drill/turn.ts';
import type { TypedCommand, TypedLine } from '../core/drill/typed-line.ts';
import { type DrillTime, latest } from '../core/kernel/time.ts';
import type { Command, Deed } from '../core/kernel/vocabulary/actions.ts';
import type { Fact } from '../core/kernel/vocabulary/facts.ts';
import type { Desk, Seat } from '../core/kernel/vocabulary/words.ts';
import { announcement } from '../core/review/announcement.ts';
import type { DrillHeader, FactRow } from '../storage/store.ts';
import type { FaultExplanation } from '../storage/store-fault.ts';
import { clockRan } from './clock-ran.ts';
import { drillLog } from './drill-log.ts';
import { drillSummary } from './drill-summary.ts';
import type { Place } from './place.svelte.ts';
import { keepSources, refolded, type Sources, storedFacts } from './stored-drill.ts';
import { type SaveStatus, StoredLog } from './stored-log.svelte.ts';
import type { World } from './world.ts';

/** What a session starts from: openStored (open-session.ts) reads it from the store, in the format of this Firedoor. */
export interface OpenedDrill {
  readonly header: DrillHeader;
  readonly drill: Drill;
  readonly sources: Sources;
}

/** A drill being run: a turn is worked out, stored, and only then shown. */
export class DrillSession {
  readonly header: DrillHeader;
  /** What is shown. Replaced whole, and never ahead of the store but after a fault. */
  drill: Drill = $state.raw() as Drill; // the constructor sets it
  /** Who acts. */
  seat: Seat = $state('analyst');
  /** Whether it is played at two desks, each with what it may know. */
  readonly isAtTwoDesks: boolean;
  /** The drill time now, where a clock on the wall moves it. */
  clock: (() => DrillTime) | undefined;

  readonly #world: World;
  readonly #sources: Sources;
  readonly #log: StoredLog<Fact, DrillHeader>;
  /** The desk that this window shows; at two desks it may be none for a while. */
  #desk: Desk | undefined;

  constructor(world: World, { header, drill, sources }: OpenedDrill) {
    this.#world = world;
    this.#sources = sources;
    this.header = header;
    this.drill = drill;
    this.isAtTwoDesks = hasTwoDesks(drill);
    this.seat = seating(drill).played[0] ?? drill.incident.seats[0];
    this.#log = new StoredLog(world, {
      header,
      store: world.store,
      played: 'drill',
      isShared: this.isAtTwoDesks,
      facts: () => this.drill.facts,
      add: (facts) => this.#show(facts),
      replace: (rows) => this.#replace(rows),
      keepSources: () => keepSources(world.store, header, sources),
    });
  }

  get role(): Place['role'] {
    return this.#log.role;
  }

  get save(): SaveStatus {
    return this.#log.save;
  }

  /** The words for what keeps the drill from being saved, for a banner. */
  get explanation(): FaultExplanation | undefined {
    return this.#log.explanation;
  }

  /** Asks for the driver's seat and follows what other windows write. Returns what ends both. */
  join(): () => void {
    return this.#log.join();
  }

  /** Says at which desk of two this window is now, or at none while it changes hands: then nobody is told anything. */
  sit(desk: Desk | undefined): void {
    this.#desk = desk;
    this.#world.announce.leave(undefined);
    const [first] = desk === undefined ? [] : seatsAt(this.drill, desk);
    if (first !== undefined) this.seat = first;
  }

  takeOver(): Promise<void> {
    return this.#log.takeOver();
  }

  /** Does something in a seat. Gives what came of it once it is stored; a reader's deeds come to nothing. */
  attempt(deed: Deed | TypedLine, by: Seat = this.seat): Promise<readonly Fact[]> {
    const command: Command | TypedCommand = { ...deed, by };
    return this.#log.inTurn(() => {
      const at = (): DrillTime => latest(this.clock?.() ?? resumesAt(this.drill), resumesAt(this.drill));
      return this.#log.keep(() => turn(this.drill, command, this.header.pace, at()));
    });
  }

  /** Lets time pass until `at`: what falls due is stored and shown. */
  pass(at: DrillTime): Promise<readonly Fact[]> {
    return this.#log.inTurn(() =>
      this.#log.keep(() => advanceWithModel(this.drill, at).facts.slice(this.drill.facts.length)),
    );
  }

  /** Puts on record that the clock on the wall has come to `at`, for a drill that is opened again. */
  keepClock(at: DrillTime): Promise<readonly Fact[]> {
    return this.#log.inTurn(() => this.#log.keep(() => clockRan(this.drill, at)));
  }

  /** Tries again to store what is not stored yet; where the browser has lost the drill, all of it. */
  retry(): Promise<void> {
    return this.#log.retry();
  }

  /** The log as a file, with what is not stored too. */
  log(): { readonly name: string; readonly text: string } {
    return drillLog(this.header, this.#sources, this.drill.facts);
  }

  #show(facts: readonly Fact[]): void {
    this.drill = replay(this.drill, facts);
    this.#tell(facts);
    if (this.save === 'saved') void this.#world.store.summarise(this.header.id, drillSummary(this.drill));
  }

  /** Says what these last facts bring to whoever listens here. */
  #tell(facts: readonly Fact[]): void {
    const desk = this.#desk;
    if (this.isAtTwoDesks && desk === undefined) return;
    const drill = desk === undefined ? this.drill : atDesk(this.drill, desk);
    const heard = facts.filter((fact) => desk === undefined || isInView(drill, fact));
    const { politely, now: atOnce } = announcement(drill, heard, this.header.feedback === 'after-each');
    politely.forEach(this.#world.announce.politely);
    atOnce.forEach(this.#world.announce.now);
  }

  #replace(rows: readonly FactRow<Fact>[]): void {
    const facts = storedFacts(rows, this.header.format);
    if (!facts.ok) return;
    const known = this.drill.facts.length;
    this.drill = refolded(this.drill, facts.value);
    // The other desk's window has moved the drill on, and what that brings here is news.
    if (this.isAtTwoDesks) this.#tell(this.drill.facts.slice(known));
  }
}
