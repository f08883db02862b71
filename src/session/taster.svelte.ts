import { type Drill, openDrill } from '../core/drill/drill.ts';
import { replay } from '../core/drill/evolve.ts';
import { openingFacts, turn } from '../core/drill/turn.ts';
import type { Incident } from '../core/incident/incident.ts';
import type { Result } from '../core/kernel/result.ts';
import type { Command } from '../core/kernel/vocabulary/actions.ts';
import { type Call, calls } from '../core/review/calls.ts';
import { type OpenDecision, openDecisions } from '../core/review/decisions.ts';
import { DEFAULT_TENANT } from '../core/tenant/tenant.ts';
import { explainFault, type FaultExplanation, type StoreFault } from '../storage/store-fault.ts';
import type { World } from './world.ts';

/** The first decision of a drill that nobody had to start. With the first answer it becomes a drill like any other. */
export interface Taster {
  readonly drill: Drill;
  /** What is asked now; absent while an answer is on show. */
  readonly decision: OpenDecision | undefined;
  /** The answer that is on show. */
  readonly call: Call | undefined;
  /** The drill in the store, once there is one. */
  readonly id: string | undefined;
  readonly fault: FaultExplanation | undefined;
  /** Stores the answer and shows what comes of it. */
  readonly answer: (option: string) => Promise<void>;
  /** Takes the answer back. */
  readonly again: () => Promise<void>;
}

/** Opens an incident whose first message asks for a decision. Nothing is stored yet. */
export function createTaster(world: World, incident: Incident): Taster {
  const seed = world.newSeed();
  const opened = openDrill(incident, DEFAULT_TENANT, undefined, seed);
  let drill = $state.raw(replay(opened, openingFacts(opened)));
  let id = $state<string>();
  let fault = $state.raw<FaultExplanation>();
  const call = $derived(calls(drill).at(-1));
  const decision = $derived(call ? undefined : openDecisions(drill)[0]);

  /** The store may say no: then the drill goes on, and a note says what is not saved. */
  async function keep(command: Command): Promise<void> {
    const facts = turn(drill, command, 'turns');
    const stored = await store(facts);
    fault = stored.ok ? undefined : explainFault(stored.error);
    drill = replay(drill, facts);
  }

  async function store(facts: Drill['facts']): Promise<Result<void, StoreFault>> {
    if (id === undefined) {
      const started = await start();
      if (!started.ok) return started;
      id = started.value;
      world.settings.change({ hasDrills: true });
    }
    const appended = await world.store.append(id, drill.facts.length, facts, world.clock());
    if (!appended.ok) return appended;
    const after = replay(drill, facts);
    return world.store.summarise(id, { facts: after.facts.length, at: Math.max(after.record.at, after.record.until), ended: after.record.ended });
  }

  async function start(): Promise<Result<string, StoreFault>> {
    const { startDrill } = await import('./start-drill.ts');
    const text = (await world.library.incidentText(incident.id)) ?? '';
    return startDrill(world, { incident: { value: incident, text }, pace: 'turns', feedback: 'after-each', seed });
  }

  return {
    get drill() {
      return drill;
    },
    get decision() {
      return decision;
    },
    get call() {
      return call;
    },
    get id() {
      return id;
    },
    get fault() {
      return fault;
    },
    answer: async (option) => {
      if (decision) await keep({ do: 'choose', option: `${decision.inject.id}.${option}`, by: decision.decision.seat });
    },
    again: async () => {
      if (call) await keep({ do: 'take-back', by: call.inject.decision?.seat ?? incident.seats[0] });
    },
  };
}

/** Loads what the taster is not slow without, before somebody answers: the database and the text of the incident. */
export async function warmUp(world: World, incident: string): Promise<void> {
  await Promise.all([world.store.drills({ limit: 1 }), world.library.incidentText(incident), import('./start-drill.ts')]);
}
