import { type Page } from '@playwright/test';

/** Goes through the page with Tab from its beginning, and names every stop of which nothing can be seen. */
export async function hiddenStops(page: Page): Promise<readonly string[]> {
  await page.evaluate(() => {
    document.body.tabIndex = -1;
    document.body.focus();
    scrollTo(0, 0);
  });
  const hidden: string[] = [];
  for (let stop = 0; stop < 300; stop++) {
    await page.keyboard.press('Tab');
    const seen = await page.evaluate(() => {
      const focused = document.activeElement;
      if (!focused || focused === document.body) return 'end';
      // What is pressed on a radio button is its label.
      const shown = (focused instanceof HTMLInputElement && focused.labels?.[0]) || focused;
      const { left, right, top, bottom } = shown.getBoundingClientRect();
      const columns = [left + 2, (left + right) / 2, right - 2];
      const rows = [top + 2, (top + bottom) / 2, bottom - 2];
      const isSeen = columns.some((x) => rows.some((y) => shown.contains(document.elementFromPoint(x, y))));
      return isSeen ? 'seen' : focused.outerHTML.slice(0, 200);
    });
    if (seen === 'end') return hidden;
    if (seen !== 'seen') hidden.push(seen);
  }
  return [...hidden, 'Tab never came to an end'];
}
