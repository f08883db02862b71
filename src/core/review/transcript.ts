import type { Drill } from '../drill/drill.ts';
import { findOption } from '../drill/decide.ts';
import type { Prose } from '../kernel/prose.ts';
import type { DrillTime } from '../kernel/time.ts';
import { findings } from './findings.ts';
import { nameOf } from './tell-fact.ts';

/** A line of a call: what somebody said, or what the helpdesk found out meanwhile. */
export interface TranscriptLine {
  readonly number: number;
  readonly at: DrillTime;
  readonly who: 'caller' | 'helpdesk' | 'found';
  readonly name: string;
  readonly says: Prose | string;
}

/** What was said and found in a call, in order. The caller goes by the name that they gave. */
export function transcript(drill: Drill): readonly TranscriptLine[] {
  const { incident, record } = drill;
  const results = new Map(
    findings(drill)
      .filter(({ response }) => response.on.do !== 'look')
      .map((finding) => [finding.number, finding]),
  );
  return record.entries.flatMap(({ number, fact }): readonly TranscriptLine[] => {
    const line = { number, at: fact.at };
    switch (fact.type) {
      case 'inject.delivered': {
        const inject = incident.injects.find(({ id }) => id === fact.inject);
        if (!inject) return [];
        const from = inject.from === incident.call?.really ? incident.call.claims : inject.from;
        return [{ ...line, who: 'caller', name: nameOf(from, drill), says: inject.says }];
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
      default:
        return [];
    }
  });
}
