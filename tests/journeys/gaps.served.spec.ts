import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { barriers } from './barriers.ts';
import { expect, test } from './fixtures.ts';
import { press } from './hands.ts';
import { column, entered, question, recorded } from './room.ts';
import { openOwn } from './runbook-hands.ts';

const EXAMPLE = readFileSync('runbooks/templates/automatic-isolation.md', 'utf8');
const RELEASE = /### Release the device\n[\s\S]*?(?=### )/;
const WITHOUT_RELEASE = EXAMPLE.replace(RELEASE, '').replaceAll('Automatic isolation runbook', 'Ours');

const tab = (page: Page, name: RegExp) =>
  page.getByRole('navigation', { name: 'Runbook', exact: true }).getByRole('link', { name });
const verdict = (page: Page) => page.getByRole('heading', { level: 2 }).first();
const gap = (page: Page, rule: string) => page.locator('[data-gap]').filter({ hasText: rule });
const checked = (page: Page) =>
  expect(page.getByText(/^Checked against [\d,]+ states/)).toBeVisible({ timeout: 30_000 });

test('a runbook without its release is told so on every tab, F8 leads to the story, and the step of the example mends it', async ({
  page,
  openApp,
}) => {
  await openOwn(page, openApp, WITHOUT_RELEASE);
  await expect(tab(page, /^Gaps/)).toHaveAccessibleName('Gaps 1 essential', { timeout: 30_000 });
  await tab(page, /^Versions/).click();
  await page.keyboard.press('F8');
  await expect(verdict(page)).toHaveText(/^Not ready: 1 essential/);
  const row = gap(page, 'G01');
  await expect(row).toBeFocused();
  await expect(row).toContainText('Name who may release.');
  await row.getByText(/^How it happens: /).click();
  await expect(row.getByRole('listitem').first()).toContainText('Defender sees an attack on sal-lt-0117');
  await expect(row.getByRole('link', { name: 'Answer Q23' })).toBeVisible();
  expect(await barriers(page, 'the gaps')).toEqual([]);

  await row.getByRole('button', { name: 'Insert the step of the example' }).click();
  await expect(gap(page, 'G01')).toHaveCount(0);
  await expect(verdict(page)).not.toHaveText(/^Not ready/);
  await expect(tab(page, /^Gaps/)).toHaveAccessibleName('Gaps');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(gap(page, 'G01')).toBeVisible();
});

test('a gap is drilled from the keyboard, and its runbook remembers the story until it is answered', async ({
  page,
  openApp,
}) => {
  test.slow();
  await openOwn(page, openApp, WITHOUT_RELEASE);
  await expect(tab(page, /^Gaps/)).toHaveAccessibleName('Gaps 1 essential', { timeout: 30_000 });
  await page.keyboard.press('F8');
  await expect(gap(page, 'G01')).toBeFocused();
  const address = page.url();
  await press(page, gap(page, 'G01').getByRole('button', { name: 'Drill this gap' }));
  await expect(page).toHaveURL(/#\/drill\//, { timeout: 30_000 });
  await entered(page);
  await answer(page, 'What does your runbook say now?');
  await press(page, column(page).getByRole('button', { name: 'End the drill' }));
  await press(page, page.getByRole('dialog').getByRole('button', { name: 'End the drill' }));
  await expect(page.getByRole('heading', { level: 1, name: /^Debrief, / })).toBeFocused();

  await page.goto(address);
  const kept = page.getByRole('region', { name: /^Stories that this runbook keeps/ });
  await expect(kept.getByText('Not answered yet')).toBeVisible();
  await expect(kept.getByText(/^Drilled .*: passed/)).toBeVisible();
  await expect(kept.getByRole('link', { name: 'Its debrief' })).toBeVisible();
  await press(page, gap(page, 'G01').getByRole('button', { name: 'Insert the step of the example' }));
  await expect(kept.getByText('Answered now')).toBeVisible();
  await press(page, kept.getByRole('button', { name: /^Record what is answered/ }));
  await expect(kept.getByText(/^answered since/)).toBeVisible();

  await tab(page, /^Coverage/).click();
  const release = page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: 'Release', exact: true }) });
  await expect(release.getByRole('link').last()).toHaveText('Ready to go back');
});

/** Lets time go on until the question is asked, and takes its first answer. */
async function answer(page: Page, asked: string): Promise<void> {
  for (let turn = 0; turn < 12 && (await question(page).innerText()) !== asked; turn++)
    await recorded(page, () => press(page, column(page).getByRole('button', { name: /^Next event/ })));
  await expect(question(page)).toHaveText(asked);
  await page.keyboard.press('e');
  await page.keyboard.press('1');
  await recorded(page, () => page.keyboard.press('Enter'));
  await page.keyboard.press('Enter');
  await expect(question(page)).not.toHaveText(asked);
}

test('the check is cancelled, and made again when it is asked for', async ({ page, openApp }) => {
  // A worker that has no turn never comes to an end: what is asked of it is held back.
  await page.addInitScript(() => {
    let held = 0;
    class Holding extends Worker {
      override postMessage(message: unknown): void {
        if (typeof message === 'object' && message !== null && 'number' in message && held++ === 0) return;
        super.postMessage(message);
      }
    }
    window.Worker = Holding;
  });
  await openApp(page, '#/runbook/automatic-isolation/gaps');
  await page.getByRole('button', { name: 'Cancel the check' }).click();
  await expect(page.getByText('The check was cancelled.')).toBeVisible();
  await page.getByRole('button', { name: 'Check again' }).click();
  await checked(page);
  await expect(verdict(page)).not.toHaveText(/^Not ready/);
});

test('a browser that starts no worker is told of, and the text is checked all the same', async ({ page, openApp }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'Worker', {
      value: function refuse() {
        throw new Error('workers are off');
      },
    });
  });
  await openApp(page, '#/runbook/automatic-isolation/gaps');
  await expect(page.getByText(/^The situations could not be checked, .*workers are off/)).toBeVisible();
  await expect(verdict(page)).toHaveText(/^By its text alone: /);
});

test('the coverage map says the same in a picture and in words, starts the next drill, and shows what is not exercised', async ({
  page,
  openApp,
}) => {
  await openOwn(page, openApp, WITHOUT_RELEASE);
  await tab(page, /^Coverage/).click();
  await checked(page);
  const picture = page.getByRole('group', { name: /as a picture$/ }).first();
  const inPicture = picture.getByRole('link', { name: /of \d+ answered, not visited by a drill$/ }).first();
  await expect(inPicture).toBeAttached();
  const [name = '', share = ''] = ((await inPicture.getAttribute('aria-label')) ?? '').split(', ');
  await expect(
    page
      .getByRole('row')
      .filter({ has: page.getByRole('link', { name, exact: true }) })
      .filter({ hasText: share })
      .first(),
  ).toBeVisible();
  await expect(page.getByText('not exercised yet').first()).toBeVisible();
  expect(await barriers(page, 'the coverage')).toEqual([]);
  await page.getByRole('button', { name: 'Start this drill' }).click();
  await entered(page);
});

test.describe('at 320 pixels', () => {
  test.use({ viewport: { width: 320, height: 640 } });
  test('neither the gaps nor the coverage scroll sideways', async ({ page, openApp }) => {
    await openOwn(page, openApp, WITHOUT_RELEASE);
    for (const name of [/^Gaps/, /^Coverage/]) {
      await tab(page, name).click();
      await checked(page);
      for (const story of await page.getByText(/^How it happens/).all()) await story.click();
      expect.soft(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    }
  });
});
