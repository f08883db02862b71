import type { Drill } from '../drill/drill.ts';
import { findOption } from '../drill/decide.ts';
import type { Prose } from '../kernel/prose.ts';
import type { DrillTime } from '../kernel/time.ts';
import type { Fact } from '../kernel/vocabulary/facts.ts';
import { findings } from './findings.ts';
import { nameOf, tellFact } from './tell-fact.ts';

/** A line of a call: what somebody said, what the helpdesk did beside the talk, or what it found out. */
export interface TranscriptLine {
  readonly number: number;
  readonly at: DrillTime;
  readonly who: 'caller' | 'helpdesk' | 'did' | 'found';
  readonly name: string;
  readonly says: Prose | string;
  /** The message that brought it. */
  readonly inject?: string;
}

/** What was said, done and found in a call, in order. The caller goes by the name that they gave. */
export function transcript(drill: Drill): readonly TranscriptLine[] {
  const { incident, record } = drill;
  const results = new Map(
    findings(drill)
      .filter(({ response }) => response.on.do !== 'look')
      .map((finding) => [finding.number, finding]),
  );
  return record.entries.flatMap(({ number, fact }, index): readonly TranscriptLine[] => {
    const line = { number, at: fact.at };
    switch (fact.type) {
      case 'inject.delivered': {
        const inject = incident.injects.find(({ id }) => id === fact.inject);
        return inject
          ? [{ ...line, who: 'caller', name: nameOf(inject.from, drill), says: inject.says, inject: inject.id }]
          : [];
      }
      case 'option.chosen': {
        const found = findOption(drill, fact.option);
        return found ? [{ ...line, who: 'helpdesk', name: 'You', says: found.option.text }] : [];
      }
      case 'finding.seen': {
        const shows = results.get(number)?.response.shows;
        return shows === undefined || shows.length === 0
          ? []
          : [{ ...line, who: 'found', name: 'Found out', says: shows }];
      }
      case 'caller.verified':
      case 'reply.said':
      case 'user.informed':
      case 'manager.informed':
      case 'escalated':
      case 'loaner.offered':
      case 'ticket.submitted': {
        const before = record.entries[index - 1]?.fact;
        // What an answer does is in the words of the answer.
        const isAnswer = before?.type === 'option.chosen' && before.at === fact.at;
        return isAnswer ? [] : [{ ...line, who: 'did', name: 'You', says: tellDeed(fact, drill) }];
      }
      default:
        return [];
    }
  });
}

function tellDeed(fact: Fact, drill: Drill): string {
  if (fact.type === 'ticket.submitted') return 'Ticket submitted';
  const words = 'text' in fact && fact.type !== 'reply.said' ? fact.text : undefined;
  return words === undefined ? tellFact(fact, drill) : `${tellFact(fact, drill)}: ${words}`;
}
