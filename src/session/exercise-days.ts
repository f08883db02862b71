import type { TabletopFact } from '../core/tabletop/tabletop-fact.ts';
import type { FactRow } from '../storage/store.ts';
import type { TabletopHeader } from './tabletop-header.ts';
import type { World } from './world.ts';

/** When an exercise was on the calendar, as ISO texts in UTC; what is not known is left out. */
export interface ExerciseDays {
  readonly startedAt: string;
  readonly endedAt?: string;
}

/**
 * An exercise is planned days before it is run, so the time of its header is not enough where its lines know better. Lines
 * that came in from a file know only when that was, and then the header is all that there is.
 */
export async function exerciseDays(
  { exercises }: Pick<World, 'exercises'>,
  { id, startedAt }: TabletopHeader,
): Promise<ExerciseDays> {
  const log = await exercises.facts(id);
  const rows = log.ok ? log.value : log.error.readable;
  if (rows[0]?.recordedAt !== startedAt) return { startedAt };
  const ended = recorded(rows, 'exercise.ended');
  return {
    startedAt: recorded(rows, 'exercise.started') ?? startedAt,
    ...(ended !== undefined && { endedAt: ended }),
  };
}

const recorded = (rows: readonly FactRow<TabletopFact>[], type: TabletopFact['type']): string | undefined =>
  rows.find(({ fact }) => fact.type === type)?.recordedAt;
