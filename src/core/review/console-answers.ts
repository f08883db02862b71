import { deviceIn, type Platform, platform } from '../drill/assets.ts';
import { commandsOn } from '../drill/complete-line.ts';
import { commandNamed, type KnownLine } from '../drill/console-line.ts';
import type { Drill } from '../drill/drill.ts';
import { speaksOf } from '../drill/spelled-argument.ts';
import { costOf } from '../drill/turn.ts';
import { type DrillTime, sayDuration } from '../kernel/time.ts';
import { commandLimit, type ConsoleCommand, consoleRow } from '../kernel/vocabulary/console.ts';
import type { Seat } from '../kernel/vocabulary/words.ts';
import { CONSOLE_HELP, CONSOLE_LIMITS } from './console-help.ts';
import { type CommandLine, commandLines } from './console-transcript.ts';
import { explainUnknownCommand } from './explain-refusal.ts';
import { listed, SYSTEM_NAMES } from './names.ts';

/** What the console answers by itself, without the device: words, or rows of two columns and more. */
export type ConsoleAnswer =
  string | { readonly columns: readonly string[]; readonly rows: readonly (readonly string[])[] };

interface Asker {
  readonly device: string;
  readonly by: Seat;
  readonly at: DrillTime;
}

/**
 * The answer to a line that never reaches the device. Undefined for every other line, and for those to which the incident
 * has an answer of its own: they are commands, cost time and go on the record.
 */
export function consoleAnswer(drill: Drill, line: KnownLine, asker: Asker): ConsoleAnswer | undefined {
  if (line.command === 'help') return help(drill, line.argument, asker);
  if (isScripted(drill, line.command, asker.device)) return undefined;
  const lines = commandLines(drill, asker.device, asker.at);
  switch (line.command) {
    case 'jobs':
      return jobs(lines);
    case 'status':
      return status(lines, line.argument);
    case 'fg':
      return foreground(lines, line.argument);
    case 'cd':
      return 'This console stays in one folder. Give commands the whole path.';
    case 'trace':
      return 'Debug logging of the console itself. This drill keeps no such log.';
    default:
      return undefined;
  }
}

const isScripted = ({ incident }: Drill, command: ConsoleCommand, device: string): boolean =>
  incident.responses.some(({ on }) => speaksOf(on, { command, device }));

function help(drill: Drill, about: string | undefined, asker: Asker): ConsoleAnswer {
  if (about === undefined) {
    const rows = commandsOn(systemOf(drill, asker.device)).map((name) => {
      const { says, role } = consoleRow(name);
      return [name, role === 'advanced' ? `${says} (advanced)` : says];
    });
    return { columns: ['Command', 'What it does'], rows };
  }
  if (about === 'limits') return { columns: ['Limit', 'Value'], rows: CONSOLE_LIMITS };
  const command = commandNamed(about);
  if (!command) return explainUnknownCommand(about);
  const { use, note } = CONSOLE_HELP[command];
  return [use, hintOf(drill, command, asker), note].filter(Boolean).join('\n');
}

/** What a command does, costs and needs, said before it is run. */
export function hintOf(drill: Drill, command: ConsoleCommand, { device, by }: Asker): string {
  const { says, role, on } = consoleRow(command);
  const { costs } = costOf(drill, { do: 'run', device, command });
  const system = systemOf(drill, device);
  const parts = [
    capital(says),
    isFree(drill, command, device)
      ? 'costs no time'
      : `about ${sayDuration(costs)}, at most ${sayDuration(commandLimit(command))}`,
    needs(drill, role, by),
    on.includes(system)
      ? ''
      : `only on ${listed(
          on.map((name) => SYSTEM_NAMES[name]),
          'and',
        )}`,
  ];
  return `${parts.filter(Boolean).join('; ')}.`;
}

function needs(drill: Drill, role: 'basic' | 'advanced', by: Seat): string {
  const held = drill.tenant.permissions[by].includes(`live-response-${role}`);
  return `needs ${role} live response, which you ${held ? 'hold' : 'do not hold'}`;
}

const FREE: readonly ConsoleCommand[] = ['cls', 'help', 'jobs', 'status', 'fg', 'cd', 'trace'];
const isFree = (drill: Drill, command: ConsoleCommand, device: string): boolean =>
  FREE.includes(command) && !isScripted(drill, command, device);

/** The system whose commands a device knows; one that is not known is taken for Windows, as most are. */
export function systemOf(drill: Drill, device: string): Exclude<Platform, 'unknown'> {
  const system = platform(deviceIn(drill, device)?.os ?? 'unknown');
  return system === 'unknown' ? 'windows' : system;
}

function jobs(lines: readonly CommandLine[]): ConsoleAnswer {
  const running = lines.filter((line) => line.status === 'running');
  if (running.length === 0) return 'No job is running.';
  return {
    columns: ['Job', 'Command', 'For'],
    rows: running.map(({ id, typed, took }) => [String(id), typed, took === undefined ? '' : sayDuration(took)]),
  };
}

function status(lines: readonly CommandLine[], asked: string | undefined): ConsoleAnswer {
  const line = asked === undefined ? lines.at(-1) : lines.find(({ id }) => String(id) === asked);
  if (!line)
    return asked === undefined
      ? 'No command has been run on this device.'
      : `No command has the id ${asked}. The command log shows the ids.`;
  const took = line.took === undefined ? '' : `, ${sayDuration(line.took)}`;
  return `${String(line.id)} ${line.typed}: ${STATUS_WORDS[line.status].toLowerCase()}${took}.`;
}

/** What the command log and `status` say of a command; its results are words of their own. [LR] */
export const STATUS_WORDS = {
  completed: 'Completed',
  nothing: 'Completed, nothing of note',
  running: 'Running',
  'timed-out': 'Timed out',
  refused: 'Refused',
} as const satisfies { readonly [S in CommandLine['status']]: string };

function foreground(lines: readonly CommandLine[], asked: string | undefined): ConsoleAnswer {
  if (asked === undefined) return 'fg needs a job id, as jobs shows it.';
  const line = lines.find(({ id, status: now }) => String(id) === asked && now === 'running');
  return line
    ? `Job ${asked}, ${line.typed}, is in the foreground. Its output comes here when it has ended.`
    : `No running job has the id ${asked}. fg takes a job id, not a process id.`;
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
