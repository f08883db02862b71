/** What stands before an opening quotation mark, if anything does. */
const BEFORE_OPENING = /^$|[\s([{—–“‘/-]/;

/**
 * Quotation marks as they are printed. Authors type the straight one, and a learner reads one style throughout; `before` is
 * the character that stands before the text.
 */
export function curlyQuotes(text: string, before = ''): string {
  return text.replace(/"/g, (_, at: number) => {
    const previous = at === 0 ? before : text.charAt(at - 1);
    const following = text.charAt(at + 1);
    return BEFORE_OPENING.test(previous) && !/^\s/.test(following) ? '“' : '”';
  });
}
