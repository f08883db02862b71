import type { Move } from '../exploration/moves.ts';
import { ANY, type SituationBits } from '../exploration/situation-tests.ts';
import type { Space } from '../exploration/space.ts';
import type { Book } from '../exploration/walk.ts';
import type { RunbookView, StepView } from './runbook-view.ts';

/** People who do what a runbook says, and no more. */
export interface Readers extends Book {
  /** The step by which they make a move where these situations hold; undefined where none tells them to. */
  readonly stepFor: (move: Move, situations: number) => StepView | undefined;
}

export function readersOf({ steps }: RunbookView, space: Space, situations: SituationBits): Readers {
  const cut = situations.bitsOf['user-cut-off'];
  const read = new Map(
    space.moves.map(({ move }) => [
      move,
      steps
        .filter(({ step }) => move.actions?.some((action) => step.actions.includes(action)) === true)
        .map((step) => ({
          step,
          begins: step.step.situations.reduce(
            (bits, name) => bits | situations.bitsOf[name],
            step.step.situations.length === 0 ? ANY : 0,
          ),
          hasLooked: move.name === 'resolve' && looksFirst(step),
        })),
    ]),
  );
  const ofMove = (wanted: (hasLooked: boolean) => boolean): Int32Array =>
    Int32Array.from(space.moves, ({ move }) =>
      (read.get(move) ?? []).reduce((bits, { begins, hasLooked }) => (wanted(hasLooked) ? bits | begins : bits), 0),
    );
  const anyway = ofMove((hasLooked) => !hasLooked);
  const connected = ofMove((hasLooked) => hasLooked);
  return {
    situations,
    permits: (move, held) =>
      (held & (anyway[move] ?? 0)) !== 0 || ((held & cut) === 0 && (held & (connected[move] ?? 0)) !== 0),
    stepFor: (move, held) =>
      read.get(move)?.find(({ begins, hasLooked }) => (held & begins) !== 0 && !(hasLooked && (held & cut) !== 0))
        ?.step,
  };
}

/** Whoever has looked at the devices does not close the incident over one that is isolated. */
function looksFirst({ step: { actions } }: StepView): boolean {
  const look = actions.indexOf('look');
  return look >= 0 && look < actions.indexOf('resolve');
}
