import { deskOf, hears, isAtPhone } from '../drill/desks.ts';
import type { Drill } from '../drill/drill.ts';
import type { Fact } from '../kernel/vocabulary/facts.ts';
import { oneLine } from '../runbook/plain-text.ts';
import { explainRefusal } from './explain-refusal.ts';
import { redLinesIn } from './red-lines.ts';
import { nameOf, tellFact } from './tell-fact.ts';

/** What somebody who cannot see the screen is told of a turn: politely what came in, at once what must not be missed. */
export interface Announcement {
  readonly politely: readonly string[];
  readonly now: readonly string[];
}

/** `facts` are the last ones of the drill. */
export function announcement(drill: Drill, facts: readonly Fact[], hasFeedback: boolean): Announcement {
  return {
    politely: facts.flatMap((fact) => spoken(fact, drill)),
    now: (hasFeedback ? redLinesIn(drill, facts) : []).map(({ because }) => `A red line was crossed. ${because}`),
  };
}

const TOLD: readonly Fact['type'][] = [
  'release.confirmed',
  'isolation.confirmed',
  'isolation.failed',
  'isolation.lifted',
  'package.available',
  'scan.finished',
  'device.went-offline',
  'device.came-online',
];

function spoken(fact: Fact, drill: Drill): readonly string[] {
  const { injects, responses } = drill.incident;
  const isOnPhone = isAtPhone(drill);
  if (fact.type === 'inject.delivered') {
    const inject = injects.find(({ id }) => id === fact.inject);
    if (!inject) return [];
    const from = nameOf(inject.from, drill);
    const options = inject.decision?.options.length;
    const asks = options === undefined ? '' : ` New decision, ${String(options)} options.`;
    // Of what is said to another desk, only the question comes to this one.
    if (drill.desk !== undefined && !hears(drill, drill.desk, fact)) return asks === '' ? [] : [asks.trim()];
    // On the telephone the words are the message.
    return [`${isOnPhone ? `${from}: ${oneLine(inject.says)}` : `Message from ${from}.`}${asks}`];
  }
  if (isOnPhone && fact.type === 'finding.seen') {
    const response = responses[fact.response];
    return response && response.on.do !== 'look' ? [oneLine(response.shows)] : [];
  }
  if (fact.type === 'action.refused') return [`Refused. ${explainRefusal(fact, drill)}`];
  if (drill.desk !== undefined && drill.desk !== deskOf(fact.by)) {
    if (fact.type === 'ticket.submitted') return ['A ticket from the helpdesk.'];
    if (fact.type === 'helpdesk.briefed' || fact.type === 'handed-over') return ['A note from the security team.'];
  }
  return TOLD.includes(fact.type) ? [tellFact(fact, drill)] : [];
}
