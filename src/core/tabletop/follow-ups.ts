import { isDay } from '../kernel/day.ts';
import { FOLLOW_UP_STATES, type FollowUpState } from '../kernel/vocabulary/tabletop-words.ts';
import type { Tabletop } from './tabletop.ts';
import { entriesOf } from './tabletop.ts';
import type { FollowUp } from './tabletop-fact.ts';
import { actionProblems } from './follow-up-action.ts';
import type { FollowUpProblem } from './follow-up-problem.ts';

/** What is said where owner or date is missing. */
export const FOLLOW_UP_REFUSED =
  'A follow-up without an owner and a date will not happen. Add both, or mark it as “idea”.';

/** Everything about a draft that is to be told, in the order of its fields. `on` is the day of the exercise. An idea needs no more than words. */
export function followUpProblems(draft: FollowUp, on: string): readonly FollowUpProblem[] {
  const action = draft.action.trim();
  if (action === '') return [refusal('action', 'action-missing', 'Write what will be done.')];
  if (draft.state === 'idea') return [];
  return [...actionProblems(action), ...ownerProblems(draft), ...dueProblems(draft, on)];
}

/** Whether it may be agreed. */
export const isAgreeable = (draft: FollowUp, on: string): boolean =>
  followUpProblems(draft, on).every(({ isAdvice }) => isAdvice);

/** Whether somebody does it by a day. */
const isPromised = ({ owner = '', due = '' }: FollowUp): boolean => owner.trim() !== '' && isDay(due);

/** The states that it can take as it stands: what has no owner and no day is an idea, or dropped. */
export const nextStates = (followUp: FollowUp): readonly FollowUpState[] =>
  isPromised(followUp) ? FOLLOW_UP_STATES.filter((one) => one !== 'idea') : ['idea', 'dropped'];

/** As it is kept: without the space around its words, and an idea without owner and date. */
export function tidied({ action, owner, due, section, state, doneOn, answers }: FollowUp): FollowUp {
  const name = owner?.trim() ?? '';
  const hasPlan = state !== 'idea';
  return {
    action: action.trim(),
    ...(hasPlan && name !== '' && { owner: name }),
    ...(hasPlan && due !== undefined && due !== '' && { due }),
    ...(section !== undefined && section !== '' && { section }),
    state,
    ...(state === 'done' && doneOn !== undefined && { doneOn }),
    ...(answers !== undefined && { answers }),
  };
}

const refusal = (field: FollowUpProblem['field'], code: FollowUpProblem['code'], message: string): FollowUpProblem => ({
  field,
  code,
  message,
  isAdvice: false,
});

function ownerProblems({ owner = '' }: FollowUp): readonly FollowUpProblem[] {
  return owner.trim() === '' ? [refusal('owner', 'owner-missing', 'Name the person who does it.')] : [];
}

function dueProblems({ due = '' }: FollowUp, on: string): readonly FollowUpProblem[] {
  if (due === '') return [refusal('due', 'due-missing', 'Give the day by which it is done.')];
  if (!isDay(due)) return [refusal('due', 'due-unreadable', 'Write the day as year, month and day: 2026-12-01.')];
  return due < on ? [refusal('due', 'due-past', `That day is before the exercise, which was on ${on}.`)] : [];
}

/** A follow-up as it stands, with the line of the log that first said it. */
export interface StandingFollowUp {
  readonly id: string;
  readonly number: number;
  readonly followUp: FollowUp;
}

/** Every follow-up with the last word on it, in the order in which they were agreed. */
export function followUpsOf(tabletop: Pick<Tabletop, 'facts'>): readonly StandingFollowUp[] {
  const changes = entriesOf(tabletop, 'follow-up.changed');
  return entriesOf(tabletop, 'follow-up.agreed').map(({ number, fact: { id, followUp } }) => ({
    id,
    number,
    followUp: changes.findLast((change) => change.fact.id === id)?.fact.followUp ?? followUp,
  }));
}
