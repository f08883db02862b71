import type { Drill } from '../drill/drill.ts';
import { isDeed } from '../drill/holds.ts';
import { factsNamed } from '../drill/record.ts';
import { situationsNow } from '../drill/situations.ts';
import { findStep, stepsFor } from '../runbook/find-steps.ts';
import type { Runbook, RunbookStep } from '../runbook/runbook.ts';

/** A step of the team's runbook that speaks about what is going on, with its place as the document numbers it, such as `4.2`. */
export interface SaidStep {
  readonly step: RunbookStep;
  readonly place: string;
}

/** The step that a decision names; where the runbook has no such step, the first that are left for the situations of this moment. */
export function runbookSays(drill: Drill, named: string | undefined, most: number): readonly SaidStep[] {
  const { runbook } = drill;
  if (!runbook) return [];
  const direct = named === undefined ? undefined : findStep(runbook, named);
  const left = (): readonly RunbookStep[] =>
    stepsFor(runbook, situationsNow(drill)).filter((step) => !isFinished(drill, step));
  const found = direct ? [direct] : left().slice(0, most);
  return found.map((step) => ({ step, place: placeOf(runbook, step) }));
}

/** Steps that somebody has ticked, by their ids. */
export const tickedSteps = ({ record }: Drill): ReadonlySet<string> =>
  new Set(factsNamed(record, 'step.ticked').map(({ fact }) => fact.step));

/** Ticked, or everything that it names is on the record. */
const isFinished = (drill: Drill, { id, actions }: RunbookStep): boolean =>
  tickedSteps(drill).has(id) ||
  (actions.length > 0 && actions.every((action) => drill.record.entries.some(({ fact }) => isDeed(action, fact, {}))));

function placeOf({ sections }: Runbook, step: RunbookStep): string {
  const chapter = sections.findIndex(({ steps }) => steps.includes(step));
  return `${String(chapter + 1)}.${String((sections[chapter]?.steps.indexOf(step) ?? 0) + 1)}`;
}
