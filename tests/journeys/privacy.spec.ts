import { createHash } from 'node:crypto';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { begin, column, recorded } from './room.ts';

/** What each build may do, and nothing else. A directive that is loosened on purpose is loosened here too. */
const SERVED = {
  'default-src': ["'none'"],
  'script-src': ["'self'"],
  'style-src': ["'self'"],
  'img-src': ["'self'", 'data:'],
  'connect-src': ["'self'"],
  'worker-src': ["'self'"],
  'manifest-src': ["'self'"],
  'base-uri': ["'none'"],
  'form-action': ["'none'"],
  'require-trusted-types-for': ["'script'"],
  'trusted-types': ['svelte-trusted-html', 'firedoor'],
};
const onDisk = ({ scripts, styles }: { scripts: readonly string[]; styles: readonly string[] }) => ({
  'default-src': ["'none'"],
  'script-src': scripts.map(hash),
  'style-src': styles.map(hash),
  'img-src': ['data:'],
  'connect-src': ["'none'"],
  'worker-src': ['blob:'],
  'base-uri': ["'none'"],
  'form-action': ["'none'"],
  'require-trusted-types-for': ["'script'"],
  'trusted-types': ['svelte-trusted-html', 'firedoor', 'firedoor-start'],
});
const hash = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

type Policy = { readonly [directive: string]: readonly string[] };

/** A policy, directive by directive. */
function directivesOf(policy: string): Policy {
  const directives = policy.split(';').map((directive) => directive.trim().split(/\s+/));
  return Object.fromEntries(directives.map(([name = '', ...values]) => [name, values]));
}

/** What runs in the page and what styles it, as the browser has it: the start, the product that it inflates, and one style. */
const carried = (page: Page) =>
  page.evaluate(() => ({
    scripts: Array.from(document.scripts, ({ text }) => text),
    styles: Array.from(document.querySelectorAll('style'), ({ textContent }) => textContent),
  }));

test('after it has loaded, a drill from Home to its export asks nothing of the network', async ({
  page,
  openApp,
  appUrl,
}) => {
  await openApp(page);
  await expect(page.getByRole('radio').first()).toBeVisible();
  const isServed = appUrl.startsWith('http');
  if (isServed)
    await expect.poll(() => page.evaluate(() => navigator.serviceWorker.controller?.state)).toBe('activated');
  const asked: string[] = [];
  page.on('request', (request) => {
    void request.response().then((response) => {
      if (!response?.fromServiceWorker() && !/^(?:blob|data):/.test(request.url())) asked.push(request.url());
    });
  });
  await page.getByRole('navigation', { name: 'Firedoor' }).getByRole('link', { name: 'Drills' }).click();
  await page.getByRole('link', { name: 'Brief Payroll laptop, 09:02' }).click();
  await begin(page);
  await page.getByRole('radio', { name: /Start live response/ }).check();
  await recorded(page, () => page.getByRole('button', { name: 'Confirm' }).click());
  await page.getByRole('button', { name: 'Continue' }).click();
  await column(page).getByRole('button', { name: 'End the drill' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'End the drill' }).click();
  await page.getByRole('button', { name: 'Skip' }).click();
  await page.getByRole('link', { name: 'Export the runbook' }).click();
  await expect(page.getByRole('region', { name: 'The document as rendered' })).toContainText('SIMULATION');
  expect(asked).toEqual([]);
});

test('the policy of the page lets it run its own code and reach nothing else', async ({ page, appUrl }) => {
  const response = await page.goto(appUrl);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  const expected: Policy = appUrl.startsWith('http') ? SERVED : onDisk(await carried(page));
  const meta = page.locator('meta[http-equiv="Content-Security-Policy"]');
  expect(directivesOf((await meta.getAttribute('content')) ?? '')).toEqual(expected);
  // Only a header can say who may frame the page; our own server says so, and the rest once more.
  const header = response?.headers()['content-security-policy'];
  if (header !== undefined) expect(directivesOf(header)).toEqual({ ...expected, 'frame-ancestors': ["'none'"] });
});

test('no other address can be reached from the page', async ({ page, openApp, complaints }) => {
  await openApp(page);
  const outcome = await page.evaluate(async () => {
    const image = new Image();
    const shown = new Promise((settled) => {
      image.onload = () => settled('loaded');
      image.onerror = () => settled('refused');
    });
    image.src = 'http://127.0.0.1:9/pixel.png';
    const fetched = await fetch('http://127.0.0.1:9/').then(
      () => 'loaded',
      () => 'refused',
    );
    return [fetched, await shown];
  });
  expect(outcome).toEqual(['refused', 'refused']);
  // What was refused is listed as a request too, although nothing was sent.
  const refusals = complaints.splice(0).filter((complaint) => !complaint.startsWith('request: http://127.0.0.1:9/'));
  expect(refusals.length).toBeGreaterThan(1);
  for (const refusal of refusals) expect(refusal).toContain('Content Security Policy');
});
