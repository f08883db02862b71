import { holdersOf } from '../../runbook/holders.ts';
import { withSteps } from '../../runbook/interview/edit-runbook.ts';
import { asSuggested } from '../../runbook/interview/suggested.ts';
import { rolesIn } from '../../runbook/roles.ts';
import type { Runbook } from '../../runbook/runbook.ts';

/** The runbook with a step of the example in its place. It is nobody's where the example names a role that this runbook has not. */
export function withExampleStep(runbook: Runbook, id: string, example: Runbook): Runbook {
  const roles = rolesIn(runbook);
  return withSteps(runbook, [id], example, (step) =>
    asSuggested(holdersOf(step.who, roles).every(({ role }) => role !== undefined) ? step : { ...step, who: '' }),
  );
}
