import type { ObservationKind, Rating, ReflectionKind } from '../../kernel/vocabulary/tabletop-words.ts';
import { isSection, SECTION_TITLES } from '../../runbook/section-titles.ts';
import type { FollowUp, ExerciseTime } from '../tabletop-fact.ts';

/** HSEEP's sentences for its letters. */
export const RATING_WORDS: { readonly [R in Rating | 'not-assessed']: string } = {
  P: 'Performed without challenges',
  S: 'Performed with some challenges',
  M: 'Performed with major challenges',
  U: 'Unable to be performed',
  'not-assessed': 'Not assessed',
};

/** `P: Performed without challenges`. */
export const sayRating = (rating: Rating | 'not-assessed'): string =>
  rating === 'not-assessed' ? RATING_WORDS[rating] : `${rating}: ${RATING_WORDS[rating]}`;

export const OBSERVATION_WORDS: { readonly [K in ObservationKind]: string } = {
  strength: 'Strength',
  gap: 'Gap',
  action: 'Action',
};

export const REFLECTION_WORDS: { readonly [K in ReflectionKind]: string } = {
  keep: 'Keep',
  fix: 'Fix',
  surprised: 'Surprised us',
};

/** `00:21:40`: how long the exercise had run. */
export function makeExerciseTime(at: ExerciseTime): string {
  const total = Math.floor(Math.max(0, at) / 1000);
  return [Math.floor(total / 3600), Math.floor((total % 3600) / 60), total % 60]
    .map((part) => String(part).padStart(2, '0'))
    .join(':');
}

/** The title of a section of the runbook; a name that Firedoor does not know stands as it is. */
export const sectionTitle = (section: string): string => (isSection(section) ? SECTION_TITLES[section] : section);

/** `Add the bridge number to the on-call card (Sam Ortiz, by 2026-12-01)`. */
export function sayFollowUp({ action, owner, due, state }: FollowUp): string {
  const who = [owner, due === undefined ? undefined : `by ${due}`].filter((part) => part !== undefined);
  const said = state === 'idea' ? ['idea'] : who;
  return said.length === 0 ? action : `${action} (${said.join(', ')})`;
}
