import { SEATS, type Seat } from '../kernel/vocabulary/words.ts';
import type { Drill } from './drill.ts';
import { factsNamed } from './record.ts';

/** Who plays a seat that no person has taken, as the log names it. */
export const MODEL_PLAYER = 'model-answer';

/** Which seats are played, and by whom. A seat that is on neither list is empty. */
export interface Seating {
  /** Seats that a person plays. */
  readonly played: readonly Seat[];
  /** Seats whose part of the model answer is attempted when its time comes. */
  readonly model: readonly Seat[];
}

/** Who sits where, by the `seat.taken` facts; whoever sat down last counts. A drill without any is played by one person in every seat. */
export function seating(drill: Drill): Seating {
  const taken = factsNamed(drill.record, 'seat.taken');
  if (taken.length === 0) return { played: drill.incident.seats, model: [] };
  const player = new Map(taken.map(({ fact }) => [fact.seat, fact.person]));
  const by = (isModel: boolean): readonly Seat[] =>
    SEATS.filter((seat) => player.has(seat) && (player.get(seat) === MODEL_PLAYER) === isModel);
  return { played: by(false), model: by(true) };
}
