import fc from 'fast-check';
import { expect, test } from 'vitest';
import { largestFit } from '../../src/screens/projector/largest-fit.ts';

const sizes = { largest: 64, smallest: 28, step: 2 };

test('the largest size that fits is found with few tries, whatever it is', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 80 }), (room) => {
      const tried: number[] = [];
      const found = largestFit(sizes, (size) => {
        tried.push(size);
        return size <= room;
      });
      const all = Array.from({ length: 19 }, (_, index) => 64 - 2 * index);
      expect(found).toBe(all.find((size) => size <= room));
      expect(tried.length).toBeLessThanOrEqual(7);
    }),
  );
});

test('a size that was not tried is never given', () => {
  fc.assert(
    fc.property(fc.func(fc.boolean()), (fits) => {
      const fitting = new Set<number>();
      const found = largestFit(sizes, (size) => {
        const isFit = fits(size);
        if (isFit) fitting.add(size);
        return isFit;
      });
      expect(found === undefined || fitting.has(found)).toBe(true);
    }),
  );
});
