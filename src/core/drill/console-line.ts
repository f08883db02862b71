import { CONSOLE_COMMAND_NAMES, type ConsoleCommand, consoleRow } from '../kernel/vocabulary/console.ts';

/** What was typed into the console, read as the console reads it. */
export type ConsoleLine =
  { readonly command: ConsoleCommand; readonly argument?: string } | { readonly unknown: string } | undefined;

/** Options such as `-output json`, a trailing `&` and quotes are taken off: they change how, not what. */
export function readConsoleLine(typed: string): ConsoleLine {
  const [name = '', ...rest] = typed.trim().split(/\s+/);
  if (name === '') return undefined;
  const command = CONSOLE_COMMAND_NAMES.find((known) => known === name.toLowerCase());
  if (!command) return { unknown: name };
  const argument = rest
    .join(' ')
    .replace(/\s*-output\s+(?:json|table)\b/g, '')
    .replace(/\s*-auto\b/g, '')
    .replace(/\s*>\s*\S+$/, '')
    .replace(/\s*&$/, '')
    .replaceAll('"', '')
    .trim();
  return argument === '' ? { command } : { command, argument };
}

/** The commands that begin like this and exist on the system, for the Tab key. */
export function completions(typed: string, system: 'windows' | 'macos' | 'linux'): readonly ConsoleCommand[] {
  const start = typed.trimStart().toLowerCase();
  return CONSOLE_COMMAND_NAMES.filter((name) => name.startsWith(start) && consoleRow(name).on.includes(system));
}
