import type { DrillUse } from '../../check/exercise/drill-use.ts';
import type { FollowUp } from '../tabletop-fact.ts';
import type { StandingFollowUp } from '../follow-ups.ts';
import type { PlannedAction, ShownBy } from './report.ts';
import { sectionTitle } from './words.ts';

/** What was agreed, with the later drill that showed it, where one did. */
export const plannedActions = (
  followUps: readonly StandingFollowUp[],
  uses: readonly DrillUse[],
): readonly PlannedAction[] => followUps.map(({ id, followUp }) => planned(id, followUp, uses));

function planned(id: string, followUp: FollowUp, uses: readonly DrillUse[]): PlannedAction {
  const { action, owner, due, section, state } = followUp;
  const shown = shownBy(followUp, uses);
  return {
    id,
    action,
    ...(owner !== undefined && { owner }),
    ...(due !== undefined && { due }),
    ...(section !== undefined && { section: sectionTitle(section) }),
    state,
    ...(shown && { shownBy: shown }),
  };
}

/**
 * The first drill from the day on which it was done that used its section of the runbook, and in which every step that was
 * called for there was met.
 */
function shownBy({ section, state, doneOn }: FollowUp, uses: readonly DrillUse[]): ShownBy | undefined {
  if (section === undefined || state !== 'done' || doneOn === undefined) return undefined;
  const later = uses.filter(({ on }) => on >= doneOn).toSorted((one, other) => (one.on < other.on ? -1 : 1));
  const drill = later.find(({ steps }) => {
    const used = steps.filter(({ step }) => step.startsWith(`${section}.`));
    return used.length > 0 && used.every(({ result }) => result === 'met');
  });
  return drill && { title: drill.title, on: drill.on };
}

/**
 * Whether somebody has still to do or to show something. What changes the runbook stays open until a later drill has shown
 * it; of what changes nothing that a drill uses, its owner's word is all that there is.
 */
export function isOpen({ state, section, shownBy: shown }: PlannedAction): boolean {
  if (state === 'open' || state === 'in-progress') return true;
  return state === 'done' && section !== undefined && shown === undefined;
}

/** How it stands, in words. */
export function sayStand({ state, section, shownBy: shown }: PlannedAction): string {
  switch (state) {
    case 'open':
      return 'Open';
    case 'in-progress':
      return 'In progress';
    case 'done':
      if (shown) return `Done, shown by the drill “${shown.title}” on ${shown.on}`;
      return section === undefined ? 'Done' : 'Done, open until a drill shows it';
    case 'dropped':
      return 'Dropped';
    case 'idea':
      return 'Idea';
  }
}
