/** The sizes that are tried, in pixels. */
export interface Sizes {
  readonly largest: number;
  readonly smallest: number;
  readonly step: number;
}

/**
 * The largest size that fits, if any does. A text that fits does so in every smaller size too, so that the half which
 * cannot hold the answer is left out: each try makes the browser lay the page out anew.
 */
export function largestFit({ largest, smallest, step }: Sizes, fits: (size: number) => boolean): number | undefined {
  if (fits(largest)) return largest;
  if (!fits(smallest)) return undefined;
  let fitting = smallest;
  let tooLarge = largest;
  while (tooLarge - fitting > step) {
    const middle = fitting + step * Math.floor((tooLarge - fitting) / step / 2);
    if (fits(middle)) fitting = middle;
    else tooLarge = middle;
  }
  return fitting;
}
