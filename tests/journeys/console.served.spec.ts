import { type Page } from '@playwright/test';
import { barriers } from './barriers.ts';
import { expect, test } from './fixtures.ts';
import { press, write } from './hands.ts';
import { begin, entered, recorded } from './room.ts';

const line = (page: Page) => page.getByRole('textbox', { name: /Command$/ });
const output = (page: Page) => page.getByRole('log', { name: 'Output' });

/** Opens the console of the device that a drill is about, and a session on it, with keys alone. */
async function connect(page: Page): Promise<void> {
  await page.keyboard.press('l');
  await recorded(page, () => press(page, page.getByRole('button', { name: /^Initiate live response session/ })));
  await press(page, line(page));
}

/** Types a line that the device answers, so that it goes on the record. */
const run = (page: Page, typed: string) =>
  recorded(page, async () => {
    await write(page, line(page), typed);
    await page.keyboard.press('Enter');
  });

/** Types a line that the console answers by itself. */
async function ask(page: Page, typed: string): Promise<void> {
  await write(page, line(page), typed);
  await page.keyboard.press('Enter');
  await expect(line(page)).toHaveValue('');
}

test('the console completes, recalls and formats without a mouse, and lets go of the keyboard', async ({
  page,
  openApp,
}) => {
  await openApp(page, '#/incident/payroll-laptop');
  await begin(page);
  await connect(page);
  await expect(output(page)).toContainText('Connected by analyst, advanced commands.');

  await page.keyboard.type('sch');
  await page.keyboard.press('Tab');
  await expect(line(page)).toHaveValue('scheduledtasks ');
  await expect(
    page.getByText(/^Show scheduled tasks; about .* needs basic live response, which you hold\.$/),
  ).toBeVisible();
  await page.keyboard.type('-out');
  await page.keyboard.press('Tab');
  await page.keyboard.type('json');
  await recorded(page, () => page.keyboard.press('Enter'));
  const json = await output(page).locator('pre').innerText();
  expect(JSON.stringify(JSON.parse(json))).toContain('OneDrv Sync');

  await page.keyboard.press('ArrowUp');
  await expect(line(page)).toHaveValue('scheduledtasks -output json');
  await page.keyboard.press('ArrowDown');
  await expect(line(page)).toHaveValue('');

  await page.keyboard.type('re');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('status').filter({ hasText: 'registry' })).toContainText('remediate');
  await page.keyboard.press('Tab');
  await expect(line(page), 'a second Tab moves on').not.toBeFocused();
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('End'); // what is marked would be copied
  await page.keyboard.press('Control+c');
  await expect(output(page)).toContainText('Ctrl+C cancels only what is seen here');
  await page.keyboard.press('Tab');
  await expect(line(page), 'Tab on an empty line moves on').not.toBeFocused();
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Control+l');
  await expect(output(page)).not.toContainText('^C');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('heading', { name: 'Live response' })).toBeFocused();
});

test('what is refused teaches, what finds nothing says so, and a look aside loses nothing', async ({
  page,
  openApp,
}) => {
  await openApp(page, '#/incident/payroll-laptop');
  await begin(page);
  await connect(page);
  await run(page, 'ipconfig /all');
  await expect(output(page)).toContainText("'ipconfig' is not a live response command. Try connections.");
  await run(page, 'processes -output csv');
  await expect(output(page)).toContainText('-output takes json or table');
  await run(page, 'isolate');
  await expect(output(page)).toContainText("'isolate' is available on macOS devices only. Use the device page.");
  await run(page, 'connect');
  await expect(output(page)).toContainText('has a live response session already');
  await ask(page, 'help remediate');
  await expect(output(page)).toContainText('HKEY_USERS is not supported');
  await run(page, 'run Clean.ps1 -parameters "a; b"');
  await expect(output(page)).toContainText('Nothing was sent to the device.');
  await run(page, 'remediate file nothing.exe');
  await expect(output(page)).toContainText('Nothing was removed: “file nothing.exe” is nothing on this device');
  await run(page, 'remediate scheduledtask "onedrv sync"');
  await expect(output(page)).toContainText('remediate scheduledtask "onedrv sync"');

  await page.keyboard.press('Escape');
  await page.keyboard.press('t');
  await page.keyboard.press('l');
  await expect(line(page)).toBeFocused();
  await expect(output(page)).toContainText('ipconfig /all');

  await press(page, page.getByRole('button', { name: 'Command log' }));
  const rows = page.getByRole('group', { name: 'Command log' }).getByRole('row');
  await expect(rows.filter({ hasText: 'isolate' })).toContainText('Refused');
  await expect(rows.filter({ hasText: 'ipconfig /all' })).toContainText('Refused');
  await expect(rows.last()).toContainText('Completed');
});

test('the prompt stays in view with the last lines and with what Tab offers, also where there is little room', async ({
  page,
  openApp,
}) => {
  await openApp(page, '#/incident/payroll-laptop');
  await begin(page);
  await connect(page);
  for (const size of [
    { width: 1280, height: 720 },
    { width: 320, height: 640 },
  ]) {
    await page.setViewportSize(size);
    await ask(page, 'help');
    await ask(page, 'persistence');
    await expect(output(page).getByRole('table').last()).toBeInViewport();
    await expect(line(page)).toBeInViewport({ ratio: 1 });
    await page.keyboard.type('re');
    await page.keyboard.press('Tab');
    await expect(page.getByRole('status').filter({ hasText: 'registry' })).toBeInViewport({ ratio: 1 });
    await expect(line(page)).toBeInViewport({ ratio: 1 });
    await page.keyboard.press('Control+c');
  }
});

test('a reader who comes back finds the record, and not what was only on the screen', async ({ page, openApp }) => {
  await openApp(page, '#/incident/payroll-laptop');
  await begin(page);
  await connect(page);
  await ask(page, 'help limits');
  await expect(output(page)).toContainText('30 min');
  await run(page, 'processes');
  await page.reload();
  await entered(page);
  await page.keyboard.press('l');
  await expect(output(page)).toContainText('processes');
  await expect(output(page)).not.toContainText('help limits');
});

test('a console on a device that does not answer says why', async ({ page, openApp }) => {
  await openApp(page, '#/incident/full-tunnel-friday');
  await begin(page);
  await page.keyboard.press('l');
  await recorded(page, () => press(page, page.getByRole('button', { name: /^Initiate live response session/ })));
  await expect(output(page)).toContainText(/Not connected\. \S+ does not answer: the cloud channel is lost\./);
});

test('a hunt answers with a table, by keys alone', async ({ page, openApp }) => {
  await openApp(page, '#/incident/payroll-laptop');
  await begin(page);
  await page.keyboard.press('h');
  const hunt = page
    .getByRole('group')
    .filter({ has: page.getByRole('button', { name: /^Run hunt/ }) })
    .first();
  await press(page, page.locator('summary').first());
  await recorded(page, () => press(page, hunt.getByRole('button', { name: /^Run hunt/ })));
  await expect(page.getByRole('group', { name: 'Result' }).first().getByRole('columnheader').first()).toBeVisible();
});

test('console and command log keep nobody out', async ({ page, openApp }) => {
  test.slow();
  await openApp(page, '#/incident/payroll-laptop');
  await begin(page);
  await connect(page);
  await ask(page, 'help');
  await run(page, 'scheduledtasks -output json');
  await run(page, 'processes');
  const found = [...(await barriers(page, 'the console'))];
  await press(page, page.getByRole('button', { name: 'Command log' }));
  found.push(...(await barriers(page, 'the command log')));
  expect(found).toEqual([]);
});
