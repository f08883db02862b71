import type { DrillUse } from '../core/check/exercise/drill-use.ts';
import { conduct } from '../core/tabletop/conduct.ts';
import type { TabletopPlan } from '../core/tabletop/plan.ts';
import { openTabletop, replayTabletop, type Tabletop } from '../core/tabletop/tabletop.ts';
import type { TabletopCommand } from '../core/tabletop/tabletop-command.ts';
import { type ExerciseTime, exerciseTime, type TabletopFact } from '../core/tabletop/tabletop-fact.ts';
import { DEFAULT_TENANT } from '../core/tenant/tenant.ts';
import { explainFault } from '../storage/store-fault.ts';
import type { DrillHeader } from '../storage/store.ts';
import type { TabletopHeader } from './tabletop-header.ts';
import { papersHeader } from './papers-file.ts';
import { tabletopSummary } from './stored-tabletop.ts';
import type { World } from './world.ts';

/**
 * What is written for the report of a drill after it: a summary and follow-ups. A drill’s own log is closed to them, so they
 * are kept as the log of an exercise without a room, beside the exercises; nothing is stored before something is written.
 */
export class DrillPapers {
  #tabletop: Tabletop;

  readonly #world: Pick<World, 'exercises'>;
  readonly #header: Omit<TabletopHeader, 'summary'>;
  /** How many facts the store has. */
  #kept = 0;
  /** What later drills say of the runbook, once somebody has read them. */
  #uses: readonly DrillUse[] = [];
  #queue: Promise<unknown> = Promise.resolve();

  private constructor(world: Pick<World, 'exercises'>, drill: DrillHeader) {
    this.#world = world;
    this.#header = papersHeader(drill);
    this.#tabletop = opened(drill.incident.title);
  }

  /** The papers of a drill; blank ones where nobody has written any. */
  static async of(world: Pick<World, 'exercises'>, drill: DrillHeader): Promise<DrillPapers> {
    const papers = new DrillPapers(world, drill);
    await papers.#read();
    return papers;
  }

  /** What stands in them. */
  get tabletop(): Tabletop {
    return this.#tabletop;
  }

  /** Writes something down. Gives why it came to nothing, in words. */
  do(command: TabletopCommand): Promise<string | undefined> {
    const mine = this.#queue.then(() => this.#write(command, true));
    this.#queue = mine.catch(() => undefined);
    return mine;
  }

  /** Keeps for lists what later drills have shown of what is open. */
  learn(uses: readonly DrillUse[]): void {
    this.#uses = uses;
    if (this.#kept > 0) void this.#world.exercises.summarise(this.#header.id, tabletopSummary(this.#tabletop, uses));
  }

  async #write(command: TabletopCommand, again: boolean): Promise<string | undefined> {
    const conducted = conduct(this.#tabletop, command, AT);
    if (!conducted.ok) return `${conducted.error.happened} ${conducted.error.next}`;
    const { exercises } = this.#world;
    const after = replayTabletop(this.#tabletop, conducted.value);
    const summary = tabletopSummary(after, this.#uses);
    const created = this.#kept > 0 || (await exercises.createDrill({ ...this.#header, summary }));
    const there = created === true || created.ok || created.error.kind === 'moved-on';
    if (!there) return sayFault(created.error);
    const { id, startedAt } = this.#header;
    const appended = await exercises.append(id, this.#kept, after.facts.slice(this.#kept), startedAt);
    if (appended.ok) {
      this.#tabletop = after;
      this.#kept = after.facts.length;
      void exercises.summarise(id, summary);
      return undefined;
    }
    if (appended.error.kind !== 'moved-on' || !again) return sayFault(appended.error);
    // Another window has written meanwhile: what it wrote stands, and this comes after it.
    await this.#read();
    return this.#write(command, false);
  }

  async #read(): Promise<void> {
    const log = await this.#world.exercises.facts(this.#header.id);
    const rows = log.ok ? log.value : log.error.readable;
    if (rows.length === 0) return;
    this.#kept = rows.length;
    this.#tabletop = replayTabletop(
      BLANK,
      rows.map(({ fact }) => fact),
    );
  }
}

const sayFault = (fault: Parameters<typeof explainFault>[0]): string => {
  const { happened, next } = explainFault(fault);
  return `${happened} ${next}`;
};

const BLANK = openTabletop({ tenant: DEFAULT_TENANT, seed: 0 });

/** Papers have no clock: everything in them was written afterwards. */
const AT: ExerciseTime = exerciseTime(0);

function opened(title: string): Tabletop {
  const plan: TabletopPlan = { ...BLANK.plan, title };
  const facts: readonly TabletopFact[] = [
    { type: 'exercise.planned', at: AT, plan },
    { type: 'exercise.started', at: AT },
    { type: 'exercise.ended', at: AT },
  ];
  return replayTabletop(BLANK, facts);
}
