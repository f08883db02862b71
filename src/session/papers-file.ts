import { ok, type Result } from '../core/kernel/result.ts';
import { TABLETOP_FORMAT } from '../core/tabletop/log-file.ts';
import type { TabletopFact } from '../core/tabletop/tabletop-fact.ts';
import { openTabletop, replayTabletop } from '../core/tabletop/tabletop.ts';
import { DEFAULT_TENANT } from '../core/tenant/tenant.ts';
import type { StoreFault } from '../storage/store-fault.ts';
import type { DrillHeader } from '../storage/store.ts';
import { papersId } from './papers-id.ts';
import { tabletopSummary } from './stored-tabletop.ts';
import type { TabletopHeader } from './tabletop-header.ts';
import type { World } from './world.ts';

type DrillKept = Omit<DrillHeader, 'summary'>;

/** What the papers of a drill are kept under, beside the exercises. */
export const papersHeader = ({
  id,
  incident,
  runbook,
  startedAt,
  tenant,
  seed,
}: DrillKept): Omit<TabletopHeader, 'summary'> => ({
  id: papersId(id),
  title: incident.title,
  startedAt,
  format: TABLETOP_FORMAT,
  incident,
  ...(runbook && { runbook }),
  tenant,
  seed,
});

/** What was written for the report of a drill, for its log file: empty where nobody has, and of damaged papers what can be read. */
export async function papersOf({ exercises }: Pick<World, 'exercises'>, id: string): Promise<readonly TabletopFact[]> {
  const log = await exercises.facts(papersId(id));
  return (log.ok ? log.value : log.error.readable).map(({ fact }) => fact);
}

/** Keeps with a drill what its log file brought for its report: all of it or nothing. */
export async function keepPapers(
  { exercises, clock }: Pick<World, 'exercises' | 'clock'>,
  drill: DrillKept,
  facts: readonly TabletopFact[],
): Promise<Result<void, StoreFault>> {
  if (facts.length === 0) return ok(undefined);
  const header = papersHeader(drill);
  const bare = openTabletop({ tenant: DEFAULT_TENANT, seed: drill.seed });
  const created = await exercises.createDrill({ ...header, summary: tabletopSummary(replayTabletop(bare, facts)) });
  if (!created.ok) return created;
  const added = await exercises.append(header.id, 0, facts, clock());
  // Facts that stand there already are those of another window, which imports the same log.
  if (!added.ok && added.error.kind !== 'moved-on') await exercises.removeDrill(header.id);
  return added;
}
