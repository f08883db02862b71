import type { Runbook } from '../core/runbook/runbook.ts';
import { usualRunbook } from './begin-drill.ts';
import { openStored } from './open-session.ts';
import type { World } from './world.ts';

/**
 * The runbooks that a helpdesk card may be made from, the one to be asked first in front: as a drill had it, or that with
 * which drills are run; then the one that is built in. Undefined where the drill is not in this browser.
 */
export async function cardRunbooks(world: World, drill: string | undefined): Promise<readonly Runbook[] | undefined> {
  const { content } = world;
  const builtIn = content.runbooks[0] && (await content.runbook(content.runbooks[0].id));
  const first = drill === undefined ? await ownRunbook(world) : await drilledRunbook(world, drill);
  if (first === MISSING) return undefined;
  return [first, builtIn].filter((one) => one !== undefined);
}

const MISSING = 'missing';

async function ownRunbook(world: World): Promise<Runbook | undefined> {
  await world.library.refresh();
  const id = usualRunbook(world);
  return id === '' ? undefined : world.library.runbook(id);
}

/** What of a damaged log can be read is enough: the runbook is not in the log. */
async function drilledRunbook(world: World, drill: string): Promise<Runbook | undefined | typeof MISSING> {
  const opened = await openStored(world, drill);
  if (opened.ok) return opened.value.drill.runbook;
  return opened.error.partly ? opened.error.partly.drill.runbook : MISSING;
}
