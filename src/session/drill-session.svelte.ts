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
import type { DrillHeader } from '../storage/store.ts';
import { explainFault, type FaultExplanation, storeFault, type StoreFault } from '../storage/store-fault.ts';
import { clockRan } from './clock-ran.ts';
import { drillLog } from './drill-log.ts';
import { drillSummary } from './drill-summary.ts';
import { Place } from './place.svelte.ts';
import { keepSources, refolded, type Sources, storedFacts } from './stored-drill.ts';
import type { World } from './world.ts';

export type SaveStatus = 'saved' | 'saving' | 'not-saved';

interface Batch {
  readonly from: number;
  readonly facts: readonly Fact[];
  readonly recordedAt: string;
}

/** What a session starts from: openStored (open-session.ts) reads it from the store, in the format of this Firedoor. */
export interface OpenedDrill {
  readonly header: DrillHeader;
  readonly drill: Drill;
  readonly sources: Sources;
}

/**
 * A drill being run. One thing at a time: a turn is worked out, stored, and only then shown. Where the store says no the
 * drill goes on in memory, and every later turn tries to store what is left.
 */
export class DrillSession {
  readonly header: DrillHeader;
  /** What is shown. Replaced whole, and never ahead of the store but after a fault. */
  drill: Drill = $state.raw() as Drill; // the constructor sets it
  save: SaveStatus = $state('saved');
  fault: StoreFault | undefined = $state.raw();
  /** Who acts. */
  seat: Seat = $state('analyst');
  /** The drill time now, where a clock on the wall moves it. */
  clock: (() => DrillTime) | undefined;

  readonly #world: World;
  readonly #sources: Sources;
  #queue: Promise<unknown> = Promise.resolve();
  #backlog: readonly Batch[] = [];
  readonly #place: Place;

  constructor(world: World, { header, drill, sources }: OpenedDrill) {
    this.#world = world;
    this.#sources = sources;
    this.header = header;
    this.drill = drill;
    this.seat = seating(drill).played[0] ?? drill.incident.seats[0];
    this.#place = new Place(header.id, () => this.#inTurn(() => this.#catchUp()), world.announce.now);
  }

  get role(): Place['role'] {
    return this.#place.role;
  }

  /** Asks for the driver's seat and follows what other windows write. Returns what ends both. */
  join(): () => void {
    const leave = this.#place.join();
    const unwatch = this.#world.store.watch(this.header.id, (facts) => {
      if (facts > this.drill.facts.length && this.role !== 'driver' && this.#backlog.length === 0)
        void this.#inTurn(() => this.#reload());
    });
    return () => {
      unwatch();
      // What was asked for until now is stored by this window, before the next one drives.
      void this.#inTurn(() => Promise.resolve().then(leave));
    };
  }

  takeOver(): Promise<void> {
    return this.#place.takeOver();
  }

  /** Does something in a seat. Gives what came of it once it is stored; a reader's deeds come to nothing. */
  attempt(deed: Deed | TypedLine, by: Seat = this.seat): Promise<readonly Fact[]> {
    const command: Command | TypedCommand = { ...deed, by };
    return this.#inTurn(() => {
      const at = latest(this.clock?.() ?? resumesAt(this.drill), resumesAt(this.drill));
      return this.#keep(turn(this.drill, command, this.header.pace, at));
    });
  }

  /** Lets time pass until `at`: what falls due is stored and shown. */
  pass(at: DrillTime): Promise<readonly Fact[]> {
    return this.#inTurn(() => {
      const facts = advanceWithModel(this.drill, at).facts.slice(this.drill.facts.length);
      return facts.length === 0 ? Promise.resolve([]) : this.#keep(facts);
    });
  }

  /** Puts on record that the clock on the wall has come to `at`, for a drill that is opened again. */
  keepClock(at: DrillTime): Promise<readonly Fact[]> {
    return this.#inTurn(() => this.#keep(clockRan(this.drill, at)));
  }

  /** Tries again to store what is not stored yet; where the browser has lost the drill, all of it. */
  retry(): Promise<void> {
    return this.#inTurn(async () => {
      if (this.role !== 'driver') return;
      if (this.fault?.kind === 'gone') await this.#storeAnew();
      await this.#flush();
    });
  }

  /** The words for the fault, for a banner. */
  get explanation(): FaultExplanation | undefined {
    return this.fault && explainFault(this.fault);
  }

  /** The log as a file, with what is not stored too. */
  log(): { readonly name: string; readonly text: string } {
    return drillLog(this.header, this.#sources, this.drill.facts);
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const mine = this.#queue.then(work);
    this.#queue = mine.catch(() => undefined);
    return mine;
  }

  async #keep(facts: readonly Fact[]): Promise<readonly Fact[]> {
    if (this.role !== 'driver' || facts.length === 0) return [];
    const from = this.drill.facts.length;
    this.#backlog = [...this.#backlog, { from, facts, recordedAt: this.#world.clock() }];
    await this.#flush();
    if (this.fault?.kind === 'moved-on') return [];
    this.drill = replay(this.drill, facts);
    this.#tell(facts);
    return facts;
  }

  /** A batch that was written without an answer is written again as it was, which adds nothing. */
  async #flush(): Promise<void> {
    this.save = 'saving';
    for (const batch of this.#backlog) {
      const appended = await this.#world.store.append(this.header.id, batch.from, batch.facts, batch.recordedAt);
      if (!appended.ok) {
        await this.#refuse(appended.error);
        return;
      }
      this.#backlog = this.#backlog.filter((one) => one !== batch);
    }
    this.save = 'saved';
    this.fault = undefined;
  }

  async #refuse(refused: StoreFault): Promise<void> {
    const isGone = refused.kind === 'moved-on' && !(await this.#reload());
    const fault = isGone ? storeFault('gone', refused.detail) : refused;
    this.fault = fault;
    this.save = fault.kind === 'moved-on' ? 'saved' : 'not-saved';
    this.#world.announce.now(explainFault(fault).happened);
  }

  /** Reads what other windows wrote. What this one could not store is tried once more first, and said where it is lost. */
  async #catchUp(): Promise<void> {
    if (this.#backlog.length > 0) await this.#flush();
    if (this.#backlog.length === 0) await this.#reload();
  }

  /** Shows what the store has. False where that is less than was stored: then this window has all that there is, and keeps it. */
  async #reload(): Promise<boolean> {
    const read = await this.#world.store.facts(this.header.id);
    const rows = read.ok ? read.value : read.error.readable;
    if (!read.ok) this.fault = read.error;
    if (rows.length < (this.#backlog[0]?.from ?? this.drill.facts.length)) return false;
    this.#backlog = [];
    const facts = storedFacts(rows, this.header.format);
    if (facts.ok) this.drill = refolded(this.drill, facts.value);
    return true;
  }

  async #storeAnew(): Promise<void> {
    // Where one of these fails, the append that follows fails too and says why.
    await keepSources(this.#world.store, this.header, this.#sources);
    await this.#world.store.createDrill(this.header);
    this.#backlog = [{ from: 0, facts: this.drill.facts, recordedAt: this.#world.clock() }];
  }

  #tell(facts: readonly Fact[]): void {
    const { politely, now: atOnce } = announcement(this.drill, facts, this.header.feedback === 'after-each');
    politely.forEach(this.#world.announce.politely);
    atOnce.forEach(this.#world.announce.now);
    if (this.save === 'saved') void this.#world.store.summarise(this.header.id, drillSummary(this.drill));
  }
}
