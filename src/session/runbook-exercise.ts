import { type DrillUse, useOf } from '../core/check/exercise/drill-use.ts';
import { exerciseUse } from '../core/check/exercise/exercise-use.ts';
import type { DrillHeader } from '../storage/store.ts';
import { openStored } from './open-session.ts';
import { readTabletop } from './open-tabletop.ts';
import { drillOfPapers } from './papers-id.ts';
import type { TabletopHeader } from './tabletop-header.ts';
import type { World } from './world.ts';

/** Which runbook is meant: every edition of it that drills were run with. */
export interface DrilledRunbook {
  readonly title: string;
  readonly revisions?: readonly string[];
}

/** What drills say about a runbook. */
export interface RunbookExercise {
  /**
   * The ended drills and exercises that were run with this runbook, the newest drills first. A log that cannot be read is
   * passed over.
   */
  readonly usesOf: (runbook: DrilledRunbook) => Promise<readonly DrillUse[]>;
}

/**
 * Reads drills only when asked, one at a time, with a turn for the page between them. An ended drill says the same for ever
 * but for what is written after it, so it is read again only where its log has grown.
 */
export function runbookExercise(world: World, most: number): RunbookExercise {
  const known = new Map<string, { readonly facts: number; readonly use: DrillUse }>();
  return {
    usesOf: async ({ title, revisions = [] }) => {
      const headers = await world.store.drills({ limit: HEADERS });
      const mine = (headers.ok ? headers.value : [])
        .filter(({ runbook, summary }) => summary.ended && runbook !== undefined && isOf(runbook))
        .slice(0, most);
      const rooms = await world.exercises.drills({ limit: HEADERS });
      const exercises = (rooms.ok ? rooms.value : [])
        .filter(({ runbook, summary }) => summary.phase === 'ended' && runbook !== undefined && isOf(runbook))
        .slice(0, most);
      const uses: DrillUse[] = [];
      for (const header of mine) {
        const use = await read(header);
        if (use) uses.push(use);
      }
      for (const header of exercises) {
        const use = await readExercise(header);
        if (use) uses.push(use);
      }
      return uses;

      function isOf(runbook: { readonly title: string; readonly revision: string }): boolean {
        return runbook.title === title || revisions.includes(runbook.revision);
      }
    },
  };

  async function read({ id, incident, startedAt, summary }: DrillHeader): Promise<DrillUse | undefined> {
    const before = known.get(id);
    if (before?.facts === summary.facts) return before.use;
    const opened = await openStored(world, id);
    if (!opened.ok) return undefined;
    await pageTurn();
    const use = useOf(opened.value.drill, { drill: id, title: incident.title, on: startedAt.slice(0, 10) });
    known.set(id, { facts: summary.facts, use });
    return use;
  }

  async function readExercise({ id, title, startedAt, summary }: TabletopHeader): Promise<DrillUse | undefined> {
    const before = known.get(id);
    if (before?.facts === summary.facts) return before.use;
    const opened = await readTabletop(world, id);
    if (!opened.ok) return undefined;
    await pageTurn();
    const kind = drillOfPapers(id) === undefined ? 'exercise' : 'papers';
    const use = exerciseUse(opened.value.tabletop, { drill: id, title, on: startedAt.slice(0, 10), kind });
    known.set(id, { facts: summary.facts, use });
    return use;
  }
}

/** As many as a list of drills shows. */
const HEADERS = 50;

const pageTurn = (): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve);
  });
