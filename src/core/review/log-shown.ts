import { hears } from '../drill/desks.ts';
import type { Drill } from '../drill/drill.ts';
import type { Fact } from '../kernel/vocabulary/facts.ts';

/** A line of the log with the number of its fact. */
export interface LogLine {
  readonly number: number;
  /** The number that is shown: a desk counts its own lines, so that no gap tells of the other's. */
  readonly counted: number;
  readonly fact: Fact;
}

/** What the log of the room shows: of a desk, what it has heard and done, whatever was taken back. */
export const logLines = (drill: Drill): readonly LogLine[] =>
  drill.facts
    .map((fact, index) => ({ number: index + 1, fact }))
    .filter(({ fact }) => (drill.desk === undefined ? isShown(fact, drill) : hears(drill, drill.desk, fact)))
    .map((line, index) => ({ ...line, counted: drill.desk === undefined ? line.number : index + 1 }));

/** The number that is shown for a fact of the log. */
export const shownNumber = (drill: Drill, number: number): number =>
  drill.desk === undefined ? number : (logLines(drill).find((line) => line.number >= number)?.counted ?? number);

/** How many lines a log is said to have. At a desk nobody counts what happens at the other. */
export const logLength = (drill: Drill): number =>
  drill.desk === undefined ? drill.facts.length : logLines(drill).length;

/** The number of the last thing on the record, as far as it is known here. */
export const lastLine = (drill: Drill): number =>
  drill.desk === undefined ? drill.facts.length : (logLines(drill).at(-1)?.number ?? 0);

/** While a call goes on the log leaves out what only the portal shows: the desk has none. */
const isShown = (fact: Fact, { incident, record }: Drill): boolean =>
  !incident.call ||
  record.ended ||
  incident.seats.some((seat) => seat === fact.by) ||
  /^(?:drill|inject|finding)\./.test(fact.type);
