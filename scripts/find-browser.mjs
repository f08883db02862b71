import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { run, runTool } from './install.mjs';

const ON_PATH = ['google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser', 'microsoft-edge'];
const ELSEWHERE = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ...['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((folder) => [
    join(process.env[folder] ?? '', 'Google/Chrome/Application/chrome.exe'),
    join(process.env[folder] ?? '', 'Microsoft/Edge/Application/msedge.exe'),
  ]),
];

/**
 * A Chromium for the tests: what PLAYWRIGHT_CHROMIUM names, an installed one, Playwright's own build, or a package of the
 * system. Installs what can be installed. Resolves to undefined, after one line of advice, where none can be had.
 */
export async function findBrowser() {
  const named = process.env.PLAYWRIGHT_CHROMIUM;
  if (named && existsSync(named)) return named;
  if (named) console.error(`PLAYWRIGHT_CHROMIUM names ${named}, which is not there; looking for another browser.`);
  return (
    installed() ??
    (await playwrightsOwn()) ??
    (await downloaded()) ??
    packaged() ??
    void console.error('No browser: install Chrome, Chromium or Edge, or set PLAYWRIGHT_CHROMIUM to the path of one.')
  );
}

function installed() {
  const folders = (process.env.PATH ?? '').split(delimiter);
  const onPath = ON_PATH.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [...onPath, ...ELSEWHERE].find(starts);
}

async function playwrightsOwn() {
  const { chromium } = await import('@playwright/test');
  const path = chromium.executablePath();
  return path && starts(path) ? path : undefined;
}

async function downloaded() {
  console.log('No browser found, trying to download Playwright’s own …');
  const isDone = runTool('playwright', ['install', 'chromium'], { timeout: 300_000, stdio: 'ignore' });
  return isDone ? playwrightsOwn() : undefined;
}

function packaged() {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return undefined;
  console.log('Installing the system’s Chromium package …');
  const options = {
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    stdio: ['ignore', 'ignore', 'inherit'],
  };
  return run('apt-get', ['update', '-qq'], options) && run('apt-get', ['install', '-y', '-qq', 'chromium'], options)
    ? installed()
    : undefined;
}

// On Linux the name may belong to a stub that only advertises a package, or lack a library. Elsewhere asking opens a window.
function starts(path) {
  if (!existsSync(path)) return false;
  return process.platform !== 'linux' || spawnSync(path, ['--version'], { timeout: 20_000 }).status === 0;
}
