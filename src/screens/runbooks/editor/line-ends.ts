import { difference } from '../../../session/text-history.ts';

/** A text as the editor holds it, which knows one kind of line end. */
export const withPlainEnds = (text: string): string => text.replace(/\r\n?/g, '\n');

/**
 * A text after the change that was made to its plain form. Line ends that the change did not touch stay as they are; new ones
 * are like the first one of the text.
 */
export function carriedOver(text: string, plainAfter: string): string {
  const plain = withPlainEnds(text);
  const { from, tail } = difference(plain, plainAfter);
  const inserted = plainAfter.slice(from, plainAfter.length - tail);
  const end = /\r\n?|\n/.exec(text)?.[0] ?? '\n';
  const carried =
    text.slice(0, offsetOf(text, from)) + inserted.replaceAll('\n', end) + text.slice(offsetOf(text, plain.length - tail));
  // A lone CR that comes to stand before a LF would become one line end with it.
  return withPlainEnds(carried) === plainAfter ? carried : plainAfter.replaceAll('\n', end);
}

/** Where a place of the plain form is in the text. */
function offsetOf(text: string, plainOffset: number): number {
  let left = plainOffset;
  let offset = 0;
  for (; left > 0; left--) offset += text[offset] === '\r' && text[offset + 1] === '\n' ? 2 : 1;
  return offset;
}
