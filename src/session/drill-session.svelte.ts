import { type Drill, resumesAt } from '../core/drill/drill.ts';
import { advanceWithModel } from '../core/drill/model-seats.ts';
import { replay } from '../core/drill/evolve.ts';
import { seating } from '../core/drill/seats.ts';
import { turn } from '../core/drill/turn.ts';
import type { TypedCommand, TypedLine } from '../core/drill/typed-line.ts';
import { type DrillTime, latest } from '../core/kernel/time.ts';
import type { Command, Deed } from '../core/kernel/vocabulary/actions.ts';
import type { Fact } from '../core/kernel/vocabulary/facts.ts';
import type { Seat } from '../core/kernel/vocabulary/words.ts';
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
  /** The drill time now, where a clock on the wall moves it. */
  clock: (() => DrillTime) | undefined;

  readonly #world: World;
  readonly #sources: Sources;
  readonly #log: StoredLog<Fact, DrillHeader>;

  constructor(world: World, { header, drill, sources }: OpenedDrill) {
    this.#world = world;
    this.#sources = sources;
    this.header = header;
    this.drill = drill;
    this.seat = seating(drill).played[0] ?? drill.incident.seats[0];
    this.#log = new StoredLog(world, {
      header,
      store: world.store,
      played: 'drill',
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

  takeOver(): Promise<void> {
    return this.#log.takeOver();
  }

  /** Does something in a seat. Gives what came of it once it is stored; a reader's deeds come to nothing. */
  attempt(deed: Deed | TypedLine, by: Seat = this.seat): Promise<readonly Fact[]> {
    const command: Command | TypedCommand = { ...deed, by };
    return this.#log.inTurn(() => {
      const at = latest(this.clock?.() ?? resumesAt(this.drill), resumesAt(this.drill));
      return this.#log.keep(turn(this.drill, command, this.header.pace, at));
    });
  }

  /** Lets time pass until `at`: what falls due is stored and shown. */
  pass(at: DrillTime): Promise<readonly Fact[]> {
    return this.#log.inTurn(() => {
      const facts = advanceWithModel(this.drill, at).facts.slice(this.drill.facts.length);
      return facts.length === 0 ? Promise.resolve([]) : this.#log.keep(facts);
    });
  }

  /** Puts on record that the clock on the wall has come to `at`, for a drill that is opened again. */
  keepClock(at: DrillTime): Promise<readonly Fact[]> {
    return this.#log.inTurn(() => this.#log.keep(clockRan(this.drill, at)));
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
    const { politely, now: atOnce } = announcement(this.drill, facts, this.header.feedback === 'after-each');
    politely.forEach(this.#world.announce.politely);
    atOnce.forEach(this.#world.announce.now);
    if (this.save === 'saved') void this.#world.store.summarise(this.header.id, drillSummary(this.drill));
  }

  #replace(rows: readonly FactRow<Fact>[]): void {
    const facts = storedFacts(rows, this.header.format);
    if (facts.ok) this.drill = refolded(this.drill, facts.value);
  }
}
