import { expect, type Locator, type Page } from '@playwright/test';

const FARTHEST = 120;

/** Goes to a control with Tab, Shift+Tab and, within a tool bar, the arrows: as somebody does who has no mouse. */
async function reach(page: Page, target: Locator): Promise<void> {
  await expect(target).toBeEnabled();
  for (let stop = 0; stop < FARTHEST; stop++) {
    const key = await target.evaluate((wanted) => {
      const here = document.activeElement;
      if (!here || here === wanted) return undefined;
      const bar = here.closest('[role="toolbar"]');
      if (bar?.contains(wanted) && wanted instanceof HTMLElement && wanted.tabIndex < 0) return 'ArrowRight';
      const isBefore =
        here !== document.body && here.compareDocumentPosition(wanted) & Node.DOCUMENT_POSITION_PRECEDING;
      return isBefore ? 'Shift+Tab' : 'Tab';
    });
    if (key === undefined) return;
    await page.keyboard.press(key);
  }
  throw new Error(`no key leads to ${String(target)}`);
}

/** Reaches a control and presses it. */
export async function press(page: Page, target: Locator): Promise<void> {
  await reach(page, target);
  await page.keyboard.press('Enter');
}

/** Reaches a field and writes. In a list of choices the first letters choose. */
export async function write(page: Page, target: Locator, text: string): Promise<void> {
  await reach(page, target);
  await page.keyboard.type(text);
}

/** Reaches a field and writes over what stands in it. */
export async function replace(page: Page, target: Locator, text: string): Promise<void> {
  await reach(page, target);
  await page.keyboard.press('Control+A');
  await page.keyboard.type(text);
}
