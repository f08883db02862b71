import type { Drill } from '../core/drill/drill.ts';
import { replay } from '../core/drill/evolve.ts';
import { turn } from '../core/drill/turn.ts';
import type { Seed } from '../core/kernel/draw.ts';
import { fail, ok, type Result } from '../core/kernel/result.ts';
import type { Command } from '../core/kernel/vocabulary/actions.ts';
import { explainFault, type FaultExplanation, storeFault, type StoreFault } from '../storage/store-fault.ts';
import { chosenRunbook, usualRunbook } from './begin-drill.ts';
import { drillSummary } from './drill-summary.ts';
import { startDrill } from './start-drill.ts';
import type { World } from './world.ts';

/** Where the taster stands: in memory before the first answer, in the store from then on. */
export interface TasterState {
  readonly drill: Drill;
  readonly seed: Seed;
  /** The drill in the store, once there is one. */
  readonly id?: string;
  readonly fault?: FaultExplanation;
}

/** One turn of the taster, stored first. Where the store says no the drill goes on, and says what is not saved. */
export async function playOn(world: World, { drill, seed, id }: TasterState, command: Command): Promise<TasterState> {
  const facts = turn(drill, command, 'turns');
  const after = replay(drill, facts);
  const known = id === undefined ? await start(world, { drill, seed }) : ok(id);
  if (!known.ok) return { drill: after, seed, fault: explainFault(known.error) };
  const stored = await world.store.append(known.value, drill.facts.length, facts, world.clock());
  if (!stored.ok) return { drill: after, seed, id: known.value, fault: explainFault(stored.error) };
  void world.store.summarise(known.value, drillSummary(after));
  return { drill: after, seed, id: known.value };
}

async function start(world: World, { drill, seed }: TasterState): Promise<Result<string, StoreFault>> {
  const [text, runbook] = await Promise.all([
    world.library.incidentText(drill.incident.id),
    chosenRunbook(world, usualRunbook(world)),
  ]);
  if (text === undefined) return fail(storeFault('unavailable', 'the incident has no text'));
  const incident = { value: drill.incident, text };
  const started = await startDrill(world, {
    incident,
    pace: 'turns',
    feedback: 'after-each',
    seed,
    ...(runbook && { runbook }),
  });
  if (started.ok) world.settings.change({ hasDrills: true });
  return started;
}

/** Loads what an answer will need: the database, and the text that the drill is kept with. */
export async function warmUp(world: World, incident: string): Promise<void> {
  await Promise.all([
    world.store.drills({ limit: 1 }),
    world.library.incidentText(incident),
    chosenRunbook(world, usualRunbook(world)),
  ]);
}
