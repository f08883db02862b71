import type { FactRow, KeptHeader, Store } from '../storage/store.ts';
import { explainFault, type FaultExplanation, storeFault, type StoreFault } from '../storage/store-fault.ts';
import { Place, type Played } from './place.svelte.ts';
import type { World } from './world.ts';

export type SaveStatus = 'saved' | 'saving' | 'not-saved';

/** Whose log it is that is stored, and how what is stored comes to be shown. */
export interface LogOwner<F, H extends KeptHeader> {
  readonly header: H;
  readonly store: Store<F, H>;
  readonly played: Played;
  /** Whether every window writes, as at two desks. Else one drives and the others read along. */
  readonly isShared?: boolean;
  /** The facts that are shown. */
  readonly facts: () => readonly F[];
  /** Shows facts after those that are shown. */
  readonly add: (facts: readonly F[]) => void;
  /** Shows what the store has in the place of what is shown. */
  readonly replace: (rows: readonly FactRow<F>[]) => void;
  /** Keeps once more what the log was made with. */
  readonly keepSources: () => Promise<unknown>;
}

interface Batch<F> {
  readonly from: number;
  readonly facts: readonly F[];
  readonly recordedAt: string;
  /** How it is worked out once more where another window was first; missing where it was stored before. */
  readonly work?: () => readonly F[];
}

/**
 * The log of a drill or an exercise being run. One thing at a time: what happens is worked out, stored, and only then
 * shown. Where the store says no it goes on in memory, and every later turn tries to store what is left.
 */
export class StoredLog<F, H extends KeptHeader> {
  save: SaveStatus = $state('saved');
  fault: StoreFault | undefined = $state.raw();

  readonly #owner: LogOwner<F, H>;
  readonly #world: Pick<World, 'clock' | 'announce'>;
  readonly #place: Place;
  #queue: Promise<unknown> = Promise.resolve();
  #backlog: readonly Batch<F>[] = [];

  constructor(world: Pick<World, 'clock' | 'announce'>, owner: LogOwner<F, H>) {
    this.#world = world;
    this.#owner = owner;
    const catchUp = (): Promise<void> => this.inTurn(() => this.#catchUp());
    this.#place = new Place(owner.header.id, owner.played, catchUp, world.announce.now);
  }

  get role(): Place['role'] {
    return this.#owner.isShared ? 'driver' : this.#place.role;
  }

  /** The words for the fault, for a banner. */
  get explanation(): FaultExplanation | undefined {
    return this.fault && explainFault(this.fault);
  }

  /** Asks for the driver's seat and follows what other windows write. Returns what ends both. */
  join(): () => void {
    const { store, header, isShared } = this.#owner;
    const leave = isShared ? () => undefined : this.#place.join();
    const unwatch = store.watch(header.id, (facts) => {
      const isBehind = (): boolean =>
        facts > this.#owner.facts().length && (isShared || this.role !== 'driver') && this.#backlog.length === 0;
      // What is just being stored by this window is told of before it is shown.
      if (isBehind()) void this.inTurn(async () => isBehind() && this.#reload());
    });
    return () => {
      unwatch();
      // What was asked for until now is stored by this window, before the next one drives.
      void this.inTurn(() => Promise.resolve().then(leave));
    };
  }

  takeOver(): Promise<void> {
    return this.#place.takeOver();
  }

  inTurn<T>(work: () => Promise<T>): Promise<T> {
    const mine = this.#queue.then(work);
    this.#queue = mine.catch(() => undefined);
    return mine;
  }

  /**
   * Works facts out, stores them and shows them. Where another window that writes too was first, they are worked out again
   * on top of what it stored. Gives those that are shown; a reader's come to nothing.
   */
  async keep(work: () => readonly F[]): Promise<readonly F[]> {
    if (this.role !== 'driver') return [];
    const facts = work();
    if (facts.length === 0) return [];
    const from = this.#owner.facts().length;
    this.#backlog = [...this.#backlog, { from, facts, recordedAt: this.#world.clock(), work }];
    const overtaken = await this.#flush();
    if (overtaken.length > 0) return this.#keepAgain(overtaken);
    if (this.fault?.kind === 'moved-on') return [];
    this.#owner.add(facts);
    return facts;
  }

  /** Tries again to store what is not stored yet; where the browser has lost the log, all of it. */
  retry(): Promise<void> {
    return this.inTurn(async () => {
      if (this.role !== 'driver') return;
      if (this.fault?.kind === 'gone') await this.#storeAnew();
      await this.#keepAgain(await this.#flush());
    });
  }

  /** Works out once more what another window was faster than. Gives what came of the last. */
  async #keepAgain(overtaken: readonly Required<Batch<F>>[]): Promise<readonly F[]> {
    let made: readonly F[] = [];
    for (const { work } of overtaken) made = await this.keep(work);
    return made;
  }

  /**
   * Stores what waits. A batch that was written without an answer is written again as it was, which adds nothing. Gives
   * those that another window was faster than.
   */
  async #flush(): Promise<readonly Required<Batch<F>>[]> {
    const { store, header } = this.#owner;
    this.save = 'saving';
    for (const batch of this.#backlog) {
      const appended = await store.append(header.id, batch.from, batch.facts, batch.recordedAt);
      if (!appended.ok) {
        const overtaken = await this.#overtaken(appended.error);
        if (overtaken.length === 0) await this.#refuse(appended.error);
        return overtaken;
      }
      this.#backlog = this.#backlog.filter((one) => one !== batch);
    }
    this.save = 'saved';
    this.fault = undefined;
    return [];
  }

  /**
   * What waits, where nothing is wrong but that another window was first. Then this one shows what that has stored, and
   * nothing waits any more.
   */
  async #overtaken({ kind }: StoreFault): Promise<readonly Required<Batch<F>>[]> {
    const waiting = this.#backlog;
    if (!this.#owner.isShared || kind !== 'moved-on' || !waiting.every(canBeWorkedOut)) return [];
    this.fault = undefined;
    if (!(await this.#reload())) return [];
    this.save = 'saved';
    return waiting;
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
    if (this.#backlog.length > 0) await this.#keepAgain(await this.#flush());
    if (this.#backlog.length === 0) await this.#reload();
  }

  /** Shows what the store has. False where that is less than was stored: then this window has all that there is, and keeps it. */
  async #reload(): Promise<boolean> {
    const { store, header } = this.#owner;
    const read = await store.facts(header.id);
    const rows = read.ok ? read.value : read.error.readable;
    if (!read.ok) this.fault = read.error;
    if (rows.length < (this.#backlog[0]?.from ?? this.#owner.facts().length)) return false;
    this.#backlog = [];
    this.#owner.replace(rows);
    return true;
  }

  async #storeAnew(): Promise<void> {
    // Where one of these fails, the append that follows fails too and says why.
    await this.#owner.keepSources();
    await this.#owner.store.createDrill(this.#owner.header);
    const kept = this.#owner.facts().slice(0, this.#backlog[0]?.from);
    this.#backlog = [{ from: 0, facts: kept, recordedAt: this.#world.clock() }, ...this.#backlog];
  }
}

const canBeWorkedOut = <F>(batch: Batch<F>): batch is Required<Batch<F>> => batch.work !== undefined;
