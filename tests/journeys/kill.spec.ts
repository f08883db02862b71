import { type Page } from '@playwright/test';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as passed } from 'node:timers/promises';
import { draw } from '../../src/core/kernel/draw.ts';
import { startBrowser } from './browser-process.ts';
import { expect, listen, test, withoutPickers } from './fixtures.ts';
import { begin, entered, logLines } from './room.ts';

const KILLS = 10;
/** The latest moment of a kill after the first fact, in milliseconds. */
const LATEST = 400;

test('a browser that is killed ten times while somebody acts loses nothing that it had shown', async ({ appUrl }) => {
  // Other moments on either build.
  const seed = appUrl.startsWith('file:') ? 2 : 1;
  test.slow();
  const profile = await mkdtemp(join(tmpdir(), 'firedoor-kill-'));
  let address = `${appUrl}#/incident/payroll-laptop`;
  let shown: readonly string[] = [];
  for (let turn = 0; turn <= KILLS; turn++) {
    const { context, kill } = await startBrowser(profile);
    try {
      await withoutPickers(context);
      const complaints = listen(context, appUrl);
      const page = await context.newPage();
      await page.goto(address);
      await (turn === 0 ? begin(page) : entered(page));
      address = page.url();
      const kept = await logLines(page);
      expect(kept.slice(0, shown.length), `after kill ${String(turn)}`).toEqual(shown);
      if (turn === KILLS) break;
      const moment = draw(seed, `kill ${String(turn + 1)}`) * LATEST;
      shown = await actUntilKilled(page, async () => (await passed(moment), kill()));
      expect(shown.length).toBeGreaterThan(kept.length);
      expect(complaints).toEqual([]);
    } finally {
      await kill();
    }
  }
  await rm(profile, { recursive: true, force: true });
});

/** Flags and unflags as fast as the room takes it; `kill` starts with the first fact. Gives the log as it was last shown. */
async function actUntilKilled(page: Page, kill: () => Promise<void>): Promise<readonly string[]> {
  let shown: readonly string[] = [];
  let killed: Promise<void> | undefined;
  await page.exposeFunction('showed', (lines: readonly string[]) => {
    shown = lines;
    killed ??= kill();
  });
  await page.evaluate(() => {
    const { showed } = window as unknown as { showed: (lines: readonly string[]) => void }; // exposed just now
    const rows = () => [...document.querySelectorAll<HTMLElement>('main tbody tr')].map((row) => row.innerText);
    const body = document.querySelector('main tbody') ?? document.body;
    new MutationObserver(() => showed(rows())).observe(body, { childList: true });
  });
  try {
    for (;;) await page.keyboard.press('f');
  } catch {
    await killed; // The page went with its browser.
  }
  return shown;
}
