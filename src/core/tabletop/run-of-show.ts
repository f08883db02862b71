import { drillTime } from '../kernel/time.ts';
import { type Moment, momentOf, stateOf } from './moment.ts';
import { type Part, type PlannedInject, plannedMinutes } from './plan.ts';
import { scenarioClock } from './scenario-time.ts';
import { slotIn } from './slots.ts';
import { suggestions, type Suggestion } from './suggestions.ts';
import type { Tabletop } from './tabletop.ts';
import type { ExerciseTime } from './tabletop-fact.ts';

export const ROW_STATES = ['done', 'showing', 'next', 'ahead', 'skipped', 'withdrawn'] as const;
export type RowState = (typeof ROW_STATES)[number];

/** One inject in the run of show. */
export interface ShowRow {
  readonly inject: PlannedInject;
  /** Its number on the facilitator's list, from 1. */
  readonly number: number;
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

export interface RunOfShow {
  readonly parts: readonly ShowPart[];
  /** Minutes against the plan: behind is positive, ahead negative. */
  readonly drift: number;
  readonly suggestions: readonly Suggestion[];
}

export function runOfShow(tabletop: Tabletop, at: ExerciseTime): RunOfShow {
  const parts = showParts(tabletop);
  const drift = driftOf(tabletop, parts, at);
  return { parts, drift, suggestions: suggestions(tabletop, parts, drift) };
}

function showParts(tabletop: Tabletop): readonly ShowPart[] {
  const moment = momentOf(tabletop);
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
      return [showRow(tabletop, moment, inject, number, starts + (place * slotIn(part)) / 60_000)];
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

/** What the exercise will overrun its end by, as it was planned at first, when everything from here takes its time. */
function driftOf(tabletop: Tabletop, parts: readonly ShowPart[], at: ExerciseTime): number {
  const { phase } = momentOf(tabletop);
  if (phase === 'planned' || phase === 'ended') return 0;
  const first = tabletop.facts.find((fact) => fact.type === 'exercise.planned');
  const planned = plannedMinutes(first?.plan ?? tabletop.plan) * 60_000;
  const left = parts.reduce((sum, part) => sum + timeLeft(part, at), 0);
  return Math.trunc((at + left - planned) / 60_000);
}

function timeLeft({ part, is, begunAt, rows }: ShowPart, at: ExerciseTime): number {
  if (is === 'done') return 0;
  const whole = part.minutes * 60_000;
  if (rows.length === 0) return Math.max(0, whole - (begunAt === undefined ? 0 : at - begunAt));
  const slot = slotIn(part);
  return rows.reduce((sum, row) => {
    if (row.is === 'next' || row.is === 'ahead') return sum + slot;
    return row.is === 'showing' && row.shownAt !== undefined ? sum + Math.max(0, row.shownAt + slot - at) : sum;
  }, 0);
}
