import * as v from 'valibot';
import { assertNever, fail, ok } from '../kernel/result.ts';
import { captured, type Conducted } from './conduct-capture.ts';
import { conductProblem, type ConductProblem } from './conduct-problem.ts';
import { onTheFloor } from './conduct-floor.ts';
import { planned } from './conduct-plan.ts';
import { voted } from './conduct-votes.ts';
import { FACT_SCHEMA } from './fact-schema.ts';
import { momentOf, type Phase } from './moment.ts';
import { lastTime, type Tabletop } from './tabletop.ts';
import type { TabletopCommand, TabletopDeed } from './tabletop-command.ts';
import { type ExerciseTime, exerciseTime, type TabletopFact } from './tabletop-fact.ts';

/**
 * What comes of what a facilitator does: facts, or why not. `at` is the exercise's clock; where the log is further already,
 * the log counts, so that its times never go back.
 */
export function conduct(tabletop: Tabletop, command: TabletopCommand, at: ExerciseTime): Conducted {
  const { phase } = momentOf(tabletop);
  if (!WHEN[command.do].includes(phase)) return fail(outOfTurn(command.do, phase));
  const made = done(tabletop, command, exerciseTime(Math.max(at, lastTime(tabletop))));
  return made.ok && !made.value.every(isReadable) ? fail(NOT_TO_BE_KEPT) : made;
}

/** Nothing gets into a log that could not be read from it again. */
const isReadable = (fact: TabletopFact): boolean => v.is(FACT_SCHEMA, fact);

const NOT_TO_BE_KEPT = conductProblem(
  'too-long',
  'Something in it is longer than the log of an exercise can hold.',
  'Say names and titles in a line, and the rest in fewer words.',
);

function done(tabletop: Tabletop, command: TabletopCommand, at: ExerciseTime): Conducted {
  switch (command.do) {
    case 'start':
    case 'begin-part':
    case 'show':
    case 'jump':
    case 'withdraw':
    case 'skip':
    case 'unskip':
    case 'ask':
    case 'choose-course':
      return onTheFloor(tabletop, command, at);
    case 'blank':
      return ok(momentOf(tabletop).isBlank ? [] : [{ type: 'screen.blanked', at }]);
    case 'restore':
      return ok(momentOf(tabletop).isBlank ? [{ type: 'screen.restored', at }] : []);
    case 'pause':
      return ok([{ type: 'exercise.paused', at }]);
    case 'resume':
      return ok([{ type: 'exercise.resumed', at }]);
    case 'end':
      return ok([{ type: 'exercise.ended', at }]);
    case 'replan':
      return ok([{ type: 'exercise.planned', at, plan: command.plan }]);
    case 'edit':
    case 'insert':
    case 'shorten-part':
    case 'count-time':
      return planned(tabletop, command, at);
    case 'count-votes':
    case 'cast-ballot':
    case 'receive-answer':
    case 'reveal':
    case 'hide-votes':
      return voted(tabletop, command, at);
    case 'record-decision':
    case 'note':
    case 'rate':
    case 'reflect':
    case 'agree-follow-up':
    case 'change-follow-up':
    case 'strike':
    case 'star':
    case 'unstar':
    case 'explain':
    case 'write-summary':
      return captured(tabletop, command, at);
    default:
      return assertNever(command);
  }
}

const BEFORE: readonly Phase[] = ['planned'];
const RUNNING: readonly Phase[] = ['running'];
const IN_IT: readonly Phase[] = ['running', 'paused'];
const UNTIL_END: readonly Phase[] = ['planned', 'running', 'paused'];
const SINCE_START: readonly Phase[] = ['running', 'paused', 'ended'];

const WHEN: { readonly [D in TabletopDeed]: readonly Phase[] } = {
  replan: BEFORE,
  start: BEFORE,
  'begin-part': RUNNING,
  show: RUNNING,
  jump: RUNNING,
  ask: RUNNING,
  pause: RUNNING,
  resume: ['paused'],
  withdraw: IN_IT,
  blank: IN_IT,
  restore: IN_IT,
  'count-time': IN_IT,
  'count-votes': IN_IT,
  'cast-ballot': IN_IT,
  'receive-answer': IN_IT,
  reveal: IN_IT,
  'hide-votes': IN_IT,
  'choose-course': IN_IT,
  end: IN_IT,
  skip: UNTIL_END,
  unskip: UNTIL_END,
  edit: UNTIL_END,
  insert: UNTIL_END,
  'shorten-part': UNTIL_END,
  'record-decision': SINCE_START,
  note: SINCE_START,
  rate: SINCE_START,
  reflect: SINCE_START,
  'agree-follow-up': SINCE_START,
  'change-follow-up': SINCE_START,
  strike: SINCE_START,
  star: SINCE_START,
  unstar: SINCE_START,
  explain: SINCE_START,
  'write-summary': SINCE_START,
};

function outOfTurn(deed: TabletopDeed, phase: Phase): ConductProblem {
  switch (phase) {
    case 'planned':
      return conductProblem('not-started', 'The exercise has not started yet.', 'Start it, then do this.');
    case 'running':
      return deed === 'resume'
        ? conductProblem('not-paused', 'The exercise is not paused: its clock runs.', 'Go on as you are.')
        : conductProblem('already-started', 'The exercise has started already.', 'Go on with what is next.');
    case 'paused':
      return deed === 'pause'
        ? conductProblem('paused', 'The exercise is paused already.', 'Go on with it when the room is back.')
        : conductProblem('paused', 'The exercise is paused, and its clock stands.', 'Go on with it, then do this.');
    case 'ended':
      return conductProblem(
        'over',
        'The exercise is over.',
        'Notes, ratings and follow-ups can still be written. Start another exercise for anything else.',
        'Everything that happened in it is kept.',
      );
  }
}
