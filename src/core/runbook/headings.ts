import { SECTIONS, type Section } from '../kernel/vocabulary/words.ts';
import type { Part } from './read-sections.ts';

/** A heading of a document, and the section that its text went to. */
export interface MappedHeading {
  readonly line: number;
  readonly title: string;
  readonly section: Section;
}

/** The section that each heading's text is to go to, by its line. */
export type ChosenSections = ReadonlyMap<number, Section>;

const LINE_END = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/;

/** How the headings of a text were understood, in its order. */
export function mappedHeadings(text: string, parts: readonly Part[]): readonly MappedHeading[] {
  const lines = text.split(LINE_END);
  return parts.map(({ section, line }) => ({ line, section, title: bare(lines[line - 1] ?? '') }));
}

const bare = (line: string): string =>
  line
    .trim()
    .replace(/^#{1,6}\s+/, '')
    .replace(/(?<!\s)\s+#+$/, '');

/** Words in a heading that tell what it is about, where it is none of the usual titles; the first that fits. */
const WORDS: readonly (readonly [RegExp, Section])[] = [
  [/help ?desk|service ?desk/i, 'helpdesk'],
  [/releas|reconnect|restor|un-?isolat|network back|back on the network/i, 'release'],
  [/false|expected activity/i, 'false-positives'],
  [/exclu|exception|\bvips?\b|executive/i, 'vip'],
  [/\bservers?\b/i, 'servers'],
  [/investigat|evidence|forensic|analysis/i, 'investigate'],
  [/\btell|communicat|inform/i, 'user-comms'],
  [/first (?:steps?|hour|response|minutes)|triage/i, 'first-15'],
  [/alarm|alert|notif|\bpag(?:er|ing)/i, 'alerting'],
  [/owner|review|maintain|maintenance/i, 'ownership'],
  [/scope|who we call|contacts?\b|\broles?\b|\bpeople\b|enablement/i, 'scope'],
];

/** Where each heading's text goes, and where one that fits no section might: a proposal, which takes no section from another. */
export function proposedSections(headings: readonly MappedHeading[]): ChosenSections {
  const chosen = new Map(headings.map(({ line, section }) => [line, section]));
  for (const { line, section, title } of headings) {
    const meant = section === 'appendix' ? WORDS.find(([words]) => words.test(title))?.[1] : undefined;
    if (meant && ![...chosen.values()].includes(meant)) chosen.set(line, meant);
  }
  return chosen;
}

/** The sections that a heading can go to: each takes one heading. One that names a section can go to the appendix if no other is sent there. */
export const freeSections = (
  { line, section }: MappedHeading,
  headings: readonly MappedHeading[],
  chosen: ChosenSections,
): readonly Section[] => {
  const others = headings.filter((other) => other.line !== line);
  const isTaken = (id: Section): boolean =>
    others.some((other) => chosen.get(other.line) === id && (id !== 'appendix' || other.section !== 'appendix'));
  return SECTIONS.filter((id) => id === section || (id === 'appendix' && section === 'appendix') || !isTaken(id));
};

/** The text with a mark under each heading whose text is to go elsewhere than its words say. */
export function withSectionMarks(text: string, headings: readonly MappedHeading[], chosen: ChosenSections): string {
  const ends = [...text.matchAll(new RegExp(LINE_END, 'g'))];
  const lines = text.split(LINE_END).map((line, index) => ({ line, end: ends[index]?.[0] ?? '' }));
  const eol = ends[0]?.[0] ?? '\n';
  const marked = headings
    .filter(({ line, section }) => (chosen.get(line) ?? section) !== section)
    .toReversed()
    .reduce((now, { line }) => {
      const at = headingEnd(now, line - 1);
      const isMarked = /^<!--\s*section:.*-->\s*$/.test(now[at + 1]?.line ?? '');
      const mark = { line: `<!-- section: ${chosen.get(line) ?? ''} -->`, end: now[at]?.end || eol };
      const closed = now.map((one, index) => (index === at && one.end === '' ? { ...one, end: eol } : one));
      return closed.toSpliced(at + 1, isMarked ? 1 : 0, mark);
    }, lines);
  return marked.map(({ line, end }) => line + end).join('');
}

/** A heading is one line, or goes on to the line below it that underlines it. */
function headingEnd(lines: readonly { readonly line: string }[], start: number): number {
  if (/^\s{0,3}#/.test(lines[start]?.line ?? '')) return start;
  const rule = lines.findIndex(({ line }, index) => index > start && /^\s{0,3}-+\s*$/.test(line));
  return rule < 0 ? start : rule;
}
