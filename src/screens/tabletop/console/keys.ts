import { RATINGS } from '../../../core/kernel/vocabulary/tabletop-words.ts';
import { RATING_WORDS } from '../../../core/tabletop/after-action/words.ts';
import type { Offer } from '../../frame/shell.svelte.ts';
import { takeAnswers } from './answers.ts';
import { chooseCourse, askNext, blankOrRestore, pauseOrGoOn, revealOrHide, skipOrNot, jumpThere } from './deeds.ts';
import type { Facilitator } from './facilitator.svelte.ts';

const MOST_OPTIONS = 9;

/** The keys of the console (ux.md §1.12). Space on a button presses that button; anywhere else it is what comes next. */
export function consoleKeys(facilitator: Facilitator): readonly Offer[] {
  const { canMove, canWrite } = facilitator;
  return [
    ...(canMove ? moving(facilitator) : []),
    ...(canMove && facilitator.votes ? voting(facilitator) : []),
    ...(canWrite ? writing(facilitator) : []),
    { label: 'All entries of the log', keys: 'l', run: () => (facilitator.dialog = 'log') },
    { label: 'Open the projector', keys: 'o', run: () => facilitator.projector.open() },
    { label: 'Next objective', keys: 'r', run: () => facilitator.nextObjective() },
  ];
}

function moving(facilitator: Facilitator): readonly Offer[] {
  const { session, next, secondThoughts, show, moment } = facilitator;
  const { slept } = session;
  const [suggestion] = show.suggestions;
  return [
    { label: next.words, keys: 'Space', run: () => void facilitator.doNext() },
    { label: 'Preview what the room will see next', keys: 'Shift+Space', run: () => (facilitator.dialog = 'preview') },
    { label: 'Look at the next inject, or at the one on the screen', keys: 'n', run: () => facilitator.turn() },
    { label: 'Edit the inject', keys: 'e', run: () => (facilitator.dialog = 'edit') },
    { label: 'Jump to the inject', keys: 'j', run: () => void jumpThere(facilitator) },
    { label: 'Skip the inject', keys: 'x', run: () => void skipOrNot(facilitator) },
    { label: 'Insert an inject', keys: 'i', run: () => (facilitator.dialog = 'insert') },
    { label: 'Put a question to the room', keys: 'q', run: () => void askNext(facilitator) },
    {
      label: moment.isBlank ? 'Bring the screen back' : 'Blank the screen',
      keys: 'b',
      run: () => void blankOrRestore(facilitator),
    },
    { label: moment.phase === 'paused' ? 'Go on' : 'Pause', keys: 'p', run: () => void pauseOrGoOn(facilitator) },
    { label: 'One minute more for this part', keys: '+', also: 'Shift++', run: () => void facilitator.lengthen(1) },
    { label: 'One minute less for this part', keys: '-', run: () => void facilitator.lengthen(-1) },
    { label: 'End the exercise', run: () => (facilitator.dialog = 'end') },
    ...(secondThoughts
      ? [
          {
            label: 'Withdraw the inject',
            keys: 'w',
            run: () => void facilitator.do({ do: 'withdraw', inject: secondThoughts.inject.id }),
          },
        ]
      : []),
    ...(suggestion ? [{ label: suggestion.words, keys: 'c', run: () => void facilitator.do(suggestion.command) }] : []),
    ...(slept > 0 ? [{ label: 'Count the time in', keys: 'z', run: () => void facilitator.session.countSlept() }] : []),
  ];
}

function voting(facilitator: Facilitator): readonly Offer[] {
  const tallies = (facilitator.votes?.tallies ?? []).slice(0, MOST_OPTIONS);
  return [
    ...tallies.flatMap(({ letter }, position): readonly Offer[] => [
      { label: `A vote for ${letter}`, keys: String(position + 1), run: () => void facilitator.count(position, 1) },
      {
        label: `A vote fewer for ${letter}`,
        keys: `Shift+Digit${String(position + 1)}`,
        run: () => void facilitator.count(position, -1),
      },
    ]),
    { label: 'Reveal or hide the votes', keys: 'v', run: () => void revealOrHide(facilitator) },
    { label: 'Secret ballot on a tablet', keys: 't', run: () => (facilitator.dialog = 'ballot') },
    { label: 'Take in answers of teams', keys: 'f', run: () => void takeAnswers(facilitator) },
    ...(facilitator.canChooseCourse
      ? [
          { label: 'Accept the room’s decision', keys: 'y', run: () => void chooseCourse(facilitator, 'room') },
          { label: 'Keep on script', keys: 'k', run: () => void chooseCourse(facilitator, 'script') },
        ]
      : []),
  ];
}

function writing(facilitator: Facilitator): readonly Offer[] {
  return [
    { label: 'Record a decision', keys: 'd', run: () => focusDecision(facilitator) },
    { label: 'Note a strength', keys: 's', run: () => write(facilitator, 'strength') },
    { label: 'Note a gap', keys: 'g', run: () => write(facilitator, 'gap') },
    { label: 'Note an action', keys: 'a', run: () => write(facilitator, 'action') },
    ...RATINGS.map((rating) => ({
      label: `Objective: ${RATING_WORDS[rating].toLowerCase()}`,
      keys: `Shift+${rating}`,
      run: () => void facilitator.rate(rating),
    })),
  ];
}

export function write(facilitator: Facilitator, kind: Facilitator['writing']): void {
  facilitator.pane = 'capture';
  facilitator.writing = kind;
}

export function focusDecision(facilitator: Facilitator): void {
  facilitator.pane = 'capture';
  requestAnimationFrame(() => document.getElementById('decision-text')?.focus());
}

/** Puts the focus where no key presses anything by itself. */
export const focusNow = (): void => document.getElementById('now')?.focus();
