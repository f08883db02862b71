import type { ConsoleCommand } from '../kernel/vocabulary/console.ts';

/** How a command is typed, and what its users trip over. */
export interface CommandHelp {
  readonly use: string;
  readonly note?: string;
}

/** Every command with its use: the product's own reference, in our words (domain.md §5.2, §5.3). What is in [ ] may be left out. [LR, LRAPI, LRX] */
export const CONSOLE_HELP: { readonly [C in ConsoleCommand]: CommandHelp } = {
  cd: { use: 'cd <folder>' },
  cls: { use: 'cls', note: 'Clears what is shown. The command log keeps everything.' },
  connect: { use: 'connect', note: 'One session a device, ten a person, 25 a tenant. It ends after 30 idle minutes.' },
  connections: {
    use: 'connections',
    note: 'On an isolated device expect almost none. What was there before is in advanced hunting.',
  },
  dir: { use: 'dir [<folder>] [-full_path]' },
  drivers: { use: 'drivers' },
  fg: { use: 'fg <job id>', note: 'Takes a job id as jobs shows it, not a process id.' },
  fileinfo: { use: 'fileinfo <path>', note: 'Files up to 30 GB.' },
  findfile: { use: 'findfile <name>', note: 'May run for 30 minutes.' },
  getfile: {
    use: 'getfile <path> [&]',
    note: 'get is the same. Files up to 3 GB, not reparse, sparse, empty or virtual ones. & sends it to the background.',
  },
  help: { use: 'help [<command>]' },
  jobs: { use: 'jobs', note: 'Shows what still runs, with the job id that fg takes.' },
  persistence: { use: 'persistence' },
  processes: { use: 'processes [-name <file>] [-pid <number>]' },
  registry: { use: 'registry <key>[\\\\<value>]', note: 'Two backslashes stand before the name of a value.' },
  scheduledtasks: { use: 'scheduledtasks [<name>]' },
  services: { use: 'services [<name>]' },
  startupfolders: { use: 'startupfolders' },
  status: { use: 'status [<command id>]' },
  trace: { use: 'trace' },
  analyze: { use: 'analyze <file | process> <name>' },
  collect: { use: 'collect' },
  isolate: { use: 'isolate', note: 'macOS only. Everywhere else isolation is on the device page.' },
  release: { use: 'release', note: 'macOS only. Everywhere else the release is on the device page.' },
  library: { use: 'library [delete <file>]', note: 'Files up to 250 MB. Names hold letters, digits, and - _ .' },
  putfile: {
    use: 'putfile <file> [-overwrite] [-keep]',
    note: 'Up to 300 MB on Windows, 10 MB elsewhere. Without -keep the file is gone at the next restart.',
  },
  remediate: {
    use: 'remediate <kind> <name> [-auto], remediate list',
    note: 'Kinds: file, process, service, registry, scheduledtask, startupfolder. A process is stopped and its image deleted. HKEY_USERS is not supported. Ctrl+C does not take it back.',
  },
  run: {
    use: 'run <script> [-parameters "<text>"]',
    note: 'The script comes from the library. Parameters must not contain ; & | ! or $. May run for 30 minutes.',
  },
  scan: { use: 'scan' },
  undo: { use: 'undo <kind> <name>', note: 'Restores what was remediated.' },
};

/** What the product allows, for those who ask (domain.md §5.2). [LR, LRAPI] */
export const CONSOLE_LIMITS: readonly (readonly [string, string])[] = [
  ['Sessions on a device', '1'],
  ['Sessions of a person', '10'],
  ['Sessions in the tenant', '25'],
  ['Idle time until a session ends', '30 min'],
  ['Time for a command', '10 min; getfile, findfile and run 30 min'],
  ['File to download', '3 GB'],
  ['File to put on the device', '300 MB on Windows, 10 MB elsewhere'],
];
