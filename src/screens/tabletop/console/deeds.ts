import { openQuestions } from '../../../core/tabletop/open-questions.ts';
import type { Facilitator } from './facilitator.svelte.ts';

export const pauseOrGoOn = (facilitator: Facilitator): Promise<boolean> =>
  facilitator.do({ do: facilitator.moment.phase === 'paused' ? 'resume' : 'pause' });

export const blankOrRestore = (facilitator: Facilitator): Promise<boolean> =>
  facilitator.do({ do: facilitator.moment.isBlank ? 'restore' : 'blank' });

export async function revealOrHide(facilitator: Facilitator): Promise<void> {
  const { votes } = facilitator;
  if (votes) await facilitator.do({ do: votes.areRevealed ? 'hide-votes' : 'reveal', inject: votes.inject });
}

/** Shows what is looked at instead of what would be next; of an inject that lies ahead, what is before it is skipped. */
export async function jumpThere(facilitator: Facilitator): Promise<void> {
  const { looked } = facilitator;
  if (looked?.is === 'part') await facilitator.do({ do: 'begin-part', part: looked.part.part.id });
  else if (looked) await facilitator.do({ do: 'jump', inject: looked.row.inject.id });
}

/** Leaves out the inject that is looked at, or the next one; takes one back that was left out. */
export async function skipOrNot(facilitator: Facilitator): Promise<void> {
  const { looked, moment } = facilitator;
  const row = looked?.is === 'inject' ? looked.row : undefined;
  if (row?.is === 'skipped') await facilitator.do({ do: 'unskip', inject: row.inject.id });
  else if (row?.is === 'ahead' || row?.is === 'next') await facilitator.do({ do: 'skip', inject: row.inject.id });
  else if (moment.next) await facilitator.do({ do: 'skip', inject: moment.next.id });
}

export async function askNext(facilitator: Facilitator): Promise<void> {
  const { looked, tabletop } = facilitator;
  const [question] = looked ? openQuestions(tabletop, looked.part.part) : [];
  if (question !== undefined) await facilitator.do({ do: 'ask', question });
}

/** Lets the scenario go the way of the room, or stay on its script. */
export async function chooseCourse(facilitator: Facilitator, course: 'room' | 'script'): Promise<void> {
  const { votes } = facilitator;
  if (votes) await facilitator.do({ do: 'choose-course', inject: votes.inject, course });
}
