import type { Drill } from '../../drill/drill.ts';
import { actorName } from '../../review/names.ts';
import { flagged } from '../../review/flags.ts';
import { milestones } from '../../review/milestones.ts';
import { moves } from '../../review/moves.ts';
import type { Scorecard } from '../../review/scorecard.ts';
import { tellFact } from '../../review/tell-fact.ts';
import { findStep } from '../../runbook/find-steps.ts';
import type { Fact } from '../../kernel/vocabulary/facts.ts';
import { whenIn } from './drill-when.ts';
import type { Line } from './report.ts';

/** The record of a drill in words: what stands of it after take-backs. */
export function drillLog(drill: Drill): readonly Line[] {
  const starred = flagged(drill);
  return drill.record.entries
    .filter(({ fact }) => fact.type !== 'fact.flagged')
    .map(({ number, fact }) => ({
      number,
      ...whenIn(drill, fact.at),
      who: whoOf(fact),
      text: told(fact, drill),
      isStarred: starred.has(number),
    }));
}

const whoOf = (fact: Fact): string =>
  fact.of?.startsWith('model.') ? `${actorName(fact.by)} (model answer)` : actorName(fact.by);

function told(fact: Fact, drill: Drill): string {
  if (fact.type !== 'step.ticked') return tellFact(fact, drill);
  const step = drill.runbook && findStep(drill.runbook, fact.step);
  return step ? `Ticked the runbook step “${step.title}”` : tellFact(fact, drill);
}

/** What was starred; else the milestones, the decisions, the turning points and the red lines. */
export function drillTimeline(
  drill: Drill,
  card: Scorecard,
  log: readonly Line[],
): { readonly timeline: readonly Line[]; readonly isStarred: boolean } {
  const starred = log.filter(({ isStarred }) => isStarred);
  if (starred.length > 0) return { timeline: starred, isStarred: true };
  const decisive = new Set([
    ...milestones(drill).map(({ number }) => number),
    ...card.calls.map(({ number }) => number),
    ...moves(drill, card).flatMap(({ isTurningPoint, number }) => (isTurningPoint ? [number] : [])),
    ...drill.crossed.map(({ number }) => number),
  ]);
  return { timeline: log.filter(({ number }) => decisive.has(number)), isStarred: false };
}
