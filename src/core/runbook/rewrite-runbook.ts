import { isSame } from '../kernel/is-same.ts';
import type { Section } from '../kernel/vocabulary/words.ts';
import { inOrder, makeFront, makeHead, makeRunbook, makeSection } from './make-runbook.ts';
import { type PlacedReading, readPlaced } from './parse-runbook.ts';
import { patchFrontMatter } from './patch-front-matter.ts';
import type { Runbook } from './runbook.ts';

/** A stretch of the text; `made` ones are new, the others are the bytes that stood there. */
interface Stretch {
  readonly text: string;
  readonly isMade: boolean;
}

/** Front matter with what has changed in its place; undefined where it is made anew. */
type Front = (text: string, before: Runbook, after: Runbook) => string | undefined;

const ABOUT = { file: 'runbook.md' };
const EVERY_BREAK = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/g;

/** A text with what it says. */
export interface ReadText {
  readonly text: string;
  readonly placed: PlacedReading;
}

/**
 * The text of a runbook after a change: `readRunbook` gives `after`, and front matter, preamble and every section that the
 * change did not touch keep their bytes. Text from elsewhere that stands between the sections stays where it was.
 */
export function rewriteRunbook(text: string, after: Runbook): string {
  const read = readPlaced(text, ABOUT);
  const rewriting = read.ok ? rewritten({ text, placed: read.value }, after) : undefined;
  return rewriting?.text ?? makeRunbook(after);
}

/** The same for those who have read the text, and will go on reading it; undefined where the change makes it more than can be read. */
export function rewritten({ text, placed }: ReadText, after: Runbook): ReadText | undefined {
  if (isSame(placed.runbook, after)) return { text, placed };
  const mark = text.startsWith('\ufeff') ? '\ufeff' : '';
  const source = text.slice(mark.length);
  const eol = /\r\n/.test(source) && !/(?:^|[^\r])\n/.test(source) ? '\r\n' : '\n';
  const withFront = (front: Front) => readText(mark + joined(stretches(source, placed, after, front), eol));
  const patched = withFront(patchFrontMatter);
  if (patched && isSame(patched.placed.runbook, after)) return patched;
  const inPlace = withFront(() => undefined);
  if (inPlace && isSame(inPlace.placed.runbook, after)) return inPlace;
  // A runbook that no parser gives, or text that changes what follows it.
  const whole = readText(mark + makeRunbook(after).replaceAll('\n', eol));
  return inPlace && whole && isSame(inPlace.placed.runbook, whole.placed.runbook) ? inPlace : whole;
}

function readText(text: string): ReadText | undefined {
  const read = readPlaced(text, ABOUT);
  return read.ok ? { text, placed: read.value } : undefined;
}

/** The parts in their new order. What belongs to the appendix and stands elsewhere follows the section that it followed. */
function stretches(
  text: string,
  { runbook: before, frontLines, parts }: PlacedReading,
  after: Runbook,
  patchedFront: Front,
): readonly Stretch[] {
  const starts = lineStarts(text);
  const between = (from: number, to: number | undefined): string =>
    text.slice(starts[from - 1], to === undefined ? undefined : starts[to - 1]);
  const kept = (section: Section): boolean =>
    isSame(
      before.sections.find(({ id }) => id === section),
      after.sections.find(({ id }) => id === section),
    );
  const placed = parts.map(({ section, line }, index) => ({ section, text: between(line, parts[index + 1]?.line) }));
  const owner = (index: number): Section | undefined =>
    placed.slice(0, index + 1).findLast(({ section }) => section !== 'appendix')?.section;
  const strays = (of: Section | undefined): readonly Stretch[] =>
    kept('appendix')
      ? placed.filter(({ section }, index) => section === 'appendix' && owner(index) === of).map(asItWas)
      : [];

  const front = between(1, frontLines + 1);
  const head = between(frontLines + 1, parts[0]?.line);
  const isFrontKept = isSame(frontOf(before), frontOf(after));
  const newFront = isFrontKept ? front : patchedFront(front, before, after);
  const isHeadKept = before.title === after.title && isSame(before.preamble, after.preamble);
  const body = inOrder(after).flatMap((section): readonly Stretch[] => {
    if (section.id === 'appendix') return kept('appendix') ? [] : [made(makeSection(section))];
    const own = placed.find((part) => part.section === section.id);
    return [kept(section.id) && own ? asItWas(own) : made(makeSection(section)), ...strays(section.id)];
  });
  const gone = before.sections.filter(({ id }) => id !== 'appendix' && !after.sections.some((one) => one.id === id));
  return [
    newFront === undefined ? made(makeFront(after)) : asItWas({ text: newFront }),
    isHeadKept ? asItWas({ text: head }) : made(makeHead(after)),
    ...strays(undefined),
    ...body,
    ...gone.flatMap(({ id }) => strays(id)),
  ].filter((stretch) => stretch.text !== '');
}

const asItWas = ({ text }: { readonly text: string }): Stretch => ({ text, isMade: false });
const made = (text: string): Stretch => ({ text, isMade: true });

const frontOf = ({ title, version, owner, nextReview, meta }: Runbook) => ({ title, version, owner, nextReview, meta });

/** A heading stands apart from what is before it, so a stretch that does not end in an empty line gets one. */
function joined(all: readonly Stretch[], eol: string): string {
  return all.reduce((text, { text: next, isMade }, index) => {
    const isNeighbour = index > 0 && !isMade && all[index - 1]?.isMade === false;
    const gap = text === '' || (isNeighbour && /[\n\r]$/.test(text)) ? '' : missingBreaks(text, eol);
    return text + gap + (isMade ? next.replaceAll('\n', eol) : next);
  }, '');
}

function missingBreaks(text: string, eol: string): string {
  if (/(?:\r\n|\n|\r)[ \t]*(?:\r\n|\n|\r)$/.test(text)) return '';
  return /[\n\r]$/.test(text) ? eol : eol + eol;
}

/** Where each line of a text begins, counting lines as the parser does, which is given clean text. */
function lineStarts(text: string): readonly number[] {
  return [0, ...[...text.matchAll(EVERY_BREAK)].map((found) => found.index + found[0].length)];
}
