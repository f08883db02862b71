import type { Response } from '../incident/incident.ts';
import type { Drill } from '../drill/drill.ts';
import { type Entry, factsNamed } from '../drill/record.ts';
import type { DrillTime } from '../kernel/time.ts';
import type { Fact, FactName } from '../kernel/vocabulary/facts.ts';
import type { Tab } from '../kernel/vocabulary/words.ts';

/** What came of an action: the text or table that the incident has for it, and the fact that it answers. */
export interface Finding {
  readonly number: number;
  readonly at: DrillTime;
  readonly response: Response;
  readonly answers?: Entry;
}

/** Everything that was found, in the order in which it came. */
export function findings(drill: Drill): readonly Finding[] {
  return factsNamed(drill.record, 'finding.seen').flatMap(({ number, fact }) => {
    const response = drill.incident.responses[fact.response];
    if (!response) return [];
    // `response.3/14` says which fact it answers; see agenda.ts.
    const asked = Number(fact.of?.split('/')[1]);
    const answers = drill.record.entries.find((entry) => entry.number === asked);
    return [{ number, at: fact.at, response, ...(answers && { answers }) }];
  });
}

/** What somebody has found at a tab, the latest; of a device, where the tab has one for each. */
export const lookedAt = (drill: Drill, tab: Tab, device?: string): Finding | undefined =>
  findings(drill).findLast(
    ({ response: { on }, answers }) =>
      on.do === 'look' &&
      on.tab === tab &&
      (device === undefined || (answers && 'device' in answers.fact && answers.fact.device === device)),
  );

/** What these facts of the drill found. */
export const findingsIn = (drill: Drill, facts: readonly Fact[]): readonly Finding[] =>
  findings(drill).filter(({ number }) => facts.some((fact) => fact === drill.facts[number - 1]));

/** What somebody says when they are told, asked or written to. */
const TO_PEOPLE: readonly FactName[] = [
  'user.informed',
  'manager.informed',
  'legal.informed',
  'helpdesk.briefed',
  'caller.verified',
  'reply.said',
  'ticket.submitted',
  'escalated',
  'handed-over',
  'loaner.offered',
];

/** What people have answered so far, the newest first. */
export const answersOfPeople = (drill: Drill): readonly Finding[] =>
  findings(drill)
    .filter(({ answers }) => answers !== undefined && TO_PEOPLE.includes(answers.fact.type))
    .toReversed();
