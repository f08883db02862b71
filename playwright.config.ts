import { defineConfig } from '@playwright/test';
import { pathToFileURL } from 'node:url';
import { launchOptions } from './tests/chromium.ts';
import type { AppOptions } from './tests/journeys/fixtures.ts';

const port = process.env.FIREDOOR_PORT ?? '4180';
const served = `http://127.0.0.1:${port}/`;
// Where dist/ and dist-single/ stand; another folder lets one try a build without disturbing this one.
const builds = process.env.FIREDOOR_BUILDS ?? '.';
const onDisk = pathToFileURL(`${builds}/dist-single/firedoor.html`).href;

export default defineConfig<AppOptions>({
  workers: 2,
  retries: 0,
  fullyParallel: true,
  testMatch: '**/*.spec.ts',
  forbidOnly: true,
  // Generous, for machines that do something else besides; a test that passes waits for none of it.
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: 'line',
  // No trace: it records every step of every test. `npx playwright test --trace retain-on-failure` makes one when it is wanted.
  use: { launchOptions },
  projects: [
    // The storage contract on a real IndexedDB.
    { name: 'storage', testDir: 'tests/storage' },
    { name: 'http', testDir: 'tests/journeys', use: { appUrl: served } },
    // From disk there is no service worker and nothing to install.
    { name: 'file', testDir: 'tests/journeys', testIgnore: '**/*.served.spec.ts', use: { appUrl: onDisk } },
  ],
  webServer: { command: `node scripts/serve.mjs ${builds}/dist ${port}`, url: served, reuseExistingServer: false },
});
