import { CONSOLE_COMMAND_NAMES, type ConsoleCommand, consoleRow } from '../kernel/vocabulary/console.ts';
import { commandNamed } from './console-line.ts';
import { ENTITY_KINDS } from './spelled-argument.ts';

type System = 'windows' | 'macos' | 'linux';

/** What the Tab key makes of a line, and what it could still become. */
export interface Completion {
  readonly typed: string;
  readonly candidates: readonly string[];
}

/** The commands that exist on the system. */
export const commandsOn = (system: System): readonly ConsoleCommand[] =>
  CONSOLE_COMMAND_NAMES.filter((name) => consoleRow(name).on.includes(system));

/** Completes the last word of a line as far as it is certain; undefined where nothing begins like it. */
export function completeLine(typed: string, system: System): Completion | undefined {
  const cut = typed.lastIndexOf(' ') + 1;
  const word = typed.slice(cut).toLowerCase();
  const before = typed.slice(0, cut);
  if (before.trim() === '' && word === '') return undefined;
  const candidates = choices(before, system).filter((choice) => choice.startsWith(word));
  if (candidates.length === 0) return undefined;
  const certain = candidates.length === 1 ? `${candidates[0] ?? ''} ` : commonStart(candidates);
  return { typed: before + certain, candidates };
}

function choices(before: string, system: System): readonly string[] {
  const words = before.trim().toLowerCase().split(/\s+/);
  const [name = ''] = words;
  if (name === '') return commandsOn(system);
  const command = commandNamed(name);
  if (!command) return [];
  if (words.at(-1) === '-output') return ['json', 'table'];
  const first = words.length === 1 ? (FIRST_WORDS[command] ?? []) : [];
  const named = command === 'help' && words.length === 1 ? commandsOn(system) : [];
  return [...named, ...first, ...(OPTIONS[command] ?? []), '-output'].filter((choice) => !words.includes(choice));
}

const FIRST_WORDS: { readonly [C in ConsoleCommand]?: readonly string[] } = {
  remediate: [...ENTITY_KINDS, 'list'],
  undo: ENTITY_KINDS,
  analyze: ['file', 'process'],
  library: ['delete'],
};

const OPTIONS: { readonly [C in ConsoleCommand]?: readonly string[] } = {
  dir: ['-full_path'],
  processes: ['-name', '-pid'],
  putfile: ['-overwrite', '-keep'],
  remediate: ['-auto'],
  run: ['-parameters'],
};

function commonStart(names: readonly string[]): string {
  const [first = '', ...others] = names;
  let length = first.length;
  while (!others.every((name) => name.startsWith(first.slice(0, length)))) length--;
  return first.slice(0, length);
}
