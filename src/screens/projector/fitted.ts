import type { Attachment } from 'svelte/attachments';
import { largestFit } from './largest-fit.ts';

/** In pixels, for people in the back row. */
const LARGEST = 64;
const SMALLEST = 28;
/** A text that is too long even then is shown whole and smaller; the console says so before it is shown. */
const LAST_RESORT = 16;
const STEP = 2;

/** First everything; then without what frames the text; and without what is on every handout before it gets too small. */
const SHAPES: readonly (readonly [isTight: boolean, isBare: boolean, smallest: number])[] = [
  [false, false, SMALLEST],
  [true, false, 20],
  [true, true, LAST_RESORT],
];

/**
 * Gives the text of a screen the largest size with which all of it is in view. Looks again whenever `follows` changes, and
 * when the screen does. `told` hears of the size in pixels.
 */
export const fitted =
  (follows: () => unknown, told?: (size: number) => void): Attachment<HTMLElement> =>
  (sheet) => {
    follows();
    let fittedTo = '';
    const fit = (): void => {
      const box = `${String(sheet.clientWidth)} × ${String(sheet.clientHeight)}`;
      // An observer begins with a call for what is there already.
      if (box === fittedTo) return;
      fittedTo = box;
      const size = sizeFor(sheet);
      sheet.style.setProperty('--size', `${String(size)}px`);
      told?.(size);
    };
    fit();
    const watch = new ResizeObserver(fit);
    watch.observe(sheet);
    return () => watch.disconnect();
  };

function sizeFor(sheet: HTMLElement): number {
  const main = sheet.querySelector('.stage');
  if (!main) return LARGEST;
  const fits = (size: number): boolean => {
    sheet.style.setProperty('--size', `${String(size)}px`);
    return main.scrollHeight <= main.clientHeight && main.scrollWidth <= main.clientWidth;
  };
  for (const [isTight, isBare, smallest] of SHAPES) {
    sheet.toggleAttribute('data-tight', isTight);
    sheet.toggleAttribute('data-bare', isBare);
    const size = largestFit({ largest: LARGEST, smallest, step: STEP }, fits);
    if (size !== undefined) return size;
  }
  return LAST_RESORT;
}
