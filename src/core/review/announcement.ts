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
  const { injects, responses, call } = drill.incident;
  if (fact.type === 'inject.delivered') {
    const inject = injects.find(({ id }) => id === fact.inject);
    if (!inject) return [];
    const from = nameOf(inject.from, drill);
    const options = inject.decision?.options.length;
    const asks = options === undefined ? '' : ` New decision, ${String(options)} options.`;
    // On the telephone the words are the message.
    return [`${call ? `${from}: ${oneLine(inject.says)}` : `Message from ${from}.`}${asks}`];
  }
  if (call && fact.type === 'finding.seen') {
    const response = responses[fact.response];
    return response && response.on.do !== 'look' ? [oneLine(response.shows)] : [];
  }
  if (fact.type === 'action.refused') return [`Refused. ${explainRefusal(fact, drill)}`];
  return TOLD.includes(fact.type) ? [tellFact(fact, drill)] : [];
}
