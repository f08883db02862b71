import { chromium, type Browser, type BrowserContext } from '@playwright/test';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { launchOptions } from '../chromium.ts';

/** A browser that a test may kill. Its profile is on the disk, as a person's is; Playwright's own keep theirs in memory. */
export interface BrowserProcess {
  readonly context: BrowserContext;
  /** SIGKILL for the browser and everything that it has started, and the end of its process. */
  readonly kill: () => Promise<void>;
}

export async function startBrowser(profile: string): Promise<BrowserProcess> {
  const executable = launchOptions.executablePath ?? chromium.executablePath();
  const args = [
    ...launchOptions.args,
    '--headless=new',
    '--window-size=1280,800',
    '--remote-debugging-port=0',
    `--user-data-dir=${profile}`,
    'about:blank',
  ];
  // A group of its own, so that one signal reaches the renderers too.
  const browser = spawn(executable, args, { detached: true, stdio: ['ignore', 'ignore', 'pipe'] });
  const ended = once(browser, 'exit');
  const kill = async (): Promise<void> => {
    if (browser.pid !== undefined && browser.exitCode === null && browser.signalCode === null)
      process.kill(-browser.pid, 'SIGKILL');
    await ended;
  };
  try {
    const connection = await connect(browser.stderr);
    const [context] = connection.contexts();
    if (!context) throw new Error('the browser has no profile');
    return { context, kill };
  } catch (error) {
    await kill();
    throw error;
  }
}

async function connect(words: NodeJS.ReadableStream): Promise<Browser> {
  for await (const line of createInterface({ input: words })) {
    const address = /DevTools listening on (\S+)/.exec(line)?.[1];
    if (address !== undefined) return chromium.connectOverCDP(address);
  }
  throw new Error('the browser did not start');
}
