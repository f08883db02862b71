import { isAtPhone } from '../drill/desks.ts';
import type { Drill } from '../drill/drill.ts';
import { factsNamed } from '../drill/record.ts';
import { situationsNow } from '../drill/situations-now.ts';
import { ticketNote } from '../drill/ticket-rules.ts';
import { findStep, stepsFor } from '../runbook/find-steps.ts';
import type { Runbook, RunbookStep } from '../runbook/runbook.ts';
import { isForHelpdesk } from './call-script.ts';
import { isStepDone } from './step-records.ts';
import { stages } from './walk.ts';

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
  const found = direct ? [direct] : stepsLeft(drill, runbook).slice(0, most);
  return found.map((step) => ({ step, place: placeOf(runbook, step) }));
}

/** What is said where the runbook says nothing: what is true of the runbook, and of what is left besides it. */
export function saysNothing(drill: Drill, named: string | undefined): string {
  if (drill.runbook === undefined) return 'This drill runs without a runbook.';
  if (named !== undefined) return 'Your runbook does not cover this yet.';
  return isAtPhone(drill) && ticketNote(drill) === undefined
    ? 'No step is left but the ticket, which is still to be written.'
    : 'No step is left for what is going on now.';
}

/** Steps that somebody has ticked, by their ids. */
export const tickedSteps = ({ record }: Drill): ReadonlySet<string> =>
  new Set(factsNamed(record, 'step.ticked').map(({ fact }) => fact.step));

function stepsLeft(drill: Drill, runbook: Runbook): readonly RunbookStep[] {
  const walked = stages(drill);
  const isAsked = isAtPhone(drill) ? isForHelpdesk : () => true;
  return stepsFor(runbook, situationsNow(drill)).filter((step) => isAsked(step) && !isStepDone(drill, walked, step));
}

function placeOf({ sections }: Runbook, step: RunbookStep): string {
  const chapter = sections.findIndex(({ steps }) => steps.includes(step));
  return `${String(chapter + 1)}.${String((sections[chapter]?.steps.indexOf(step) ?? 0) + 1)}`;
}
