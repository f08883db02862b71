import { expect, type Locator, type Page } from '@playwright/test';

/** What a person sees of a drill at a moment. */
export interface Scene {
  readonly clock: string;
  /** The decision that waits, or what else the last column asks. */
  readonly asks: string;
  /** Where the device stands on its way from detection to closing. */
  readonly stage: string;
  /** How many facts the log has. */
  readonly facts: number;
}

/** Begins a drill from its briefing, with what the briefing proposes, and waits for the room. */
export async function begin(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Begin drill' }).click();
  await entered(page);
}

/** Waits until this window drives the drill and has looked at what the room opens with. */
export async function entered(page: Page): Promise<void> {
  await expect(log(page)).toBeVisible();
  await expect(page.getByRole('button', { name: /^(?:Pause|Resume)/ }).first()).toBeVisible();
  await expect(saveState(page)).toHaveText('Saved on this device');
}

export const saveState = (page: Page): Locator => page.getByRole('banner').getByRole('status');

export const log = (page: Page): Locator => page.getByRole('button', { name: /^Log \d+$/ });

/** The last column: a decision, what came of it, or what may be done meanwhile. */
export const column = (page: Page): Locator => page.getByRole('main').locator('[data-region]').last();

export const question = (page: Page): Locator => column(page).getByRole('heading', { level: 2 });

export async function factCount(page: Page): Promise<number> {
  return Number(/\d+/.exec(await log(page).innerText())?.[0]);
}

/** Does something that goes on the record, and waits until the room shows it as saved. */
export async function recorded(page: Page, act: () => Promise<unknown>): Promise<void> {
  const before = await factCount(page);
  await act();
  await expect(log(page)).not.toHaveAccessibleName(`Log ${String(before)}`);
  await expect(saveState(page)).toHaveText('Saved on this device');
}

export async function scene(page: Page): Promise<Scene> {
  const [clock, asks, stage, facts] = await Promise.all([
    page.getByRole('banner').getByRole('time').first().innerText(),
    question(page).innerText(),
    page
      .getByRole('navigation', { name: /^Isolation lifecycle/ })
      .locator('[aria-current="step"]')
      .innerText(),
    factCount(page),
  ]);
  return { clock, asks, stage, facts };
}

/** Every line of the log, oldest first, as it reads on the screen. */
export async function logLines(page: Page): Promise<readonly string[]> {
  await log(page).click();
  await expect(page.getByRole('heading', { name: 'Log', exact: true })).toBeVisible();
  return page.getByRole('main').getByRole('table').locator('tbody').getByRole('row').allInnerTexts();
}

/** Goes on to the next event, however far it is. */
export const toNextEvent = (page: Page): Promise<void> =>
  recorded(page, async () => {
    await column(page)
      .getByRole('button', { name: /^Next event/ })
      .click();
    const far = page.getByRole('dialog').getByRole('button', { name: 'Let it pass' });
    if (await far.isVisible()) await far.click();
  });
