import { spawn, spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';

export const project = resolve(import.meta.dirname, '..');

// What npm installs to start a program is a script on Windows, which starts only through a shell.
const shell = process.platform === 'win32';

const tool = (name) => join('node_modules', '.bin', name);

/** Runs a program in the project, with its output passed on. True when it went well. */
export const run = (program, args, options = {}) =>
  spawnSync(program, args, { cwd: project, stdio: 'inherit', shell, ...options }).status === 0;

/** Runs a program that a dev dependency brings. */
export const runTool = (name, args, options) => run(tool(name), args, options);

/** Runs such programs side by side, each with its output in one piece. True for each that went well. */
export const runTools = (commands) => Promise.all(commands.map(([name, ...args]) => runBeside(tool(name), args)));

function runBeside(program, args) {
  return new Promise((done) => {
    const running = spawn(program, args, { cwd: project, stdio: ['ignore', 'pipe', 'pipe'], shell });
    const output = [];
    for (const stream of [running.stdout, running.stderr]) stream.on('data', (data) => output.push(data));
    running.on('error', (error) => output.push(Buffer.from(`${program}: ${error.message}\n`)));
    running.on('close', (code) => {
      process.stdout.write(Buffer.concat(output));
      done(code === 0);
    });
  });
}

/** Installs what the lockfile lists, when node_modules is missing or older than it. */
export function installIfMissing() {
  const installed = join(project, 'node_modules', '.package-lock.json');
  const lockfile = join(project, 'package-lock.json');
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(lockfile).mtimeMs) return;
  console.log('Installing the packages that the lockfile lists …');
  if (run('npm', ['ci', '--loglevel=error'])) return;
  console.error('npm ci failed, see above. It needs the package registry once; nothing after it needs a network.');
  process.exit(1);
}
