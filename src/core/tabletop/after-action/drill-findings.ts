import type { Drill } from '../../drill/drill.ts';
import { findStep } from '../../runbook/find-steps.ts';
import { sayDuration } from '../../kernel/time.ts';
import type { Call } from '../../review/calls.ts';
import { written } from '../../review/hot-wash.ts';
import { type Move, moves } from '../../review/moves.ts';
import { quoted } from '../../review/names.ts';
import { sayRow } from '../../review/say-row.ts';
import type { RowVerdict, Scorecard } from '../../review/scorecard.ts';
import { ended } from '../../review/sentences.ts';
import { whenIn } from './drill-when.ts';
import type { Area, Finding } from './report.ts';

/** What the record shows that went well and what did not, the costliest first; and what the player found missing in the runbook. */
export function drillFindings(
  drill: Drill,
  card: Scorecard,
): { readonly strengths: readonly Finding[]; readonly areas: readonly Area[] } {
  const all = moves(drill, card);
  const short = all.filter(({ mark }) => mark !== 'best' && mark !== 'fine');
  const turning = short.filter(({ isTurningPoint }) => isTurningPoint);
  const others = short.filter(({ isTurningPoint }) => !isTurningPoint);
  return {
    strengths: all.filter(({ mark }) => mark === 'best').map((move) => strengthOf(move, drill)),
    areas: [...[...turning, ...others].map((move) => areaOf(move, drill)), ...gapsIn(drill), ...saidFirst(drill)],
  };
}

const placeOf = ({ at, number }: Move, drill: Drill): Pick<Finding, 'when' | 'number'> => ({
  ...(at !== undefined && { when: whenIn(drill, at) }),
  ...(number !== undefined && { number }),
});

function strengthOf(move: Move, drill: Drill): Finding {
  const { call, row } = move;
  const text = call ? `Decided: ${call.chosen.text}` : row ? `In time: ${sayRow(row.row, drill.incident)}` : move.title;
  const why = call?.chosen.because ?? row?.row.because;
  return { text, ...(why !== undefined && { why }), ...placeOf(move, drill) };
}

function areaOf(move: Move, drill: Drill): Area {
  const { call, row } = move;
  const said = call ? ofCall(call) : row ? ofRow(row, drill) : { text: move.title };
  return { ...said, ...placeOf(move, drill), plans: [] };
}

type Said = Pick<Area, 'text' | 'why' | 'consequence'>;

const ofCall = ({ inject, chosen, best }: Call): Said => ({
  text: `Decided: ${chosen.text}${inject.decision ? ` (asked: ${inject.decision.question})` : ''}`,
  why: chosen.because,
  consequence: `Better: ${ended(best.text)} ${best.because}`,
});

function ofRow({ row, verdict, lateBy, facts }: RowVerdict, drill: Drill): Said {
  const asked = sayRow(row, drill.incident);
  const isDone = facts.length > 0;
  const text = row.never
    ? `Done, and it must not be: ${asked}`
    : verdict === 'late' || isDone
      ? `Too late: ${asked}`
      : `Not done: ${asked}`;
  const consequence = row.redLine
    ? 'A red line: it decides, whatever else was done.'
    : lateBy !== undefined
      ? `It came ${sayDuration(lateBy)} later than asked.`
      : undefined;
  return { text, why: row.because, ...(consequence !== undefined && { consequence }) };
}

function gapsIn(drill: Drill): readonly Area[] {
  return written(drill).gaps.map(({ number, fact }) => {
    const step = fact.step !== undefined && drill.runbook ? findStep(drill.runbook, fact.step) : undefined;
    return {
      text: `The runbook lacks: ${fact.text}`,
      why: step
        ? `It was needed at the step ${quoted(step.title)}, and was not there.`
        : 'It was needed in the drill, and was not there.',
      when: whenIn(drill, fact.at),
      number,
      plans: [],
    };
  });
}

/** The answer to the question before the numbers: which call would be made differently. */
function saidFirst(drill: Drill): readonly Area[] {
  const { saidFirst: said } = written(drill);
  return said === undefined ? [] : [{ text: `Said before the numbers: ${said}`, plans: [] }];
}
