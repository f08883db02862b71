import { type Page } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import { expect, test } from './fixtures.ts';
import { choose, savedBy } from './files.ts';
import { begin, entered, logLines, recorded } from './room.ts';

const sample = (path: string): Promise<string> =>
  readFile(new URL(`../fixtures/incidents/${path}`, import.meta.url), 'utf8');

const chooseFiles = (page: Page) => page.getByRole('button', { name: 'Choose files…' });
const chooseLog = (page: Page) => page.getByRole('button', { name: 'Choose a file…' });

test('a broken incident is told whole, with every place, and nothing is imported', async ({ page, openApp }) => {
  await openApp(page, '#/incidents');
  const incidents = page.getByRole('table', { name: 'Incidents in this browser' });
  await expect(incidents.getByRole('row').nth(1)).toBeVisible();
  const before = await incidents.getByRole('row').allInnerTexts();
  await choose(page, chooseFiles(page), [{ name: 'mine.yaml', text: await sample('many-at-once/incident.yaml') }]);

  const problems = page
    .getByRole('alert')
    .filter({ has: page.getByRole('heading', { name: 'mine.yaml: 6 problems. Nothing was changed.' }) });
  await expect(problems).toBeVisible();
  const told = await problems.getByRole('listitem').all();
  const places = await Promise.all(
    told.map(async (row) => (await row.getByRole('code').allInnerTexts()).slice(0, 2).join(' ')),
  );
  expect(places).toEqual((await sample('many-at-once/problems.txt')).trim().split('\n'));
  for (const row of told) await expect(row.getByRole('paragraph')).toContainText(/[.?]/);

  await page.reload();
  await expect(incidents.getByRole('row')).toHaveText(before, { useInnerText: true });
});

test('an incident that was brought is drilled like any other, and its drill is found again', async ({
  page,
  openApp,
}) => {
  await openApp(page, '#/incidents');
  await choose(page, chooseFiles(page), [{ name: 'mine.yaml', text: await sample('minimal/incident.yaml') }]);
  await page.getByRole('link', { name: 'Open its briefing' }).click();
  await begin(page);
  await recorded(page, () => page.getByRole('button', { name: /^Next event/ }).click());
  await expect(page.getByRole('heading', { name: 'What now?' })).toBeVisible();
  await page.reload();
  await entered(page);
  await expect(page.getByRole('heading', { name: 'What now?' })).toBeVisible();
});

test('a log that was saved to a file comes back whole in another browser', async ({
  page,
  openApp,
  browser,
  appUrl,
}) => {
  await openApp(page, '#/incident/payroll-laptop');
  await begin(page);
  await recorded(page, () => page.keyboard.press('f'));
  const lines = await logLines(page);
  await openApp(page, '#/reports');
  const log = await savedBy(page, page.getByRole('button', { name: 'Save the log to a file, Payroll laptop, 09:02' }));
  expect(log.name).toMatch(/^payroll-laptop_\d{4}-\d\d-\d\d\.drill\.json$/);

  const elsewhere = await browser.newPage();
  await elsewhere.addInitScript(() => Reflect.deleteProperty(window, 'showOpenFilePicker'));
  await elsewhere.goto(`${appUrl}#/reports`);
  await choose(elsewhere, chooseLog(elsewhere), [log]);
  await expect(elsewhere.getByText(`${log.name} is here now.`)).toBeVisible();
  await elsewhere.getByRole('link', { name: 'Continue Payroll laptop, 09:02' }).click();
  await entered(elsewhere);
  expect(await logLines(elsewhere)).toEqual(lines);
  await elsewhere.close();
});

test('a log of a newer version is refused with the reason, and one that is damaged with every place', async ({
  page,
  openApp,
}) => {
  await openApp(page, '#/incident/payroll-laptop');
  await begin(page);
  await openApp(page, '#/reports');
  const { text } = await savedBy(
    page,
    page.getByRole('button', { name: 'Save the log to a file, Payroll laptop, 09:02' }),
  );
  const drills = page.getByRole('table', { name: 'Drills and exercises, newest first' }).getByRole('row');
  await expect(drills).toHaveCount(2);

  const refused = page.getByRole('alert').filter({ hasText: 'was not imported. Nothing was changed.' });
  await choose(page, chooseLog(page), [
    { name: 'newer.drill.json', text: text.replace(/"format": \d+/, '"format": 99') },
  ]);
  await expect(refused).toContainText(
    'This log was written by a newer Firedoor (format 99, this one reads 2). The file is untouched.',
  );

  const damaged = text
    .replace('"type":"drill.started"', '"type":"drill.begun"')
    .replace('"inject":"dana-calls"', '"inject":7');
  await choose(page, chooseLog(page), [{ name: 'damaged.drill.json', text: damaged }]);
  await expect(refused.getByRole('listitem')).toHaveCount(2);
  await expect(refused).toContainText('is none that Firedoor knows');
  await expect(refused).toContainText('has a wrong or missing inject');

  await choose(page, chooseLog(page), [{ name: 'holiday.drill.json', text: 'not a log' }]);
  await expect(refused).toContainText('This is not a drill log of Firedoor.');
  await page.reload();
  await expect(drills).toHaveCount(2);
});

test('a drill of an earlier Firedoor says that its record stays and that rules have changed since', async ({
  page,
  openApp,
}) => {
  const text = await readFile(new URL('../fixtures/logs/format-1/payroll-laptop.drill.json', import.meta.url), 'utf8');
  await openApp(page, '#/reports');
  await choose(page, chooseLog(page), [{ name: 'old.drill.json', text }]);
  await page.getByRole('link', { name: 'Open its debrief' }).click();
  await expect(page.getByText('This drill was begun with an earlier Firedoor.')).toBeVisible();
});
