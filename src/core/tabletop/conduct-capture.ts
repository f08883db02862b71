import { isDay } from '../kernel/day.ts';
import { fail, ok, type Result } from '../kernel/result.ts';
import { conductProblem, type ConductProblem } from './conduct-problem.ts';
import { LONGEST_TEXT } from './limits.ts';
import { entriesOf, type Tabletop } from './tabletop.ts';
import { nextStates } from './follow-ups.ts';
import type { TabletopCommandOf } from './tabletop-command.ts';
import type { ExerciseTime, FollowUp, TabletopFact, TabletopFactName } from './tabletop-fact.ts';

export type Conducted = Result<readonly TabletopFact[], ConductProblem>;

type Captured = TabletopCommandOf<
  | 'record-decision'
  | 'note'
  | 'rate'
  | 'reflect'
  | 'agree-follow-up'
  | 'change-follow-up'
  | 'strike'
  | 'star'
  | 'unstar'
  | 'explain'
  | 'write-summary'
>;

/** What a facilitator writes down. */
export function captured(tabletop: Tabletop, command: Captured, at: ExerciseTime): Conducted {
  switch (command.do) {
    case 'record-decision':
      return wrongText(command.text) ?? ok([{ type: 'decision.recorded', at, ...without(command) }]);
    case 'note':
      return wrongText(command.text) ?? ok([{ type: 'observation.noted', at, ...without(command) }]);
    case 'reflect':
      return wrongText(command.text) ?? ok([{ type: 'reflection.noted', at, ...without(command) }]);
    case 'rate':
      return tabletop.plan.objectives.some(({ id }) => id === command.objective)
        ? ok([{ type: 'objective.rated', at, ...without(command) }])
        : fail(NO_OBJECTIVE);
    case 'agree-follow-up':
      return wrongFollowUp(command.followUp) ?? ok([{ type: 'follow-up.agreed', at, ...without(command) }]);
    case 'change-follow-up': {
      const isAgreed = entriesOf(tabletop, 'follow-up.agreed').some(({ fact }) => fact.id === command.id);
      if (!isAgreed) return fail(NO_FOLLOW_UP);
      return wrongFollowUp(command.followUp) ?? ok([{ type: 'follow-up.changed', at, ...without(command) }]);
    }
    case 'strike':
    case 'star':
    case 'unstar':
      return marked(tabletop, command, at);
    case 'explain': {
      if (!tabletop.facts[command.number - 1]) return fail(NO_ENTRY);
      return (
        wrongText(`${command.why ?? ''}${command.consequence ?? ''}`) ??
        ok([{ type: 'entry.explained', at, ...without(command) }])
      );
    }
    case 'write-summary':
      return wrongText(command.text) ?? ok([{ type: 'summary.written', at, text: command.text }]);
  }
}

function without<C extends { readonly do: string }>(command: C): Omit<C, 'do'> {
  const { do: _, ...said } = command;
  return said;
}

/** What can be struck: words and counts. What happened in the room has happened. */
const OF_NO_ACCOUNT: readonly TabletopFactName[] = [
  'decision.recorded',
  'observation.noted',
  'reflection.noted',
  'objective.rated',
  'votes.counted',
  'ballot.cast',
  'answer.received',
  'follow-up.agreed',
  'summary.written',
];

function marked(
  { facts }: Tabletop,
  { do: deed, number }: TabletopCommandOf<'strike' | 'star' | 'unstar'>,
  at: ExerciseTime,
): Conducted {
  const fact = facts[number - 1];
  if (!fact) return fail(NO_ENTRY);
  if (deed !== 'strike') return ok([{ type: deed === 'star' ? 'entry.starred' : 'entry.unstarred', at, number }]);
  return OF_NO_ACCOUNT.includes(fact.type) ? ok([{ type: 'entry.struck', at, number }]) : fail(HAS_HAPPENED);
}

export function wrongText(text: string): { readonly ok: false; readonly error: ConductProblem } | undefined {
  if (text.trim() === '') return fail(EMPTY);
  return tooLong(text);
}

export const tooLong = (text: string): { readonly ok: false; readonly error: ConductProblem } | undefined =>
  text.length > LONGEST_TEXT ? fail(TOO_LONG) : undefined;

function wrongFollowUp(followUp: FollowUp): { readonly ok: false; readonly error: ConductProblem } | undefined {
  const wrong = wrongText(followUp.action);
  if (wrong) return wrong;
  const { state, due, doneOn } = followUp;
  if (!nextStates(followUp).includes(state) && state !== 'idea') return fail(NO_OWNER_OR_DATE);
  return [due, doneOn].every((day) => day === undefined || isDay(day)) ? undefined : fail(NO_DAY);
}

const EMPTY = conductProblem('empty-text', 'There are no words in it.', 'Write a few words, then keep it.');
const TOO_LONG = conductProblem(
  'too-long',
  `It is longer than ${String(LONGEST_TEXT)} characters.`,
  'Keep the sentence that matters, and put the rest into a document of its own.',
);
const NO_OBJECTIVE = conductProblem(
  'unknown-objective',
  'This exercise has no such objective.',
  'Rate one of those that were planned.',
);
const NO_ENTRY = conductProblem('unknown-entry', 'The log has no such line.', 'Choose a line that is there.');
const HAS_HAPPENED = conductProblem(
  'not-of-no-account',
  'This line says what happened in the room, so it stays.',
  'Withdraw the inject, or write a note about it.',
);
const NO_FOLLOW_UP = conductProblem('unknown-follow-up', 'There is no such follow-up.', 'Agree it first.');
const NO_DAY = conductProblem(
  'no-owner-or-date',
  'Its date is no day of the calendar.',
  'Write the day as year, month and day: 2026-12-01.',
);
const NO_OWNER_OR_DATE = conductProblem(
  'no-owner-or-date',
  'A follow-up without an owner and a date will not happen.',
  'Add both, or mark it as “idea”.',
);
