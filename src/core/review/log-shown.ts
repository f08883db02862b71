import { hears } from '../drill/desks.ts';
import type { Drill } from '../drill/drill.ts';
import type { Fact } from '../kernel/vocabulary/facts.ts';

/** A line of the log with its number. */
export interface LogLine {
  readonly number: number;
  readonly fact: Fact;
}

/** What the log of the room shows: of a desk, what it has heard and done, whatever was taken back. */
export const logLines = (drill: Drill): readonly LogLine[] =>
  drill.facts
    .map((fact, index) => ({ number: index + 1, fact }))
    .filter(({ fact }) => (drill.desk === undefined ? isShown(fact, drill) : hears(drill, drill.desk, fact)));

/** While a call goes on the log leaves out what only the portal shows: the desk has none. */
const isShown = (fact: Fact, { incident, record }: Drill): boolean =>
  !incident.call ||
  record.ended ||
  incident.seats.some((seat) => seat === fact.by) ||
  /^(?:drill|inject|finding)\./.test(fact.type);
