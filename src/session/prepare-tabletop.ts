import { fingerprint } from '../core/kernel/fingerprint.ts';
import { fail, type Result } from '../core/kernel/result.ts';
import { planFromIncident } from '../core/tabletop/plan-from-incident.ts';
import { DEFAULT_TENANT } from '../core/tenant/tenant.ts';
import type { FaultExplanation } from '../storage/store-fault.ts';
import { chosenRunbook, usualRunbook } from './begin-drill.ts';
import { beginTabletop } from './begin-tabletop.ts';
import type { World } from './world.ts';

/** Plans an exercise of an incident, stores it and gives its id. `minutes` is the whole of it, with briefing and hot wash. */
export async function prepareTabletop(
  world: World,
  id: string,
  minutes: number,
): Promise<Result<string, FaultExplanation>> {
  const { library, settings } = world;
  const [incident, text, runbook] = await Promise.all([
    library.incident(id),
    library.incidentText(id),
    chosenRunbook(world, usualRunbook(world)),
  ]);
  if (!incident || text === undefined) return fail(GONE);
  const seed = world.newSeed();
  const tenant = { ...DEFAULT_TENANT, severityAutomation: settings.automation };
  const plan = planFromIncident({ incident, revision: fingerprint(text), tenant, seed, minutes });
  return beginTabletop(world, plan, {
    incident: { value: incident, text },
    tenant,
    seed,
    ...(runbook && { runbook }),
  });
}

const GONE: FaultExplanation = {
  happened: 'This incident is not in this browser any more.',
  safe: 'Nothing was started.',
  next: 'Import it again, or choose another one.',
};
