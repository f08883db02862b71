import * as v from 'valibot';
import { fingerprint } from '../kernel/fingerprint.ts';
import { readJson } from '../kernel/read-json.ts';
import { fail, ok, type Result } from '../kernel/result.ts';
import { CONFIDENCES, type Confidence } from '../kernel/vocabulary/words.ts';
import { shownInOrder } from './room-number.ts';
import type { Tabletop } from './tabletop.ts';
import type { TabletopCommandOf } from './tabletop-command.ts';
import { letterOf } from './votes.ts';

/** What a team answers on a laptop of its own. It knows of the exercise what stands on the projector. */
export interface TeamAnswer {
  /** The code of the exercise, as `exerciseCode` gives it. */
  readonly exercise: string;
  /** The number of the inject. */
  readonly inject: number;
  readonly team: string;
  /** The letter of an option. */
  readonly option?: string;
  readonly sure?: Confidence;
  readonly text?: string;
}

/** Why the file of an answer is not taken in, in a sentence for whoever brought it. */
export interface AnswerProblem {
  readonly code: 'too-large' | 'not-an-answer' | 'changed' | 'other-exercise' | 'unknown-inject' | 'unknown-option';
  readonly message: string;
}

/** What tells an exercise from others on the projector: six characters that people can read out. */
export const exerciseCode = (id: string): string => fingerprint(id).slice(0, 6).toUpperCase();

const LARGEST = 20_000;

/** The text of a sealed answer. */
export const makeTeamAnswer = (answer: TeamAnswer): string =>
  `${JSON.stringify({ firedoor: 'team-answer', format: 1, ...inOrder(answer), seal: sealOf(answer) }, undefined, 2)}\n`;

/** Reads an answer that came from anywhere, and gives the command that takes it in. `code` is that of this exercise. */
export function readTeamAnswer(
  text: string,
  { tabletop, code }: { readonly tabletop: Tabletop; readonly code: string },
): Result<TabletopCommandOf<'receive-answer'>, AnswerProblem> {
  if (text.length > LARGEST) return fail(TOO_LARGE);
  const read = v.safeParse(FILE, readJson(text));
  if (!read.success) return fail(NOT_OURS);
  const { firedoor: _, format: __, seal, ...answer } = read.output;
  if (sealOf(answer) !== seal) return fail(CHANGED);
  if (answer.exercise.toUpperCase() !== code) return fail(otherExercise(answer.exercise, code));
  const inject = tabletop.plan.injects.find(({ id }) => id === shownInOrder(tabletop)[answer.inject - 1]);
  if (!inject) return fail(notShown(answer));
  const option = inject.options.find((__, index) => letterOf(index) === answer.option);
  if (answer.option !== undefined && !option) return fail(noOption(answer));
  return ok({
    do: 'receive-answer',
    inject: inject.id,
    team: answer.team,
    ...(option && { option: option.id }),
    ...(answer.sure && { sure: answer.sure }),
    ...(answer.text !== undefined && { text: answer.text }),
    seal,
  });
}

const FILE = v.strictObject({
  firedoor: v.literal('team-answer'),
  format: v.literal(1),
  exercise: v.pipe(v.string(), v.regex(/^[0-9a-fA-F]{6}$/)),
  inject: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(999)),
  team: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(60)),
  option: v.exactOptional(v.pipe(v.string(), v.regex(/^[A-Z]$/))),
  sure: v.exactOptional(v.picklist(CONFIDENCES)),
  text: v.exactOptional(v.pipe(v.string(), v.maxLength(4000))),
  seal: v.string(),
});

/** The same answer has the same seal, whichever order its fields came in. */
const inOrder = ({ exercise, inject, team, option, sure, text }: TeamAnswer): TeamAnswer => ({
  exercise,
  inject,
  team,
  ...(option !== undefined && { option }),
  ...(sure !== undefined && { sure }),
  ...(text !== undefined && { text }),
});

const sealOf = (answer: TeamAnswer): string => fingerprint(JSON.stringify(inOrder(answer)));

const TOO_LARGE: AnswerProblem = {
  code: 'too-large',
  message: 'This file is larger than any answer of a team, so it was not read. Choose the file that the team saved.',
};
const NOT_OURS: AnswerProblem = {
  code: 'not-an-answer',
  message: 'This is not an answer that a team sealed with Firedoor. Nothing was changed. Ask the team for its file.',
};
const CHANGED: AnswerProblem = {
  code: 'changed',
  message: 'This answer was changed after it was sealed. Nothing was changed here. Ask the team to save it once more.',
};
const otherExercise = (theirs: string, ours: string): AnswerProblem => ({
  code: 'other-exercise',
  message: `This answer belongs to exercise ${theirs}, and this one is ${ours}. Nothing was changed. Ask the team to answer with the code on the projector.`,
});
const notShown = ({ team, inject }: TeamAnswer): AnswerProblem => ({
  code: 'unknown-inject',
  message: `${team} answers inject ${String(inject)}, which the room has not been shown. Nothing was changed.`,
});
const noOption = ({ team, inject, option = '' }: TeamAnswer): AnswerProblem => ({
  code: 'unknown-option',
  message: `${team} chose ${option}, which inject ${String(inject)} does not have. Nothing was changed. Ask the team to choose again.`,
});
