import { openDrill } from '../core/drill/drill.ts';
import { advance } from '../core/drill/due.ts';
import type { Incident } from '../core/incident/incident.ts';
import { STARTEX } from '../core/kernel/time.ts';
import type { Deed } from '../core/kernel/vocabulary/actions.ts';
import { type OpenDecision, openDecisions } from '../core/review/decisions.ts';
import { DEFAULT_TENANT } from '../core/tenant/tenant.ts';
import type { TasterState } from './taster-turn.ts';
import type { World } from './world.ts';

/** The first decision of a drill that nobody had to start. With the first answer it becomes a drill like any other. */
export interface Taster {
  readonly state: TasterState;
  /** What is asked; absent while an answer is on show. */
  readonly decision: OpenDecision | undefined;
  /** Stores the answer and shows what comes of it. */
  readonly answer: (option: string) => Promise<void>;
  /** Takes the answer back. */
  readonly again: () => Promise<void>;
}

/** Opens an incident whose first message asks for a decision. Nothing is stored yet, and nothing is loaded that only an answer needs. */
export function createTaster(world: World, incident: Incident): Taster {
  const seed = world.newSeed();
  let state = $state.raw<TasterState>({
    seed,
    drill: advance(openDrill(incident, DEFAULT_TENANT, undefined, seed), STARTEX),
  });
  let isAnswered = $state(false);
  const asked = openDecisions(state.drill)[0];

  async function play(deed: Deed): Promise<void> {
    const { playOn } = await import('./taster-turn.ts');
    state = await playOn(world, state, { ...deed, by: asked?.decision.seat ?? incident.seats[0] });
  }

  return {
    get state() {
      return state;
    },
    get decision() {
      return isAnswered ? undefined : asked;
    },
    answer: async (option) => {
      if (!asked || isAnswered) return;
      await play({ do: 'choose', option: `${asked.inject.id}.${option}` });
      isAnswered = true;
    },
    again: async () => {
      await play({ do: 'take-back' });
      isAnswered = false;
    },
  };
}
