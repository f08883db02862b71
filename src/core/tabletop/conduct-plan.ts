import { fail, ok } from '../kernel/result.ts';
import { type Conducted, tooLong, wrongText } from './conduct-capture.ts';
import { conductProblem, type ConductProblem } from './conduct-problem.ts';
import { LONGEST_NAME, MOST_INJECTS } from './limits.ts';
import { momentOf, stateOf } from './moment.ts';
import type { PlannedInject, TabletopPlan } from './plan.ts';
import type { Tabletop } from './tabletop.ts';
import type { TabletopCommandOf } from './tabletop-command.ts';
import { type ExerciseTime, exerciseTime } from './tabletop-fact.ts';

type Planned = TabletopCommandOf<'edit' | 'insert' | 'shorten-part' | 'count-time'>;

/** What changes the plan while it is run, and the clock. */
export function planned(tabletop: Tabletop, command: Planned, at: ExerciseTime): Conducted {
  switch (command.do) {
    case 'edit':
      return edited(tabletop, command, at);
    case 'insert':
      return inserted(tabletop, command, at);
    case 'shorten-part':
      return shortened(tabletop, command, at);
    case 'count-time':
      return counted(command, at);
  }
}

function edited(
  { plan }: Tabletop,
  { inject, says, question }: TabletopCommandOf<'edit'>,
  at: ExerciseTime,
): Conducted {
  if (!plan.injects.some(({ id }) => id === inject)) return fail(NO_INJECT);
  return (
    wrongText(says) ??
    tooLong(question ?? '') ??
    ok([{ type: 'inject.edited', at, inject, says, ...(question !== undefined && { question }) }])
  );
}

function inserted(
  tabletop: Tabletop,
  { inject, part, after }: TabletopCommandOf<'insert'>,
  at: ExerciseTime,
): Conducted {
  const { plan } = tabletop;
  const moment = momentOf(tabletop);
  if (plan.injects.some(({ id }) => id === inject.id)) return fail(THERE_ALREADY);
  const into =
    plan.parts.find(({ id }) => id === part) ??
    plan.parts.find(({ injects }) => after !== undefined && injects.includes(after)) ??
    (moment.part?.kind === 'module' ? moment.part : plan.parts.find(({ kind }) => kind === 'module'));
  if (!into || into.kind !== 'module') return fail(NO_MODULE);
  const behind = after ?? into.injects.findLast((id) => stateOf(moment, id).is !== 'ahead');
  return (
    wrongInject(plan, inject) ??
    ok([{ type: 'inject.inserted', at, inject, part: into.id, ...(behind !== undefined && { after: behind }) }])
  );
}

function wrongInject(
  { injects }: TabletopPlan,
  { title, from, to, says, question = '' }: PlannedInject,
): { readonly ok: false; readonly error: ConductProblem } | undefined {
  if (injects.length >= MOST_INJECTS) return fail(TOO_MANY);
  if ([title, from, to].some((name) => name.length > LONGEST_NAME)) return fail(TOO_LONG_A_NAME);
  return wrongText(says) ?? tooLong(question);
}

const LONGEST_PART = 480;

function shortened(
  { plan }: Tabletop,
  { part, minutes }: TabletopCommandOf<'shorten-part'>,
  at: ExerciseTime,
): Conducted {
  if (!plan.parts.some(({ id }) => id === part)) return fail(NO_PART);
  const isRight = Number.isInteger(minutes) && minutes >= 1 && minutes <= LONGEST_PART;
  return isRight ? ok([{ type: 'part.changed', at, part, minutes }]) : fail(WRONG_MINUTES);
}

function counted({ ms }: TabletopCommandOf<'count-time'>, at: ExerciseTime): Conducted {
  if (!Number.isSafeInteger(ms) || ms <= 0) return fail(WRONG_TIME);
  return ok([{ type: 'clock.counted', at: exerciseTime(at + ms), ms }]);
}

export const NO_PART = conductProblem(
  'unknown-part',
  'This exercise has no such part.',
  'Choose one from the run of show.',
);
export const NO_INJECT = conductProblem(
  'unknown-inject',
  'This exercise has no such inject.',
  'Choose one from the run of show.',
);
const NO_MODULE = conductProblem(
  'unknown-part',
  'Injects stand in modules, and this is none.',
  'Choose the module that the inject belongs to.',
);
const THERE_ALREADY = conductProblem(
  'already-there',
  'An inject with this name is in the exercise already.',
  'Jump to it, or give the new one another name.',
);
const TOO_MANY = conductProblem(
  'too-long',
  `An exercise has at most ${String(MOST_INJECTS)} injects.`,
  'Edit one that the room has not seen yet.',
);
const TOO_LONG_A_NAME = conductProblem(
  'too-long',
  `Its title, or who says it to whom, is longer than ${String(LONGEST_NAME)} characters.`,
  'Say that in a line, and the rest in what the room sees and hears.',
);
const WRONG_MINUTES = conductProblem(
  'wrong-minutes',
  `A part has from 1 to ${String(LONGEST_PART)} whole minutes.`,
  'Write such a number. To drop a part, begin the one after it.',
);
const WRONG_TIME = conductProblem('wrong-minutes', 'There is no such time to count.', 'Go on as you are.');
