import { explainFault } from '../storage/store-fault.ts';
import type { World } from './world.ts';

/** Removes everything that is kept, and forgets the settings. Gives the words for what stopped it, if anything did. */
export async function clearEverything(world: World): Promise<string | undefined> {
  const { store, exercises, room, settings, library } = world;
  for (const kept of [store, exercises, room]) {
    const cleared = await kept.clear();
    if (!cleared.ok) return explainFault(cleared.error).happened;
  }
  settings.reset();
  await library.refresh();
  return undefined;
}
