import { MOST_PARTS, MOST_PLAYERS, MOST_RULES } from '../limits.ts';
import type { Part } from '../plan.ts';
import { MOST_OBJECTIVES } from '../plan.ts';

/** Why an edit of a plan comes to nothing. */
export const PLAN_PROBLEMS = [
  'wrong-minutes',
  'wrong-total',
  'stays-first',
  'stays-last',
  'last-module',
  'too-many-objectives',
  'too-many-parts',
  'too-many-players',
  'too-many-rules',
  'no-words',
  'too-long',
  'seat-taken',
  'wrong-start',
  'gone',
] as const;
export type PlanProblem = (typeof PLAN_PROBLEMS)[number];

export const LONGEST_PART = 240;
export const LONGEST_EXERCISE = 480;
export const LONGEST_LINE = 300;

/** What is the matter, and what can be done instead. */
export const PLAN_PROBLEM_WORDS: { readonly [P in PlanProblem]: string } = {
  'wrong-minutes': `A part takes a whole number of minutes from 1 to ${String(LONGEST_PART)}.`,
  'wrong-total': `An exercise takes up to ${String(LONGEST_EXERCISE)} minutes, and a minute at least for every part of it.`,
  'stays-first': 'The briefing comes first: without it a room does not know what it plays.',
  'stays-last': 'The hot wash comes last: it is where a room says what it learned. It can be shorter.',
  'last-module': 'An exercise has a module at least. Add another one first.',
  'too-many-objectives': `An exercise has at most ${String(MOST_OBJECTIVES)} objectives. Take one away first.`,
  'too-many-parts': `An exercise has at most ${String(MOST_PARTS)} parts. Take one away first.`,
  'too-many-players': `An exercise has at most ${String(MOST_PLAYERS)} seats. Take one away first.`,
  'too-many-rules': `A room keeps to ${String(MOST_RULES)} rules at most. Take one away first.`,
  'no-words': 'Write something first.',
  'too-long': `That is over ${String(LONGEST_LINE)} characters. Say it in a line.`,
  'seat-taken':
    'That seat is on the list already. Give the second one a word of its own, such as “Helpdesk, late shift”.',
  'wrong-start': 'Write the time at which the scenario begins as 09:06 or Fri 09:06.',
  gone: 'That is not in the plan any more.',
};

/** The parts that frame an exercise keep their place. */
export const placeProblem = ({ kind }: Part): PlanProblem | undefined =>
  kind === 'briefing' ? 'stays-first' : kind === 'hot-wash' ? 'stays-last' : undefined;
