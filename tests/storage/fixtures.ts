import { test as base, type CDPSession, type Page } from '@playwright/test';
import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import type {} from './dexie-store.browser.ts'; // declares window.desk

interface Origin {
  /** The address of a page with the storage layer and nothing else. */
  readonly origin: string;
}

interface Windows {
  /** Opens one more window of the same browser profile. Each test has a profile of its own. */
  readonly openWindow: () => Promise<Page>;
  /** The browser's own controls, for a window. */
  readonly controls: (window: Page) => Promise<CDPSession>;
}

export const test = base.extend<Windows, Origin>({
  origin: [
    // eslint-disable-next-line no-empty-pattern -- Playwright reads from this pattern what a fixture needs.
    async ({}, use) => {
      const script = await bundled();
      const server = createServer(({ url }, response) => {
        const [type, body] = url === '/page.js' ? ['text/javascript', script] : ['text/html', PAGE];
        response.writeHead(200, { 'content-type': `${type};charset=utf-8` }).end(body);
      });
      await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
      const address = server.address();
      if (address === null || typeof address === 'string') throw new Error('the server has no port');
      await use(`http://127.0.0.1:${String(address.port)}`);
      server.closeAllConnections();
      server.close();
    },
    { scope: 'worker' },
  ],
  openWindow: async ({ context, origin }, use) => {
    await use(async () => {
      const page = await context.newPage();
      await page.goto(origin);
      return page;
    });
  },
  controls: async ({ context }, use) => {
    await use((window) => context.newCDPSession(window));
  },
});

const PAGE =
  '<!doctype html><title>Storage</title><link rel="icon" href="data:," /><script type="module" src="/page.js"></script>';

async function bundled(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    build: {
      write: false,
      minify: false,
      target: 'es2023',
      lib: {
        entry: fileURLToPath(new URL('./dexie-store.browser.ts', import.meta.url)),
        formats: ['es'],
        fileName: 'page',
      },
    },
  });
  const outputs = Array.isArray(built) ? built : [built];
  for (const { output } of outputs.filter((each) => 'output' in each)) return output[0].code;
  throw new Error('the page was not built');
}
