import type { Incident } from '../core/incident/incident.ts';
import type { Seed } from '../core/kernel/draw.ts';
import { fingerprint } from '../core/kernel/fingerprint.ts';
import { fail, ok, type Result } from '../core/kernel/result.ts';
import type { Runbook } from '../core/runbook/runbook.ts';
import { TABLETOP_FORMAT } from '../core/tabletop/log-file.ts';
import type { TabletopPlan } from '../core/tabletop/plan.ts';
import { evolveTabletop, openTabletop } from '../core/tabletop/tabletop.ts';
import { exerciseTime, type TabletopFact } from '../core/tabletop/tabletop-fact.ts';
import { DEFAULT_TENANT, type Tenant } from '../core/tenant/tenant.ts';
import { explainFault, type FaultExplanation } from '../storage/store-fault.ts';
import { keepSources } from './stored-drill.ts';
import { tabletopSummary } from './stored-tabletop.ts';
import type { TabletopHeader } from './tabletop-header.ts';
import type { World } from './world.ts';

/** What an exercise is made from, besides its plan. Texts are kept with it. */
export interface TabletopBasis {
  readonly incident?: { readonly value: Incident; readonly text: string };
  readonly runbook?: { readonly value: Runbook; readonly text: string };
  readonly tenant?: Tenant;
  /** Left out, it is drawn. It must be the one that the plan was made with. */
  readonly seed?: Seed;
}

/** Stores a new exercise with its plan and gives its id. It waits to be started. */
export async function beginTabletop(
  world: World,
  plan: TabletopPlan,
  basis: TabletopBasis,
): Promise<Result<string, FaultExplanation>> {
  const header = headerOf(world, plan, basis);
  const { incident, runbook } = basis;
  const sources = { ...(incident && { incident: incident.text }), ...(runbook && { runbook: runbook.text }) };
  const planned: TabletopFact = { type: 'exercise.planned', at: exerciseTime(0), plan };
  const kept = await keepSources(world.store, header, sources);
  if (!kept.ok) return fail(explainFault(kept.error));
  const created = await world.exercises.createDrill(header);
  if (!created.ok) return fail(explainFault(created.error));
  const appended = await world.exercises.append(header.id, 0, [planned], header.startedAt);
  return appended.ok ? ok(header.id) : fail(explainFault(appended.error));
}

function headerOf(
  world: World,
  plan: TabletopPlan,
  { incident, runbook, tenant = DEFAULT_TENANT, seed = world.newSeed() }: TabletopBasis,
): TabletopHeader {
  const opened = openTabletop({ tenant, seed });
  const planned = evolveTabletop(opened, { type: 'exercise.planned', at: exerciseTime(0), plan });
  return {
    id: world.newId(),
    startedAt: world.clock(),
    format: TABLETOP_FORMAT,
    title: plan.title,
    ...(incident && {
      incident: { id: incident.value.id, title: incident.value.title, revision: fingerprint(incident.text) },
    }),
    ...(runbook && { runbook: { title: runbook.value.title, revision: fingerprint(runbook.text) } }),
    tenant,
    seed,
    summary: tabletopSummary(planned),
  };
}
