import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';

export const project = resolve(import.meta.dirname, '..');

/** Runs a program in the project, with its output passed on. True when it went well. */
export function run(program, args, options = {}) {
  // What npm installs to start a program is a script on Windows, which starts only through a shell.
  const shell = process.platform === 'win32';
  return spawnSync(program, args, { cwd: project, stdio: 'inherit', shell, ...options }).status === 0;
}

/** Runs a program that a dev dependency brings. */
export const runTool = (name, args, options) => run(join('node_modules', '.bin', name), args, options);

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
