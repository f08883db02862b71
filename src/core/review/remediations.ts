import type { Drill } from '../drill/drill.ts';
import type { Entry } from '../drill/record.ts';
import { findings } from './findings.ts';

/** The remediations that took something away: those whose result is a finding. One that named the wrong thing is none. */
export const remediations = (drill: Drill): readonly Entry[] =>
  findings(drill).flatMap(({ response, answers }) =>
    answers?.fact.type === 'command.run' && answers.fact.command === 'remediate' && response.finding !== undefined
      ? [answers]
      : [],
  );
