import type { SituationName } from '../kernel/vocabulary/situations.ts';
import type { Runbook, RunbookStep } from './runbook.ts';

/** All steps, in the order of the document. */
export const stepsOf = (runbook: Runbook): readonly RunbookStep[] => runbook.sections.flatMap(({ steps }) => steps);

/** What the runbook says for any of these situations, in the order of the document. */
export function stepsFor(runbook: Runbook, situations: readonly SituationName[]): readonly RunbookStep[] {
  return stepsOf(runbook).filter((step) => step.situations.some((situation) => situations.includes(situation)));
}

/** The step of this id, wherever it stands; undefined where the runbook has none. */
export function findStep(runbook: Runbook, id: string): RunbookStep | undefined {
  return stepsOf(runbook).find((step) => step.id === id);
}
