import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { draw, drawOne } from '../../../src/core/kernel/draw.ts';
import { fingerprint } from '../../../src/core/kernel/fingerprint.ts';

describe('chance', () => {
  test('the same seed and question give the same answer, in [0, 1)', () => {
    fc.assert(
      fc.property(fc.integer(), fc.string(), (seed, question) => {
        const drawn = draw(seed, question);
        expect(drawn).toBe(draw(seed, question));
        expect(drawn).toBeGreaterThanOrEqual(0);
        expect(drawn).toBeLessThan(1);
      }),
    );
  });

  test('it spreads over the choices', () => {
    const counts = new Map<string, number>();
    for (let seed = 0; seed < 3000; seed++) {
      const choice = drawOne(seed, 'who', ['a', 'b', 'c']);
      counts.set(choice, (counts.get(choice) ?? 0) + 1);
    }
    for (const count of counts.values()) expect(Math.abs(count - 1000)).toBeLessThan(150);
  });
});

describe('fingerprint', () => {
  test('a changed character changes it', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), fc.nat(), (text, at) => {
        const index = at % text.length;
        const changed = text.slice(0, index) + String.fromCharCode(text.charCodeAt(index) ^ 1) + text.slice(index + 1);
        expect(fingerprint(changed)).not.toBe(fingerprint(text));
      }),
    );
  });

  test('is 16 hex digits, the same on every machine', () => {
    expect(fingerprint('firedoor')).toMatch(/^[0-9a-f]{16}$/);
    expect(fingerprint('')).toBe(fingerprint(''));
  });
});
