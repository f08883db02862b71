import { type Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { begin, column, recorded } from './room.ts';

/** The content security policy that governs the page, directive by directive. */
async function policyOf(page: Page, header: string | undefined): Promise<ReadonlyMap<string, string>> {
  const text =
    header ?? (await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content')) ?? '';
  return new Map(text.split(';').map((directive) => [directive.trim().split(' ')[0] ?? '', directive.trim()]));
}

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
  const policy = await policyOf(page, response?.headers()['content-security-policy']);
  expect(policy.get('default-src')).toBe("default-src 'none'");
  expect(policy.get('require-trusted-types-for')).toBe("require-trusted-types-for 'script'");
  expect([...policy.values()].join(';')).not.toMatch(/unsafe|\*|https?:/);
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
