import { explore, type Exploration } from '../core/check/exploration/explore.ts';
import { compileLifecycle } from '../core/check/exploration/world.ts';
import { checkRunbook } from '../core/check/gaps/gaps.ts';
import type { Runbook } from '../core/runbook/runbook.ts';

let explored: Exploration | undefined;

/** How many essential gaps the check finds. The exploration is the same for every runbook and is made once. */
export function essentialGaps(runbook: Runbook): number {
  explored ??= explore(compileLifecycle());
  return checkRunbook(runbook, explored).gaps.filter(({ level }) => level === 'essential').length;
}
