import { CONSOLE_COMMAND_NAMES, type ConsoleCommand } from '../kernel/vocabulary/console.ts';
import type { Refusal } from '../kernel/vocabulary/words.ts';

export type OutputFormat = 'table' | 'json';

/** What was typed into the console, read as the console reads it: what it asks for, and beside that how. */
export type ConsoleLine = KnownLine | { readonly unknown: string } | undefined;

/** A line whose command the console knows. How it is to be shown is not part of what it asks for. */
export interface KnownLine {
  readonly command: ConsoleCommand;
  readonly argument?: string;
  readonly format: OutputFormat;
  /** The file that the output is to go to, of `> file.txt`. */
  readonly file?: string;
}

/** Other spellings that the console takes. [LR] */
const ALIASES: ReadonlyMap<string, ConsoleCommand> = new Map([['get', 'getfile']]);

/** Options such as `-output json`, a trailing `&` and quotes are taken off the argument: they change how, not what. */
export function readConsoleLine(typed: string): ConsoleLine {
  const [name = '', ...rest] = typed.trim().split(/\s+/);
  if (name === '') return undefined;
  const command = commandNamed(name);
  if (!command) return { unknown: name };
  const said = rest.join(' ');
  const format = /-output\s+json\b/i.test(said) ? 'json' : 'table';
  const file = />\s*(\S+)$/.exec(said)?.[1];
  const argument = bare(said);
  return { command, format, ...(argument !== '' && { argument }), ...(file !== undefined && { file }) };
}

/** The command of this name, in whatever case, or of this alias. */
export function commandNamed(name: string): ConsoleCommand | undefined {
  const low = name.toLowerCase();
  return ALIASES.get(low) ?? CONSOLE_COMMAND_NAMES.find((known) => known === low);
}

/** An argument without what only says how: the output, the background, the file, quotes. */
const bare = (said: string): string =>
  said
    .replace(/>\s*\S+$/, '')
    .replace(/\s*&\s*$/, '')
    .replace(/(?:^|\s)-output\s+(?:json|table)\b/gi, '')
    .replace(/(?:^|\s)-auto\b/gi, '')
    .replaceAll('"', '')
    .trim();

/** Characters that script parameters must not contain (domain.md §5.2). [LRX] */
const FORBIDDEN = /[;&|!$]/;

/** What the console itself takes offence at before it sends a line to the device; undefined where it sends it. */
export function offenceOf(typed: string): Refusal | undefined {
  const parameters = /^\s*run\b.*-parameters\s+(.*?)(?:\s&)?\s*$/i.exec(typed)?.[1];
  if (parameters !== undefined && FORBIDDEN.test(parameters)) return 'forbidden-parameter';
  return outputAsked(typed) === undefined ? undefined : 'unknown-output';
}

/** The output that a line asks for and that there is not; empty where it names none. A script reads what stands in its parameters itself. */
export function outputAsked(typed: string): string | undefined {
  const asked = /\s-output(?:\s+(\S+)|\s*$)/i.exec(typed.replace(/-parameters\s.*$/i, ''));
  if (!asked) return undefined;
  const output = asked[1] ?? '';
  return /^(?:json|table)$/i.test(output) ? undefined : output;
}
