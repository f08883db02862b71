import { fail, ok, type Result } from '../core/kernel/result.ts';
import { openTabletop } from '../core/tabletop/tabletop.ts';
import { TABLETOP_FORMAT } from '../core/tabletop/log-file.ts';
import type { Tenant } from '../core/tenant/tenant.ts';
import { explainFault, type FaultExplanation, type StoreFault } from '../storage/store-fault.ts';
import { sourcesOf } from './stored-drill.ts';
import { foldedTabletop } from './stored-tabletop.ts';
import type { TabletopHeader } from './tabletop-header.ts';
import { type OpenedTabletop, TabletopSession } from './tabletop-session.svelte.ts';
import type { World } from './world.ts';

/** Why an exercise cannot be opened, or not whole. */
export interface OpenTabletopProblem {
  readonly code: 'not-here' | StoreFault['kind'];
  readonly explanation: FaultExplanation;
  /** What of it can be read. */
  readonly partly?: OpenedTabletop;
}

/**
 * Reads an exercise from the store: its header, the texts that it was run with, and its facts, folded. Where its incident
 * cannot be read any more it is read without: its log holds every word that was said.
 */
export async function readTabletop(world: World, id: string): Promise<Result<OpenedTabletop, OpenTabletopProblem>> {
  const header = await world.exercises.drill(id);
  if (!header.ok) return fail(asProblem(header.error));
  if (!header.value) return fail({ code: 'not-here', explanation: NOT_HERE });
  if (header.value.format > TABLETOP_FORMAT) return fail({ code: 'too-new', explanation: TOO_NEW });
  const { incident: about, runbook: written, seed } = header.value;
  const [incident, runbook, log, sources] = await Promise.all([
    about && world.library.incidentAt(about.revision),
    written && world.library.runbookAt(written.revision),
    world.exercises.facts(id),
    sourcesOf(world.store, header.value),
  ]);
  const rows = log.ok ? log.value : log.error.readable;
  const tenant = header.value.tenant as Tenant; // beginTabletop put a Tenant there
  const opened = openTabletop({ ...(incident && { incident }), ...(runbook && { runbook }), tenant, seed });
  const tabletop = foldedTabletop(
    opened,
    rows.map(({ fact }) => fact),
  );
  const read = { header: header.value, tabletop, opened, sources };
  return log.ok ? ok(read) : fail({ ...asProblem(log.error), partly: read });
}

/** Opens an exercise to be run, at the second in which it stood. */
export async function openTabletopSession(
  world: World,
  id: string,
): Promise<Result<TabletopSession, OpenTabletopProblem>> {
  const [read, shown] = await Promise.all([readTabletop(world, id), world.room.read(id)]);
  if (!read.ok) return read;
  return ok(new TabletopSession(world, read.value, shown.ok ? shown.value : undefined));
}

/** The newest exercises first. */
export const listTabletops = (world: World, limit = 50): Promise<Result<readonly TabletopHeader[], StoreFault>> =>
  world.exercises.drills({ limit });

const asProblem = (fault: StoreFault): OpenTabletopProblem => ({ code: fault.kind, explanation: explainFault(fault) });

const NOT_HERE: FaultExplanation = {
  happened: 'That link points to an exercise that is not in this browser.',
  safe: 'Nothing was changed.',
  next: 'Open the log file that it was saved to, or go to Drills.',
};

const TOO_NEW: FaultExplanation = {
  happened: 'This exercise was written by a newer Firedoor than this one.',
  safe: 'Nothing was changed, so nothing is lost.',
  next: 'Load this page again, or open the newest Firedoor file, and then the exercise.',
};
