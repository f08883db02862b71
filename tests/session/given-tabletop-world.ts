import type { TabletopCommand } from '../../src/core/tabletop/tabletop-command.ts';
import { type ExerciseTime } from '../../src/core/tabletop/tabletop-fact.ts';
import { beginTabletop } from '../../src/session/begin-tabletop.ts';
import { openTabletopSession } from '../../src/session/open-tabletop.ts';
import type { TabletopSession } from '../../src/session/tabletop-session.svelte.ts';
import type { World } from '../../src/session/world.ts';
import { incident, plan } from '../core/tabletop/given-tabletop.ts';
import { world } from './given-world.ts';

/** A browser whose wall clock the test moves. What it keeps outlives its windows. */
export interface Computer {
  readonly world: World;
  /** Lets time pass on the wall. */
  readonly sleep: (ms: number) => void;
}

export function computer(name: string): Computer {
  let wall = Date.parse('2026-11-26T09:00:00.000Z');
  return {
    world: { ...world(name, incident), clock: () => new Date(wall).toISOString() },
    sleep: (ms) => {
      wall += ms;
    },
  };
}

/** An exercise of the small incident that waits to be started. */
export async function begun({ world: here }: Computer): Promise<string> {
  const id = await beginTabletop(here, plan, { incident: { value: incident, text: 'the small incident' }, seed: 1 });
  if (!id.ok) throw new Error(id.error.happened);
  return id.value;
}

/** A window with the exercise, in the driver's seat. */
export async function opened({ world: here }: Computer, id: string): Promise<TabletopSession> {
  const session = await openTabletopSession(here, id);
  if (!session.ok) throw new Error(session.error.explanation.happened);
  return session.value;
}

/** Does what is expected to come to something. */
export async function done(session: TabletopSession, ...commands: readonly TabletopCommand[]): Promise<ExerciseTime> {
  for (const command of commands) {
    const problem = await session.do(command);
    if (problem) throw new Error(`${command.do}: ${problem.happened}`);
  }
  return session.at;
}
