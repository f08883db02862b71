import type { Drill } from '../../drill/drill.ts';
import { factsNamed, lastNamed } from '../../drill/record.ts';
import { situationsNow } from '../../drill/situations-now.ts';
import type { SituationName } from '../../kernel/vocabulary/situations.ts';
import type { Seat, Section } from '../../kernel/vocabulary/words.ts';
import { SEATS } from '../../kernel/vocabulary/words.ts';
import { activeStates } from '../../lifecycle/chart.ts';
import { written } from '../../review/hot-wash.ts';
import { countsForPlayers } from '../../review/played.ts';
import { scorecard } from '../../review/scorecard.ts';
import { type StepRecord, stepRecords } from '../../review/step-records.ts';
import { stages } from '../../review/walk.ts';
import { stepsOf } from '../../runbook/find-steps.ts';

/** What is known of a drill beside its facts. */
export interface DrillAbout {
  readonly drill: string;
  readonly title: string;
  /** A date, `YYYY-MM-DD`. */
  readonly on: string;
  /** An exercise in a room, or what was written for the report of a drill; absent on a drill itself. */
  readonly kind?: 'exercise' | 'papers';
}

/** What a drill says about the runbook that it was run with. Reading it off the facts takes a while; it never changes after. */
export interface DrillUse extends DrillAbout {
  readonly steps: readonly StepUse[];
  /** Situations that came up, and states of the lifecycle charts that something was in. */
  readonly situations: readonly SituationName[];
  readonly states: readonly string[];
  /** What people wrote down that the runbook lacks, and after the drill. */
  readonly remarks: readonly Remark[];
}

export interface StepUse {
  readonly step: string;
  readonly result: 'met' | 'late' | 'missed';
  /** Who did it first. */
  readonly by?: Seat;
}

export interface Remark {
  /** The number of the fact in the log. */
  readonly number: number;
  readonly kind: 'gap' | 'follow-up';
  readonly text: string;
  readonly step?: string;
  /** The section that it is meant for, where somebody named one. */
  readonly section?: Section;
  /** What was going on when it was written. */
  readonly situations: readonly SituationName[];
}

/** Reads a drill once, for all that a runbook asks of it. */
export function useOf(drill: Drill, about: DrillAbout): DrillUse {
  const walked = stages(drill);
  const held = walked.map(situationsNow);
  const recordOf = stepRecords(drill, scorecard(drill), walked);
  return {
    ...about,
    steps: (drill.runbook ? stepsOf(drill.runbook) : []).flatMap((step) => stepUse(drill, recordOf(step)) ?? []),
    situations: [...new Set(held.flat())],
    states: [...new Set(walked.flatMap(statesIn))],
    remarks: remarksIn(drill, held),
  };
}

/** How a step went that was called for, or that players did; undefined where it was neither. */
function stepUse(drill: Drill, { step, isDone, isMoot, ticked, seen, rows, crossed }: StepRecord): StepUse | undefined {
  const own = [...(ticked ? [ticked] : []), ...seen].filter(({ number }) => countsForPlayers(drill, number));
  const by = SEATS.find((seat) => seat === own[0]?.fact.by);
  if (isDone && own.length > 0 && crossed.length === 0) {
    const isLate = rows.some(({ verdict }) => verdict === 'late');
    return { step: step.id, result: isLate ? 'late' : 'met', ...(by && { by }) };
  }
  // What the model answer did in a seat that nobody played was no exercise.
  const isCalledFor = !isMoot && !isDone && step.situations.length > 0;
  return isCalledFor || crossed.length > 0 ? { step: step.id, result: 'missed', ...(by && { by }) } : undefined;
}

export function statesIn({ situation: { devices, accounts, incident } }: Drill): readonly string[] {
  return [
    ...Object.values(devices).flatMap(({ value }) => activeStates('device', value)),
    ...Object.values(accounts).flatMap(({ value }) => activeStates('account', value)),
    ...activeStates('incident', incident.value),
  ];
}

/** Gaps whenever they were logged; notes only after the first one of the hot wash, which answers a question. */
function remarksIn(drill: Drill, held: readonly (readonly SituationName[])[]): readonly Remark[] {
  const ended = lastNamed(drill.record, 'drill.ended')?.number ?? Infinity;
  const at = (number: number): readonly SituationName[] =>
    held[drill.record.entries.findIndex((entry) => entry.number === number)] ?? [];
  const gaps = factsNamed(drill.record, 'gap.logged').map(({ number, fact: { text, step } }): Remark => ({
    number,
    kind: 'gap',
    text,
    ...(step !== undefined && { step }),
    situations: at(number),
  }));
  const notes = written(drill)
    .notes.filter(({ number }) => number > ended)
    .map(({ number, fact }): Remark => ({ number, kind: 'follow-up', text: fact.text, situations: [] }));
  return [...gaps, ...notes];
}
