import type { Drill } from '../drill/drill.ts';
import type { DrillTime } from '../kernel/time.ts';
import type { Call as CallWord } from '../kernel/vocabulary/words.ts';
import type { Call } from './calls.ts';
import { CALL_WORDS, VERDICT_WORDS } from './result-words.ts';
import { sayCondition } from './say-condition.ts';
import type { RowVerdict, Scorecard } from './scorecard.ts';

/** `best` to `unsafe` as for a call; a row of the rubric borrows the nearest of them for its shape. */
export type MoveMark = CallWord | 'missed';

/** One thing that the review speaks about: a decision, or a row of the rubric with what the record shows of it. */
export interface Move {
  readonly key: string;
  readonly title: string;
  readonly word: string;
  readonly mark: MoveMark;
  /** Absent on what was never done. */
  readonly at?: DrillTime;
  /** The fact that it rests on, by its number in the log. */
  readonly number?: number;
  readonly isTurningPoint: boolean;
  readonly call?: Call;
  readonly row?: RowVerdict;
}

const MOST_TURNING_POINTS = 3;

/** What was done in its order, and after it what was never done. Red lines and the costliest of the rest are turning points. */
export function moves(drill: Drill, card: Scorecard): readonly Move[] {
  const all = [...card.calls.map(ofCall), ...card.rows.flatMap((row) => ofRow(row, drill))];
  const costly = [...all].filter((move) => loss(move) > 0).toSorted((one, other) => loss(other) - loss(one));
  const turning = new Set(costly.slice(0, MOST_TURNING_POINTS).map(({ key }) => key));
  return all
    .map((move) => ({ ...move, isTurningPoint: turning.has(move.key) }))
    .toSorted((one, other) => (one.at ?? Infinity) - (other.at ?? Infinity) || (one.number ?? 0) - (other.number ?? 0));
}

const ofCall = (call: Call): Move => ({
  key: `call-${String(call.number)}`,
  title: call.chosen.text,
  word: CALL_WORDS[call.word],
  mark: call.word,
  at: call.at,
  number: call.number,
  isTurningPoint: false,
  call,
});

/** A thing that must not be and was not done is no event. */
function ofRow(verdict: RowVerdict, drill: Drill): readonly Move[] {
  const { row, at, facts } = verdict;
  const condition = row.expect ?? row.never;
  if (!condition || verdict.verdict === 'not-assessed' || (row.never && verdict.verdict === 'met')) return [];
  const [number] = facts;
  return [
    {
      key: `row-${row.id}`,
      title: sayCondition(condition, drill.incident),
      word: row.redLine && row.never ? 'Red line' : row.never ? 'Done' : VERDICT_WORDS[verdict.verdict],
      mark: row.never
        ? row.redLine
          ? 'unsafe'
          : 'costly'
        : verdict.verdict === 'met'
          ? 'best'
          : verdict.verdict === 'late'
            ? 'tighter'
            : 'missed',
      ...(at !== undefined && { at }),
      ...(number !== undefined && { number }),
      isTurningPoint: false,
      row: verdict,
    },
  ];
}

/** What was given away, on one scale: a red line above everything, then weight and the loss of a call. */
function loss({ call, row }: Move): number {
  if (call) return call.loss > 0.1 ? call.loss * 4 + (call.word === 'unsafe' ? 4 : 0) : 0;
  if (!row) return 0;
  return row.row.redLine && row.row.never ? 100 : row.row.never ? row.worth : row.worth - row.earned;
}
