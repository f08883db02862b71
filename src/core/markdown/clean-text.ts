/**
 * Text as it may stand in a document: well-formed, with `\n` as its only line break and no control characters. CRLF, CR,
 * vertical tab, form feed, NEL and the Unicode separators become `\n`; the other C0 controls become their visible pictures
 * (NUL is shown as ␀), C1 controls and lone surrogates the replacement character. Direction marks and joiners stay:
 * Arabic, Hebrew and emoji need them.
 */
export function cleanText(value: string): string {
  return value
    .replace(/\r\n|[\r\v\f\u0085\u2028\u2029]/g, '\n')
    .replace(CONTROLS, picture)
    .replace(/[\u0080-\u009f\p{Surrogate}]/gu, '\ufffd');
}

/** The same on one line: a line break, and the space around it, becomes one space. Space is looked at from its beginning only. */
export function cleanLine(value: string): string {
  return cleanText(value).replace(/(?<![ \t])[ \t]*\n\s*/g, ' ');
}

// eslint-disable-next-line no-control-regex -- finding them is its purpose
const CONTROLS = /[\0-\x08\x0e-\x1f\x7f]/g;

const picture = (control: string): string =>
  control === '\x7f' ? '\u2421' : String.fromCharCode(0x2400 + control.charCodeAt(0));
