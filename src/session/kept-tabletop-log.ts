import { fail, ok, type Result } from '../core/kernel/result.ts';
import type { FaultExplanation } from '../storage/store-fault.ts';
import { readTabletop } from './open-tabletop.ts';
import { tabletopLog } from './tabletop-log.ts';
import type { OpenedTabletop } from './tabletop-session.svelte.ts';
import type { World } from './world.ts';

/** The log of an exercise in the store, as a file; of a damaged one, what can be read. */
export async function keptTabletopLog(
  world: World,
  id: string,
): Promise<Result<{ readonly name: string; readonly text: string }, FaultExplanation>> {
  const read = await readTabletop(world, id);
  if (read.ok) return ok(logOf(read.value));
  return read.error.partly ? ok(logOf(read.error.partly)) : fail(read.error.explanation);
}

const logOf = ({ header, sources, tabletop }: OpenedTabletop): ReturnType<typeof tabletopLog> =>
  tabletopLog(header, sources, tabletop.facts);
