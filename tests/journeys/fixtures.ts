import { test as base, expect, type BrowserContext, type Page } from '@playwright/test';

export interface AppOptions {
  /** Where the app is: the served build or the single file. */
  appUrl: string;
}

interface Fixtures {
  /** Opens the app at a hash route, in the given window. */
  openApp: (page: Page, hash?: string) => Promise<void>;
  /** What went wrong so far. A test that provokes a refusal takes it out. */
  complaints: string[];
}

/** Journeys run on both builds, and fail on anything the console reports and on any request that leaves the app. */
export const test = base.extend<AppOptions & Fixtures>({
  appUrl: ['', { option: true }],
  context: async ({ context }, use) => {
    await withoutPickers(context);
    await use(context);
  },
  openApp: async ({ appUrl }, use) => {
    await use(async (page, hash = '#/') => {
      await page.goto(appUrl + hash);
    });
  },
  complaints: [
    async ({ context, appUrl }, use) => {
      const complaints = listen(context, appUrl);
      await use(complaints);
      expect(complaints).toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };

/** Nobody can answer the system's own file dialogs in a test. Without them files come and go as they do in Firefox. */
export const withoutPickers = (context: BrowserContext) =>
  context.addInitScript(() => {
    Reflect.deleteProperty(window, 'showOpenFilePicker');
    Reflect.deleteProperty(window, 'showSaveFilePicker');
  });

/** What the console and the network report from now on, of every window that there is or will be. */
export function listen(context: BrowserContext, appUrl: string): string[] {
  const complaints: string[] = [];
  // A violation of the content security policy or of Trusted Types arrives as a console error.
  context.on('console', (message) => {
    if (message.type() === 'error') complaints.push(`console: ${message.text()}`);
  });
  context.on('weberror', (error) => complaints.push(`uncaught: ${error.error().message}`));
  context.on('request', (request) => {
    if (!isInside(request.url(), appUrl)) complaints.push(`request: ${request.url()}`);
  });
  return complaints;
}

function isInside(url: string, appUrl: string): boolean {
  if (/^(?:data|blob):/.test(url)) return true;
  return appUrl.startsWith('file:') ? url.replace(/#.*$/, '') === appUrl : url.startsWith(appUrl);
}
