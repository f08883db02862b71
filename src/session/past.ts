import type { DrillHeader } from '../storage/store.ts';
import { drillOfPapers } from './papers-id.ts';
import type { TabletopHeader } from './tabletop-header.ts';
import type { World } from './world.ts';

/** A drill or an exercise that is kept, with what a list says of it. */
export type PastRow = PastDrill | PastExercise;

interface Past {
  readonly id: string;
  readonly startedAt: string;
  readonly title: string;
  /** The title of the incident; absent where an exercise has a script of its own. */
  readonly incident?: string;
  readonly isEnded: boolean;
  readonly openFollowUps: number;
}
export interface PastDrill extends Past {
  readonly kind: 'drill';
  readonly header: DrillHeader;
}
export interface PastExercise extends Past {
  readonly kind: 'exercise';
  readonly header: TabletopHeader;
}

/** What is to be seen of the list. */
export interface PastFilter {
  readonly kind: 'all' | PastRow['kind'];
  /** The title of an incident; empty for all. */
  readonly incident: string;
  readonly state: 'all' | 'ended' | 'open';
  /** Only what has follow-ups that are open. */
  readonly hasOpen: boolean;
}

export const EVERYTHING: PastFilter = { kind: 'all', incident: '', state: 'all', hasOpen: false };

/** Drills and exercises together, the newest first. What was written for the report of a drill counts as the drill’s. */
export function pastRows(drills: readonly DrillHeader[], exercises: readonly TabletopHeader[]): readonly PastRow[] {
  const papers = new Map(
    exercises.flatMap(({ id, summary }) => {
      const drill = drillOfPapers(id);
      return drill === undefined ? [] : [[drill, summary.openFollowUps] as const];
    }),
  );
  const rows: readonly PastRow[] = [
    ...drills.map((header): PastDrill => ({
      kind: 'drill',
      id: header.id,
      startedAt: header.startedAt,
      title: header.incident.title,
      incident: header.incident.title,
      isEnded: header.summary.ended,
      openFollowUps: papers.get(header.id) ?? 0,
      header,
    })),
    ...exercises
      .filter(({ id }) => drillOfPapers(id) === undefined)
      .map((header): PastExercise => ({
        kind: 'exercise',
        id: header.id,
        startedAt: header.startedAt,
        title: header.title,
        ...(header.incident && { incident: header.incident.title }),
        isEnded: header.summary.phase === 'ended',
        openFollowUps: header.summary.openFollowUps,
        header,
      })),
  ];
  return rows.toSorted((one, other) =>
    one.startedAt < other.startedAt ? 1 : one.startedAt > other.startedAt ? -1 : 0,
  );
}

/** The rows that a filter lets through. */
export const filteredPast = (
  rows: readonly PastRow[],
  { kind, incident, state, hasOpen }: PastFilter,
): readonly PastRow[] =>
  rows.filter(
    (row) =>
      (kind === 'all' || row.kind === kind) &&
      (incident === '' || row.incident === incident) &&
      (state === 'all' || row.isEnded === (state === 'ended')) &&
      (!hasOpen || row.openFollowUps > 0),
  );

export const isEverything = ({ kind, incident, state, hasOpen }: PastFilter): boolean =>
  kind === 'all' && incident === '' && state === 'all' && !hasOpen;

/** The titles of the incidents that occur, by the alphabet. */
export const incidentsIn = (rows: readonly PastRow[]): readonly string[] =>
  [...new Set(rows.flatMap(({ incident }) => (incident === undefined ? [] : [incident])))].toSorted((one, other) =>
    one.localeCompare(other, 'en'),
  );

/** At most `limit` of each kind, the newest; and whether that is all there is. A kind that the store does not give is left out. */
export async function readPast(
  { store, exercises }: Pick<World, 'store' | 'exercises'>,
  limit: number,
): Promise<{ readonly rows: readonly PastRow[]; readonly isAll: boolean }> {
  const [drills, rooms] = await Promise.all([store.drills({ limit }), exercises.drills({ limit })]);
  const found = { drills: drills.ok ? drills.value : [], rooms: rooms.ok ? rooms.value : [] };
  return {
    rows: pastRows(found.drills, found.rooms),
    isAll: found.drills.length < limit && found.rooms.length < limit,
  };
}
