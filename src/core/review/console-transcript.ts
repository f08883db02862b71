import type { Response } from '../incident/incident.ts';
import type { Drill } from '../drill/drill.ts';
import type { DrillTime } from '../kernel/time.ts';
import type { Actor } from '../kernel/vocabulary/words.ts';
import { explainRefusal } from './explain-refusal.ts';
import { findings } from './findings.ts';

/** A command on a device with what it brought, or why it was refused. */
export interface CommandLine {
  readonly number: number;
  readonly at: DrillTime;
  readonly typed: string;
  readonly by: Actor;
  readonly finding?: Response;
  readonly refused?: string;
}

/** Every command on a device, the oldest first. */
export function commandLines(drill: Drill, device: string): readonly CommandLine[] {
  const found = findings(drill);
  return drill.record.entries.flatMap(({ number, fact }): readonly CommandLine[] => {
    if (fact.type === 'command.run' && fact.device === device) {
      const typed = fact.argument === undefined ? fact.command : `${fact.command} ${fact.argument}`;
      const result = found.find(({ answers }) => answers?.number === number);
      return [{ number, at: fact.at, typed, by: fact.by, ...(result && { finding: result.response }) }];
    }
    if (fact.type === 'action.refused' && fact.action === 'run' && fact.device === device) {
      return [{ number, at: fact.at, typed: fact.command ?? '', by: fact.by, refused: explainRefusal(fact, drill) }];
    }
    return [];
  });
}
