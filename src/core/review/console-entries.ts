import type { Drill } from '../drill/drill.ts';
import type { DrillTime } from '../kernel/time.ts';
import type { ConsoleAnswer } from './console-answers.ts';
import { type CommandLine, commandLines, sessionLines } from './console-transcript.ts';

/** A line that the console answered by itself. It is not on the record. */
export interface Aside {
  /** After which fact of the record it was typed. */
  readonly after: number;
  readonly typed: string;
  readonly says: ConsoleAnswer;
}

/** What stands in a console one below the other: commands, what became of the session, and what was only asked aside. */
export type ConsoleEntry = { readonly key: string } & (
  { readonly line: CommandLine } | { readonly event: string } | { readonly aside: Aside }
);

/** The console of a device from where it was cleared, in the order in which it was written. */
export function consoleEntries(
  drill: Drill,
  device: string,
  at: DrillTime,
  { asides, clearedAt }: { readonly asides: readonly Aside[]; readonly clearedAt: number },
): readonly ConsoleEntry[] {
  const recorded = [
    ...commandLines(drill, device, at).map((line) => ({
      key: `line-${String(line.number)}`,
      order: line.number,
      line,
    })),
    ...sessionLines(drill, device).map(({ number, event }) => ({
      key: `session-${String(number)}`,
      order: number,
      event,
    })),
  ].filter(({ order }) => order > clearedAt);
  // Asides after one fact keep their order: the sort is stable, and half a number is between two facts.
  const aside = asides.map((one, index) => ({ key: `aside-${String(index)}`, order: one.after + 0.5, aside: one }));
  return [...recorded, ...aside].toSorted((one, other) => one.order - other.order);
}
