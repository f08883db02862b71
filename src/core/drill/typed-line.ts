import type { DrillTime } from '../kernel/time.ts';
import type { Command } from '../kernel/vocabulary/actions.ts';
import type { FactOf } from '../kernel/vocabulary/facts.ts';
import type { Refusal, Seat } from '../kernel/vocabulary/words.ts';
import { offenceOf, readConsoleLine } from './console-line.ts';
import type { Drill } from './drill.ts';
import { refusal } from './refusals.ts';

/** A line of the console as it was typed. It is read when it is decided, so that what cannot be read is on the record too. */
export interface TypedLine {
  readonly device: string;
  readonly typed: string;
}

/** A line, and who typed it. */
export type TypedCommand = TypedLine & { readonly by: Seat };

/** The command that a line gives; undefined where it gives none. */
export function commandOf({ device, typed, by }: TypedCommand): Command | undefined {
  const line = readConsoleLine(typed);
  if (!line || 'unknown' in line || offenceOf(typed) !== undefined) return undefined;
  const { command, argument } = line;
  if (command === 'connect') return { do: 'connect', device, by };
  const said = { do: 'run', device, command, by, typed, ...(argument !== undefined && { argument }) } as const;
  return said;
}

/** Why a line gives no command. What speaks against every line, such as that no session is open, comes first. */
export function refusedLine(
  drill: Drill,
  { device, typed, by }: TypedCommand,
  at: DrillTime,
): FactOf<'action.refused'> {
  const line = readConsoleLine(typed);
  const isKnown = line !== undefined && !('unknown' in line);
  const because: Refusal =
    refusal(drill, { do: 'run', device, command: 'help', by }, at) ??
    (isKnown ? offenceOf(typed) : undefined) ??
    'unknown-command';
  return { type: 'action.refused', at, by, action: 'run', because, device, typed };
}
