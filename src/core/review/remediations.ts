import type { Drill } from '../drill/drill.ts';
import { isScripted } from '../drill/holds.ts';
import { type Entry, factsNamed } from '../drill/record.ts';
import { findings } from './findings.ts';

/**
 * The remediations that took something away: those whose result is a finding, and those that the script of the incident
 * reports. One that named the wrong thing is none, nor is `remediate list`.
 */
export function remediations(drill: Drill): readonly Entry[] {
  const found = new Set(
    findings(drill).flatMap(({ response, answers }) =>
      answers !== undefined && response.finding !== undefined ? [answers.number] : [],
    ),
  );
  return factsNamed(drill.record, 'command.run').filter(
    ({ number, fact }) => fact.command === 'remediate' && (found.has(number) || isScripted(fact)),
  );
}

/** Commands that took nothing away are left out; what is no command stays. */
export function withoutIdleCommands(drill: Drill): (entry: Entry) => boolean {
  const removed = new Set(remediations(drill).map(({ number }) => number));
  return ({ number, fact }) => fact.type !== 'command.run' || removed.has(number);
}
