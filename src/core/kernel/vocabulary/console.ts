import { type Duration, minutes } from '../time.ts';

/** The live response commands: who may type them and where they exist (domain.md §5.3). [LR, LRX] */
interface ConsoleRow {
  readonly role: 'basic' | 'advanced';
  readonly on: readonly ('windows' | 'macos' | 'linux')[];
  readonly says: string;
}

const ALL = ['windows', 'macos', 'linux'] as const;
const WINDOWS = ['windows'] as const;
const OTHERS = ['macos', 'linux'] as const;

/** What the prompt takes in one line, in characters; a longer one in a file is none that was typed here. */
export const LONGEST_LINE = 1_000;

/** Every command of the live response console, by role and system (domain.md §5.3). [LR] */
export const CONSOLE_COMMANDS = {
  cd: { role: 'basic', on: ALL, says: 'change the folder' },
  cls: { role: 'basic', on: ALL, says: 'clear the screen' },
  connect: { role: 'basic', on: ALL, says: 'start the session' },
  connections: { role: 'basic', on: WINDOWS, says: 'show active connections' },
  dir: { role: 'basic', on: ALL, says: 'list a folder' },
  drivers: { role: 'basic', on: WINDOWS, says: 'show drivers' },
  fg: { role: 'basic', on: ALL, says: 'bring a job to the foreground, by its job id' },
  fileinfo: { role: 'basic', on: ALL, says: 'show facts about a file' },
  findfile: { role: 'basic', on: ALL, says: 'find a file by name' },
  getfile: { role: 'basic', on: ALL, says: 'download a file from the device' },
  help: { role: 'basic', on: ALL, says: 'show what can be typed' },
  jobs: { role: 'basic', on: ALL, says: 'show running jobs' },
  persistence: { role: 'basic', on: WINDOWS, says: 'show known persistence spots' },
  processes: { role: 'basic', on: ALL, says: 'show running processes' },
  registry: { role: 'basic', on: WINDOWS, says: 'show registry values' },
  scheduledtasks: { role: 'basic', on: WINDOWS, says: 'show scheduled tasks' },
  services: { role: 'basic', on: WINDOWS, says: 'show services' },
  startupfolders: { role: 'basic', on: WINDOWS, says: 'show startup items' },
  status: { role: 'basic', on: ALL, says: 'show the status of a command' },
  trace: { role: 'basic', on: ALL, says: 'switch debug logging on' },
  analyze: { role: 'advanced', on: WINDOWS, says: 'get a verdict on a file or process' },
  collect: { role: 'advanced', on: OTHERS, says: 'collect a forensic package' },
  isolate: { role: 'advanced', on: ['macos'], says: 'isolate the device (macOS only)' },
  release: { role: 'advanced', on: ['macos'], says: 'release the device (macOS only)' },
  library: { role: 'advanced', on: ALL, says: 'list the files of the library' },
  putfile: { role: 'advanced', on: ALL, says: 'put a file of the library on the device' },
  remediate: { role: 'advanced', on: ALL, says: 'remove a file, process, service, task or registry value' },
  run: { role: 'advanced', on: ALL, says: 'run a script of the library' },
  scan: { role: 'advanced', on: OTHERS, says: 'run a quick antivirus scan' },
  undo: { role: 'advanced', on: WINDOWS, says: 'restore what was remediated' },
} as const satisfies Record<string, ConsoleRow>;

export type ConsoleCommand = keyof typeof CONSOLE_COMMANDS;
export const CONSOLE_COMMAND_NAMES = Object.keys(CONSOLE_COMMANDS) as readonly ConsoleCommand[]; // the keys of a const table are its names

export const consoleRow = (command: ConsoleCommand): ConsoleRow => CONSOLE_COMMANDS[command];

/** The commands that do nothing before a thing is named: a file, a service, a script. [LR] */
const NAMING: readonly ConsoleCommand[] = [
  'getfile',
  'fileinfo',
  'findfile',
  'analyze',
  'remediate',
  'undo',
  'putfile',
  'run',
];

export const needsName = (command: ConsoleCommand): boolean => NAMING.includes(command);

/** How long the product lets a command run (domain.md §5.2). [LR] */
export const commandLimit = (command: ConsoleCommand): Duration => minutes(LONG.includes(command) ? 30 : 10);

const LONG: readonly ConsoleCommand[] = ['getfile', 'findfile', 'run'];

/** The commands that order what a button of the device page orders. [LR] */
const ORDERS: { readonly [C in ConsoleCommand]?: 'isolate' | 'release' | 'run-scan' | 'collect-package' } = {
  isolate: 'isolate',
  release: 'release',
  scan: 'run-scan',
  collect: 'collect-package',
};

export const orderOf = (command: ConsoleCommand): (typeof ORDERS)[ConsoleCommand] => ORDERS[command];
