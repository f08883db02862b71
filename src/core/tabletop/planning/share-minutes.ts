/**
 * Whole minutes in proportion to `weights`, which add up to `total` and of which none is below one; those that lose most by
 * rounding are rounded up. There are at least as many minutes as weights.
 */
export function shareMinutes(weights: readonly number[], total: number): readonly number[] {
  const spare = total - weights.length;
  const sum = weights.reduce((all, weight) => all + weight, 0);
  const exact = weights.map((weight) => (sum === 0 ? spare / weights.length : (spare * weight) / sum));
  const whole = exact.map(Math.floor);
  const left = spare - whole.reduce((all, one) => all + one, 0);
  const rounded = new Set(
    exact
      .map((share, index) => ({ index, lost: share - Math.floor(share) }))
      .sort((one, other) => other.lost - one.lost || one.index - other.index)
      .slice(0, left)
      .map(({ index }) => index),
  );
  return whole.map((minutes, index) => minutes + 1 + (rounded.has(index) ? 1 : 0));
}
