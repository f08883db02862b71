import { explore, type Exploration } from '../core/check/exploration/explore.ts';
import { compileLifecycle } from '../core/check/exploration/world.ts';
import { exercised } from '../core/check/exercise/exercised.ts';
import type { Exercised } from '../core/check/gaps/exercised.ts';
import { checkRunbook } from '../core/check/gaps/gaps.ts';
import type { Runbook } from '../core/runbook/runbook.ts';
import { runbookExercise } from './runbook-exercise.ts';
import type { World } from './world.ts';

let explored: Exploration | undefined;

/** How many essential gaps the check finds. The exploration is the same for every runbook and is made once. */
export function essentialGaps(runbook: Runbook): number {
  explored ??= explore(compileLifecycle());
  return checkRunbook(runbook, explored).gaps.filter(({ level }) => level === 'essential').length;
}

/** Which of the last drills used each section of a runbook, whatever its edition was then. */
export async function exercisedIn(world: World, runbook: Runbook): Promise<Exercised> {
  const uses = await runbookExercise(world, MOST).usesOf({ title: runbook.title });
  return exercised(runbook, uses);
}

/** Logs are read one by one, and older drills say little about a runbook of today. */
const MOST = 12;
