import type { Condition, DeedPattern } from '../incident/condition.ts';
import { assertNever } from '../kernel/result.ts';
import { type Action, actionRow } from '../kernel/vocabulary/actions.ts';
import type { Fact } from '../kernel/vocabulary/facts.ts';
import { SEATS, TICKET_RULES, type TicketRule } from '../kernel/vocabulary/words.ts';
import { situationHolds } from './situations.ts';
import { drawnWord } from './drawn.ts';
import type { Drill } from './drill.ts';
import type { Entry } from './record.ts';
import { keepsRule, ticketNote } from './ticket-rules.ts';

/** Whether a condition holds at the end of what is on the record now. */
export function holds(condition: Condition, drill: Drill): boolean {
  if ('all' in condition) return condition.all.every((part) => holds(part, drill));
  if ('any' in condition) return condition.any.some((part) => holds(part, drill));
  if ('not' in condition) return !holds(condition.not, drill);
  if ('situation' in condition) return situationHolds(condition.situation, drill, condition);
  if ('redLine' in condition) return drill.crossed.length > 0;
  if ('drawn' in condition) return isDrawn(condition, drill);
  if ('ticket' in condition) return isKept(condition.ticket, drill);
  return candidates(condition, drill).some(({ fact }) => happens(condition, fact));
}

/** Whether the seed of this drill drew that word. */
export function isDrawn(
  { drawn, is }: { readonly drawn: string; readonly is: string },
  { incident, seed }: Drill,
): boolean {
  const asked = incident.draws.find(({ id }) => id === drawn);
  return asked !== undefined && drawnWord(asked, seed) === is;
}

function isKept(asked: TicketRule | 'all', drill: Drill): boolean {
  const note = ticketNote(drill);
  const rules = asked === 'all' ? TICKET_RULES : [asked];
  return note !== undefined && rules.every((rule) => keepsRule(rule, note, drill.incident));
}

/** Conditions that one fact fulfils by itself, as against those about the state of things. */
export type Pattern = Exclude<
  Condition,
  | { all: unknown }
  | { any: unknown }
  | { not: unknown }
  | { situation: unknown }
  | { redLine: unknown }
  | { drawn: unknown }
  | { ticket: unknown }
>;

export const isPattern = (condition: Condition): condition is Pattern =>
  !(
    'all' in condition ||
    'any' in condition ||
    'not' in condition ||
    'situation' in condition ||
    'redLine' in condition ||
    'drawn' in condition ||
    'ticket' in condition
  );

/** Whether this very fact is what the pattern describes. */
export function happens(pattern: Pattern, fact: Fact): boolean {
  if ('done' in pattern)
    return (
      isDeed(pattern.done, fact, pattern.where) &&
      (pattern.by === undefined || (pattern.by as readonly string[]).includes(fact.by))
    );
  if ('refused' in pattern)
    return fact.type === 'action.refused' && fact.action === pattern.refused && agrees(pattern.where, fact);
  if ('finding' in pattern) return fact.type === 'finding.seen' && fact.finding === pattern.finding;
  if ('verdict' in pattern)
    return fact.type === 'verdict.recorded' && (pattern.verdict === 'any' || fact.as === pattern.verdict);
  if ('fact' in pattern) return fact.type === pattern.fact && agrees(pattern.where, fact);
  return assertNever(pattern);
}

/** Whether a fact records that somebody in a seat did this action with these arguments. What the script has a colleague do is no deed of the players. */
export const isDeed = (action: Action, fact: Fact, where: DeedPattern): boolean =>
  !isScripted(fact) && isDoneInSeat(action, fact) && agrees(where, fact);

/** Whether a fact records that somebody in a seat did this action: a player, the model answer, or a colleague whom the script plays. */
export function isDoneInSeat(action: Action, fact: Fact): boolean {
  const { makes, also } = actionRow(action);
  return (fact.type === makes || fact.type === also) && (SEATS as readonly string[]).includes(fact.by);
}

/** Whether the script of the incident brought it, and nobody who plays. */
export const isScripted = ({ of }: Fact): boolean => of !== undefined && SCRIPTED.test(of);

const SCRIPTED = /^(?:world|reaction)\./;

const agrees = (where: DeedPattern, fact: object): boolean =>
  Object.entries(where).every(
    ([field, value]) => field === 'do' || (fact as { readonly [field: string]: unknown })[field] === value,
  );

function candidates(pattern: Pattern, { record }: Drill): readonly Entry[] {
  if ('done' in pattern) return madeBy(record, pattern.done);
  if ('refused' in pattern) return record.byName['action.refused'] ?? [];
  if ('finding' in pattern) return record.byName['finding.seen'] ?? [];
  if ('verdict' in pattern) return record.byName['verdict.recorded'] ?? [];
  return record.byName[pattern.fact] ?? [];
}

function madeBy(record: Drill['record'], action: Action): readonly Entry[] {
  const { makes, also } = actionRow(action);
  return [...(record.byName[makes] ?? []), ...((also && record.byName[also]) ?? [])];
}
