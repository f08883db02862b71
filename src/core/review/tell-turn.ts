import { isAtPhone } from '../drill/desks.ts';
import type { Drill } from '../drill/drill.ts';
import { between, sayDuration } from '../kernel/time.ts';
import type { Fact } from '../kernel/vocabulary/facts.ts';
import { tellFact } from './tell-fact.ts';

const MOST = 6;

const SILENT: readonly Fact['type'][] = [
  'option.chosen',
  'entity.viewed',
  'action.refused',
  'hint.given',
  'fact.flagged',
  'turn.taken-back',
  'drill.paused',
  'drill.resumed',
  'finding.seen',
  'inject.skipped',
  'clock.jumped',
];

/** What stands in the transcript of a call already, in the words that were said. */
const IN_TRANSCRIPT: readonly Fact['type'][] = ['inject.delivered', 'reply.said', 'caller.verified'];

/** Lines as running text: each ends with a full stop, unless it has one. */
export const asSentences = (lines: readonly string[]): string =>
  lines.map((line) => (/[.?!][”"]?$/.test(line) ? line : `${line}.`)).join(' ');

/** A note may be long, and its author has just read it. */
const tellShortly = (fact: Fact, drill: Drill): string =>
  fact.type === 'ticket.submitted' ? 'Ticket submitted' : tellFact(fact, drill);

/** What a turn changed, in sentences without full stops: what was done, what came of it meanwhile, and what it cost. */
export function tellTurn(facts: readonly Fact[], drill: Drill): readonly string[] {
  const silent = isAtPhone(drill) ? [...SILENT, ...IN_TRANSCRIPT] : SILENT;
  const told = facts.filter(({ type }) => !silent.includes(type)).map((fact) => tellShortly(fact, drill));
  const jump = facts.find((fact) => fact.type === 'clock.jumped');
  const cost = jump ? [`${sayDuration(between(jump.at, jump.to))} passed`] : [];
  const more = told.length > MOST ? [`${String(told.length - MOST)} more in the log`] : [];
  return [...told.slice(0, MOST), ...more, ...cost];
}
