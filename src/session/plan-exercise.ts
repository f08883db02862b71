import type { MselRow } from '../core/tabletop/msel-csv/msel.ts';
import { planFromMsel } from '../core/tabletop/msel-csv/msel.ts';
import { planFromIncident } from '../core/tabletop/plan-from-incident.ts';
import { fingerprint } from '../core/kernel/fingerprint.ts';
import { fail, type Result } from '../core/kernel/result.ts';
import { DEFAULT_TENANT, type Tenant } from '../core/tenant/tenant.ts';
import type { FaultExplanation } from '../storage/store-fault.ts';
import { chosenRunbook } from './begin-drill.ts';
import { beginTabletop } from './begin-tabletop.ts';
import type { World } from './world.ts';

/** Plans an exercise of an incident, stores it, and gives its id. `runbook` is an id, empty for none. */
export async function planExercise(
  world: World,
  { incident: id, minutes, runbook }: { readonly incident: string; readonly minutes: number; readonly runbook: string },
): Promise<Result<string, FaultExplanation>> {
  const { library } = world;
  const [incident, text] = await Promise.all([library.incident(id), library.incidentText(id)]);
  if (!incident || text === undefined) return fail(GONE);
  const tenant = tenantOf(world);
  const seed = world.newSeed();
  const plan = planFromIncident({ incident, revision: fingerprint(text), tenant, seed, minutes });
  const written = await chosenRunbook(world, runbook);
  return beginTabletop(world, plan, {
    incident: { value: incident, text },
    tenant,
    seed,
    ...(written && { runbook: written }),
  });
}

/** The same for the rows of a MSEL. */
export async function planFromSheet(
  world: World,
  rows: readonly MselRow[],
  { title, starts, runbook }: { readonly title: string; readonly starts: string; readonly runbook: string },
): Promise<Result<string, FaultExplanation>> {
  const written = await chosenRunbook(world, runbook);
  return beginTabletop(world, planFromMsel(rows, { title, starts }), {
    tenant: tenantOf(world),
    ...(written && { runbook: written }),
  });
}

const tenantOf = ({ settings }: World): Tenant => ({ ...DEFAULT_TENANT, severityAutomation: settings.automation });

const GONE: FaultExplanation = {
  happened: 'This incident is not in this browser any more.',
  safe: 'Nothing was planned.',
  next: 'Import it again, or choose another one.',
};
