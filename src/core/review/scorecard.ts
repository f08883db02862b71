import type { RubricRow } from '../incident/rubric.ts';
import { type DrillTime, type Duration, duration, STARTEX } from '../kernel/time.ts';
import type { Verdict } from '../kernel/vocabulary/words.ts';
import type { Drill } from '../drill/drill.ts';
import { type Call, calls, soundCalls } from './calls.ts';
import { drawnRubric } from './drawn-rubric.ts';
import { countsForPlayers } from './played.ts';
import { sayMissing } from './say-missing.ts';
import { type Moment, occurrences, stages } from './walk.ts';

/** How one row of the rubric went, with the facts that say so. */
export interface RowVerdict {
  readonly row: RubricRow;
  readonly verdict: Verdict;
  /** Numbers of facts in the log; empty where nothing was done. */
  readonly facts: readonly number[];
  readonly at?: DrillTime;
  /** How much later than asked. */
  readonly lateBy?: Duration;
  /** One sentence: what was asked, and what the record shows. */
  readonly says: string;
  readonly earned: number;
  readonly worth: number;
}

/** How a drill went by the rubric: the score, what it is made of, and the calls that were made. Every verdict cites its facts. */
export interface Scorecard {
  /** 0 to 100, whole. */
  readonly score: number;
  readonly passed: boolean;
  readonly rows: readonly RowVerdict[];
  readonly redLines: readonly RowVerdict[];
  readonly calls: readonly Call[];
  /** 0 to 100, or undefined where no decision was taken. */
  readonly soundCalls?: number;
}

/** The score of a drill so far. Speed earns, safety decides: one red line and the drill is not passed, whatever the score. */
export function scorecard(drill: Drill): Scorecard {
  const walked = stages(drill);
  const rows = drawnRubric(drill).map((row) =>
    row.never ? forbidden(row, drill, walked) : expected(row, drill, walked),
  );
  const worth = sum(rows.filter(({ row }) => row.expect).map((verdict) => verdict.worth));
  const earned = sum(rows.map((verdict) => verdict.earned));
  const score = worth === 0 ? 0 : Math.max(0, Math.round((100 * earned) / worth));
  const redLines = rows.filter(({ row, verdict }) => row.redLine && verdict === 'missed');
  const taken = calls(drill);
  const sound = soundCalls(taken.filter((call) => countsForPlayers(drill, call.number)));
  return {
    score,
    passed: redLines.length === 0 && score >= drill.incident.pass,
    rows,
    redLines,
    calls: taken,
    ...(sound !== undefined && { soundCalls: sound }),
  };
}

/** Met, met late, or missed. `before` wants it earlier than another thing, `after` counts only from there. */
function expected(row: RubricRow, drill: Drill, walked: readonly Drill[]): RowVerdict {
  const base = { row, worth: row.weight };
  if (!row.expect) return { ...base, verdict: 'not-assessed', facts: [], says: row.because, earned: 0 };
  const from = row.after && occurrences(row.after, drill, walked)[0];
  if (row.after && !from)
    return {
      ...base,
      worth: 0,
      verdict: 'not-assessed',
      facts: [],
      says: 'It never came to the point where this was due.',
      earned: 0,
    };
  const until = row.before && occurrences(row.before, drill, walked).find(isLater(from));
  const all = occurrences(row.expect, drill, walked).filter(isLater(from));
  const done = all.find(({ number }) => countsForPlayers(drill, number));
  if (!done && all.length > 0) {
    return {
      ...base,
      worth: 0,
      verdict: 'not-assessed',
      facts: all.slice(0, 1).map(({ number }) => number),
      says: 'The model answer did this: nobody played the seat.',
      earned: 0,
    };
  }
  if (!done) return { ...base, verdict: 'missed', facts: [], says: sayMissing(row.expect, drill), earned: 0 };
  if (drill.crossed.some(({ number }) => number === done.number)) {
    return {
      ...base,
      verdict: 'missed',
      facts: [done.number],
      at: done.at,
      says: 'It was done across a red line, so it does not count.',
      earned: 0,
    };
  }
  const cites = { facts: [done.number, ...(until ? [until.number] : [])], at: done.at };
  if (until && until.position <= done.position) {
    return {
      ...base,
      ...cites,
      verdict: 'missed',
      says: 'It was done, but too late to matter: the other thing had already happened.',
      earned: 0,
    };
  }
  const since = from?.at ?? STARTEX;
  const over = row.within === undefined ? 0 : done.at - since - row.within;
  if (over > 0)
    return {
      ...base,
      ...cites,
      facts: [done.number],
      verdict: 'late',
      lateBy: duration(over),
      says: 'It was done, later than asked.',
      earned: row.weight / 2,
    };
  return { ...base, ...cites, facts: [done.number], verdict: 'met', says: 'It was done in time.', earned: row.weight };
}

/** A thing that must not be. It earns nothing when it was left, and costs its weight when it was done. */
function forbidden(row: RubricRow, drill: Drill, walked: readonly Drill[]): RowVerdict {
  const done = row.redLine ? crossing(row, drill) : firstForbidden(row, drill, walked);
  const left = row.before || row.after ? 'It was not done when it must not be.' : 'It was not done.';
  if (!done) return { row, worth: 0, verdict: 'met', facts: [], says: left, earned: 0 };
  return {
    row,
    worth: row.weight,
    verdict: 'missed',
    facts: [done.number],
    at: done.at,
    says: row.redLine ? 'A red line was crossed.' : 'It was done.',
    earned: -row.weight,
  };
}

type Breach = Pick<Moment, 'number' | 'at'>;

/** Red lines are watched while the drill is folded; the score reads what was seen there. */
function crossing(row: RubricRow, drill: Drill): Breach | undefined {
  const crossed = drill.crossed.find((one) => one.row === row.id);
  const entry = crossed && drill.record.entries.find(({ number }) => number === crossed.number);
  return entry && { number: entry.number, at: entry.fact.at };
}

function firstForbidden(row: RubricRow, drill: Drill, walked: readonly Drill[]): Breach | undefined {
  if (!row.never) return undefined;
  const from = row.after && occurrences(row.after, drill, walked)[0];
  if (row.after && !from) return undefined;
  const guard = row.before && occurrences(row.before, drill, walked)[0];
  return occurrences(row.never, drill, walked).find(
    (moment) => isLater(from)(moment) && !(guard && guard.position < moment.position),
  );
}

const isLater =
  (from: Moment | undefined) =>
  (moment: Moment): boolean =>
    from === undefined || moment.position >= from.position;

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);
