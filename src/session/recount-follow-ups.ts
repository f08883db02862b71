import { followUpsOf } from '../core/tabletop/follow-ups.ts';
import { readTabletop } from './open-tabletop.ts';
import { runbookExercise } from './runbook-exercise.ts';
import { tabletopSummary } from './stored-tabletop.ts';
import type { World } from './world.ts';

/** Older drills say little about what is open now. */
const MOST = 20;

/**
 * Counts again for lists what is still open of the newest `limit` exercises and papers: a drill that was ended since may have
 * shown it. Reads drills only for a follow-up that waits to be shown. Gives whether a count has changed.
 */
export async function recountFollowUps(world: World, limit: number): Promise<boolean> {
  const { usesOf } = runbookExercise(world, MOST);
  const headers = await world.exercises.drills({ limit });
  let isChanged = false;
  for (const { id, runbook, summary } of headers.ok ? headers.value : []) {
    if (!runbook || summary.openFollowUps === 0) continue;
    const read = await readTabletop(world, id);
    if (!read.ok) continue;
    const { tabletop } = read.value;
    if (!followUpsOf(tabletop).some(({ followUp }) => followUp.state === 'done')) continue;
    const counted = tabletopSummary(tabletop, await usesOf({ title: runbook.title, revisions: [runbook.revision] }));
    if (counted.openFollowUps === summary.openFollowUps) continue;
    const kept = await world.exercises.summarise(id, counted);
    isChanged ||= kept.ok;
  }
  return isChanged;
}
