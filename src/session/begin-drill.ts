import type { Seed } from '../core/kernel/draw.ts';
import { fail, type Result } from '../core/kernel/result.ts';
import type { Seat } from '../core/kernel/vocabulary/words.ts';
import { DEFAULT_TENANT } from '../core/tenant/tenant.ts';
import { explainFault, type FaultExplanation } from '../storage/store-fault.ts';
import { type DrillPlan, startDrill } from './start-drill.ts';
import type { World } from './world.ts';

/** What a person chooses before a drill, by name. */
export interface Choice extends Pick<DrillPlan, 'pace' | 'feedback'> {
  readonly incident: string;
  /** Empty for none. */
  readonly runbook: string;
  readonly seats?: readonly Seat[];
  readonly others?: 'model' | 'empty';
  readonly atTwoDesks?: boolean;
  readonly seed?: Seed;
}

/** Loads what was chosen, stores the new drill and gives its id. The choices are the defaults of the next drill. */
export async function beginDrill(
  world: World,
  { incident: id, runbook: runbookId, ...rules }: Choice,
): Promise<Result<string, FaultExplanation>> {
  const { library, settings } = world;
  const [incident, text] = await Promise.all([library.incident(id), library.incidentText(id)]);
  if (!incident || text === undefined) return fail(GONE);
  const runbook = await chosenRunbook(world, runbookId);
  const started = await startDrill(world, {
    ...rules,
    incident: { value: incident, text },
    tenant: { ...DEFAULT_TENANT, severityAutomation: settings.automation },
    ...(runbook && { runbook }),
  });
  if (!started.ok) return fail(explainFault(started.error));
  settings.change({ hasDrills: true, pace: rules.pace, feedback: rules.feedback, runbook: runbookId });
  return started;
}

/** A runbook by its id, with the text that a drill keeps. */
export async function chosenRunbook({ library }: World, id: string): Promise<DrillPlan['runbook']> {
  if (id === '') return undefined;
  const [value, text] = await Promise.all([library.runbook(id), library.runbookText(id)]);
  return value && text !== undefined ? { value, text } : undefined;
}

/** The id of the runbook that drills are run with unless somebody chooses: the last one, or the first there is; empty for none. */
export function usualRunbook({ library, settings }: World): string {
  const isHere = library.runbooks.some(({ id }) => id === settings.runbook);
  return isHere ? settings.runbook : (library.runbooks[0]?.id ?? '');
}

const GONE: FaultExplanation = {
  happened: 'This incident is not in this browser any more.',
  safe: 'Nothing was started.',
  next: 'Import it again, or choose another one under Drills.',
};
