import type { Drill } from '../../drill/drill.ts';
import { clockAt, STARTEX } from '../../kernel/time.ts';
import type { Fact, FactName } from '../../kernel/vocabulary/facts.ts';
import { actorName } from '../../review/names.ts';
import { tellFact } from '../../review/tell-fact.ts';
import type { TabletopPlan } from '../plan.ts';
import type { Tabletop } from '../tabletop.ts';
import type { TabletopFact, TabletopFactName } from '../tabletop-fact.ts';
import type { Line } from './report.ts';
import type { Station } from './stations.ts';
import { tellTabletopFact } from './tell-tabletop-fact.ts';

/** Numbers of the lines that carry a star at the end. */
function starredLines({ facts }: Pick<Tabletop, 'facts'>): ReadonlySet<number> {
  const starred = new Set<number>();
  for (const fact of facts) {
    if (fact.type === 'entry.starred') starred.add(fact.number);
    if (fact.type === 'entry.unstarred') starred.delete(fact.number);
  }
  return starred;
}

/** The log in words, with what happened in the scenario in between. Of plans, and of counts of one option, the last is told. */
export function exerciseLog(tabletop: Tabletop, walked: readonly Station[]): readonly Line[] {
  const starred = starredLines(tabletop);
  const counts = lastCounts(walked);
  const settled = walked.findLast(({ fact }) => fact.type === 'exercise.planned')?.number;
  return walked.flatMap(({ number, fact, when }): readonly Line[] => {
    if (fact.type === 'exercise.planned' && number !== settled) return [];
    if (fact.type === 'votes.counted' && !counts.has(number)) return [];
    if (fact.type === 'scenario.moved')
      return tabletop.drill ? scenarioLines(fact.facts, tabletop.drill, number, when.clock, tabletop.plan.starts) : [];
    const text = tellTabletopFact(fact, tabletop.plan);
    return text === undefined
      ? []
      : [{ number, ...when, who: whoOf(fact, tabletop.plan), text, isStarred: starred.has(number) }];
  });
}

/** Hands are counted one by one; the last count of an option stands. */
function lastCounts(walked: readonly Station[]): ReadonlySet<number> {
  const last = new Map<string, number>();
  for (const { number, fact } of walked)
    if (fact.type === 'votes.counted') last.set(JSON.stringify([fact.inject, fact.option]), number);
  return new Set(last.values());
}

/** What stands in the timeline of a report: what was starred, else what the room saw, decided and noticed. */
export function exerciseTimeline(
  log: readonly Line[],
  walked: readonly Station[],
): { readonly timeline: readonly Line[]; readonly isStarred: boolean } {
  const starred = log.filter(({ isStarred }) => isStarred);
  if (starred.length > 0) return { timeline: starred, isStarred: true };
  const withdrawn = withdrawnShows(walked);
  const decisive = new Set(
    walked.flatMap(({ number, fact }) => (DECISIVE.includes(fact.type) && !withdrawn.has(number) ? [number] : [])),
  );
  return { timeline: log.filter(({ number }) => decisive.has(number)), isStarred: false };
}

const DECISIVE: readonly TabletopFactName[] = [
  'exercise.started',
  'inject.shown',
  'decision.recorded',
  'course.chosen',
  'observation.noted',
  'exercise.ended',
];

/** The lines that showed an inject which was withdrawn from the screen right after. */
function withdrawnShows(walked: readonly Station[]): ReadonlySet<number> {
  const numbers = new Set<number>();
  const shown = new Map<string, number>();
  for (const { number, fact } of walked) {
    if (fact.type === 'inject.shown') shown.set(fact.inject, number);
    if (fact.type === 'inject.withdrawn') {
      const last = shown.get(fact.inject);
      if (last !== undefined) numbers.add(last);
    }
  }
  return numbers;
}

function whoOf(fact: TabletopFact, { injects }: TabletopPlan): string {
  switch (fact.type) {
    case 'answer.received':
      return fact.team;
    case 'ballot.cast':
      return 'Ballot';
    case 'inject.shown':
      return injects.find(({ id }) => id === fact.inject)?.from ?? 'Facilitator';
    case 'decision.recorded':
    case 'observation.noted':
    case 'reflection.noted':
      return fact.who === undefined || fact.who === '' ? 'The room' : fact.who;
    default:
      return 'Facilitator';
  }
}

/** How the scenario is driven is no part of what happened in it, and its messages stand in the log as injects. */
const DRIVING: readonly FactName[] = [
  'drill.started',
  'drill.ended',
  'seat.taken',
  'clock.jumped',
  'inject.delivered',
  'inject.skipped',
];

const scenarioLines = (
  facts: readonly Fact[],
  drill: Drill,
  number: number,
  clock: string,
  starts: string,
): readonly Line[] =>
  facts
    .filter(({ type }) => !DRIVING.includes(type))
    .map((fact) => ({
      number,
      clock,
      scenario: `${clockAt(starts, fact.at)}${fact.at < STARTEX ? ' (before)' : ''}`,
      who: `${actorName(fact.by)} (scenario)`,
      text: tellFact(fact, drill),
      isStarred: false,
    }));
