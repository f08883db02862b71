import { type RoomScreen, type RoomView } from './room-view.ts';
import { type ExerciseTime, exerciseTime } from './tabletop-fact.ts';

/** A console writes what the room sees once a second. One that has not for so long is gone, and its clock stands. */
const LONGEST_SILENCE = 90_000;

/** Where the exercise's clock stands for the room, `passed` milliseconds on the wall after its view was written. */
export const roomTime = ({ clock }: Pick<RoomView, 'clock'>, passed: number): ExerciseTime =>
  exerciseTime(clock.at + (clock.runs ? Math.min(Math.max(0, passed), LONGEST_SILENCE) : 0));

/** When what is on the screen should be over; undefined where nothing waits for that. */
export function endOf(screen: RoomScreen): ExerciseTime | undefined {
  switch (screen.is) {
    case 'inject':
    case 'votes':
      return screen.discussUntil;
    case 'break':
    case 'hot-wash':
      return screen.endsAt;
    default:
      return undefined;
  }
}
