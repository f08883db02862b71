import fc from 'fast-check';
import { expect, test } from 'vitest';
import { deflated, denselyDeflated } from '../../scripts/deflated.ts';

test.each([
  ['base 64', deflated],
  ['base 85', denselyDeflated],
])('a text comes back from %s, whatever stands in it', async (_, form) => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 300 }), async (given) => {
      const text = new TextDecoder().decode(new TextEncoder().encode(given));
      const script = `data:text/javascript,${encodeURIComponent(`export default await ${form(text)}.text()`)}`;
      const { default: back } = (await import(/* @vite-ignore */ script)) as { readonly default: string };
      expect(back).toBe(text);
    }),
  );
});

test('nothing in a packed text ends the script that holds it', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 300 }), (text) => {
      expect(denselyDeflated(text)).not.toMatch(/<\/script|<!--|[^\x20-\x7E\n]/);
    }),
  );
});
