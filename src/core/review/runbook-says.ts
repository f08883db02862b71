import type { Drill } from '../drill/drill.ts';
import { situationsNow } from '../drill/situations.ts';
import { findStep, stepsFor } from '../runbook/find-steps.ts';
import type { Runbook, RunbookStep } from '../runbook/runbook.ts';

/** A step of the team's runbook that speaks about what is going on, with its place as the document numbers it, such as `4.2`. */
export interface SaidStep {
  readonly step: RunbookStep;
  readonly place: string;
}

/** The step that a decision names; where the runbook has no such step, the first ones for the situations of this moment. */
export function runbookSays(
  { runbook, ...drill }: Drill,
  named: string | undefined,
  most: number,
): readonly SaidStep[] {
  if (!runbook) return [];
  const direct = named === undefined ? undefined : findStep(runbook, named);
  const found = direct ? [direct] : stepsFor(runbook, situationsNow(drill)).slice(0, most);
  return found.map((step) => ({ step, place: placeOf(runbook, step) }));
}

function placeOf({ sections }: Runbook, step: RunbookStep): string {
  const chapter = sections.findIndex(({ steps }) => steps.includes(step));
  return `${String(chapter + 1)}.${String((sections[chapter]?.steps.indexOf(step) ?? 0) + 1)}`;
}
