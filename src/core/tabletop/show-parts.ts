import { drillTime } from '../kernel/time.ts';
import { type Moment, momentOf, stateOf } from './moment.ts';
import type { Part, PlannedInject } from './plan.ts';
import { scenarioClock } from './scenario-time.ts';
import { shownInOrder } from './room-number.ts';
import { slotIn } from './slots.ts';
import type { Tabletop } from './tabletop.ts';
import type { ExerciseTime } from './tabletop-fact.ts';

export const ROW_STATES = ['done', 'showing', 'next', 'ahead', 'skipped', 'withdrawn'] as const;
export type RowState = (typeof ROW_STATES)[number];

/** One inject in the run of show. */
export interface ShowRow {
  readonly inject: PlannedInject;
  /** Its number on the facilitator's list, from 1. */
  readonly number: number;
  /** Its number on the projector, from 1, once it was shown: another one where an inject was skipped or shown out of turn. */
  readonly roomNumber?: number;
  readonly is: RowState;
  /** The minute of the exercise in which it is planned. */
  readonly plannedMinute: number;
  readonly shownAt?: ExerciseTime;
  /** The scenario's clock when it comes, `09:26`. */
  readonly clock?: string;
}

export interface ShowPart {
  readonly part: Part;
  readonly is: 'done' | 'now' | 'ahead';
  readonly plannedMinute: number;
  readonly begunAt?: ExerciseTime;
  readonly rows: readonly ShowRow[];
}

/** The parts of an exercise with what became of their injects. */
export function showParts(tabletop: Tabletop): readonly ShowPart[] {
  const moment = momentOf(tabletop);
  const shown = shownInOrder(tabletop);
  const here = tabletop.plan.parts.findIndex(({ id }) => id === moment.part?.id);
  let minute = 0;
  let number = 0;
  return tabletop.plan.parts.map((part, index): ShowPart => {
    const starts = minute;
    minute += part.minutes;
    const rows = part.injects.flatMap((id, place): readonly ShowRow[] => {
      const inject = tabletop.plan.injects.find((one) => one.id === id);
      if (!inject) return [];
      number += 1;
      const row = showRow(tabletop, moment, inject, number, starts + (place * slotIn(tabletop, part)) / 60_000);
      return [shown.includes(id) ? { ...row, roomNumber: shown.indexOf(id) + 1 } : row];
    });
    const is = index < here || moment.phase === 'ended' ? 'done' : index === here ? 'now' : 'ahead';
    return {
      part,
      is,
      plannedMinute: starts,
      ...(is === 'now' && moment.partBegunAt !== undefined && { begunAt: moment.partBegunAt }),
      rows,
    };
  });
}

function showRow(
  tabletop: Tabletop,
  moment: Moment,
  inject: PlannedInject,
  number: number,
  plannedMinute: number,
): ShowRow {
  const state = stateOf(moment, inject.id);
  const clock = inject.at === undefined ? undefined : scenarioClock(tabletop, drillTime(inject.at));
  return {
    inject,
    number,
    is: rowState(moment, inject.id),
    plannedMinute: Math.round(plannedMinute),
    ...(state.is === 'shown' && { shownAt: state.at }),
    ...(clock !== undefined && { clock }),
  };
}

function rowState(moment: Moment, id: string): RowState {
  const { is } = stateOf(moment, id);
  if (is === 'shown') return moment.showing?.id === id ? 'showing' : 'done';
  if (is === 'ahead') return moment.next?.id === id ? 'next' : 'ahead';
  return is;
}
