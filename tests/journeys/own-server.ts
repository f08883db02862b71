import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

/** The served build on a server of the test's own, which can be stopped, and can have a newer build put under it. */
export interface OwnServer {
  readonly url: string;
  readonly stop: () => Promise<void>;
  /** Puts a newer build there: the same, but that its page says so in a `meta` called build. */
  readonly publishNewer: () => Promise<void>;
}

const BUILDS = process.env['FIREDOOR_BUILDS'] ?? '.';
/** Far from the port of the shared server, which counts up from where it starts, as this one does. */
const FIRST_PORT = 4700;

export async function startServer(): Promise<OwnServer> {
  const folder = await mkdtemp(join(tmpdir(), 'firedoor-served-'));
  await cp(join(BUILDS, 'dist'), folder, { recursive: true });
  const server = spawn(process.execPath, ['scripts/serve.mjs', folder, String(FIRST_PORT)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(server, 'exit');
  const [line] = (await once(createInterface({ input: server.stdout }), 'line')) as [string];
  const url = /http:\S+/.exec(line)?.[0];
  if (url === undefined) throw new Error(`the server said: ${line}`);
  return {
    url,
    stop: async () => {
      server.kill();
      await ended;
      await rm(folder, { recursive: true, force: true });
    },
    publishNewer: async () => {
      await replaceIn(join(folder, 'index.html'), '</title>', () => '</title><meta name="build" content="newer" />');
      // Another content has another fingerprint, which is the name of its cache.
      await replaceIn(join(folder, 'service-worker.js'), /[0-9a-f]{16}/, (fingerprint) =>
        fingerprint.replace(/./g, (digit) => (digit === '0' ? '1' : '0')),
      );
    },
  };
}

async function replaceIn(file: string, what: string | RegExp, by: (found: string) => string): Promise<void> {
  const text = await readFile(file, 'utf8');
  const changed = text.replace(what, by);
  if (changed === text) throw new Error(`${file} has no ${String(what)}`);
  await writeFile(file, changed);
}
