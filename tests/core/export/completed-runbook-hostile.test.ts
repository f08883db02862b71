import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import { expect, test } from 'vitest';
import { cleanText } from '../../../src/core/markdown/clean-text.ts';
import { completedRunbook, completedRunbookTree } from '../../../src/core/export/completed-runbook.ts';
import { WHOLE } from '../../../src/core/export/completed-runbook/parts.ts';
import { makeRichText } from '../../../src/core/export/rich-text.ts';
import type { Fact } from '../../../src/core/kernel/vocabulary/facts.ts';
import { T } from '../../given.ts';
import { ABOUT, drillOf } from './completed-drill.ts';

const RUNS = 80;
const PATIENCE = 60_000;

const reader = MarkdownIt({ html: true, linkify: false });

// prettier-ignore
const BITS = [
  '|', '| a | b |', '|---|---|', '\\|', '`', '``', '```', '~~~', '~~', '<script>alert(1)</script>', '<!--', '-->', '<!-- step: a.b -->', '</b>', '<img src=x onerror=y>',
  '# heading', '## ', '=====', '-----', '---', '- item', '* item', '1. item', '- [x] done', '> quote', '    code', '\t', '\\', '\\\n', '  \n', '\n', '\n\n', '\r\n', '\r',
  '[a](javascript:b)', '![a](b)', '[a]: b', '[^1]', '[^1]: note', '<https://x.y>', '&lt;', '&#35;', '&', '*a*', '**', '__', '_', '{', '}', '%%', '$$', '(', ')',
  '\u202e', '\u2066', '\u200f', 'שלום', '😀', '👩‍💻', '\ud800', '\0', '\u0085', '\u2028', '\u00a0', '\ufeff', 'word', ' ', '.', '…', '“', ':', ';',
];
const hostile = fc.oneof(
  { weight: 4, arbitrary: fc.array(fc.constantFrom(...BITS), { maxLength: 8 }).map((bits) => bits.join('')) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 20 }) },
);

/** A drill in which every field that a player can type into holds the text. */
const typedInto = (text: string): readonly Fact[] => [
  { type: 'note.taken', at: T('+05:00'), by: 'analyst', text },
  { type: 'gap.logged', at: T('+05:00'), by: 'analyst', text, step: 'first-15.own' },
  { type: 'option.chosen', at: T('+05:00'), by: 'analyst', option: 'dana-calls.truth', text: `because ${text}` },
  { type: 'comment.added', at: T('+05:00'), by: 'analyst', comment: text },
  { type: 'ticket.submitted', at: T('+05:00'), by: 'helpdesk', text },
  { type: 'user.informed', at: T('+05:00'), by: 'helpdesk', person: 'dana', via: 'mobile', text },
  { type: 'command.run', at: T('+05:00'), by: 'analyst', device: 'wks-1', command: 'findfile', argument: text },
  { type: 'release.requested', at: T('+05:00'), by: 'analyst', device: 'wks-1', comment: text },
  { type: 'action.refused', at: T('+06:00'), by: 'analyst', action: text, because: 'no-permission', device: 'wks-1' },
];

const write = (text: string): string =>
  completedRunbook(drillOf(typedInto(text)), { ...ABOUT, players: text.slice(0, 40) });

/** Blocks with their nesting, and what stands in lines besides text. */
function structure(markdown: string): readonly string[] {
  return reader.parse(markdown.replace(/^---\n[\s\S]*?\n---\n/, ''), {}).flatMap((token) => {
    if (token.type !== 'inline') return [`${String(token.level)} ${token.type} ${token.tag}`];
    return (token.children ?? []).flatMap(({ type }) =>
      ['text', 'text_special', 'softbreak', 'hardbreak'].includes(type) ? [] : [type],
    );
  });
}

const PLAIN = structure(write('plain'));
const bare = (text: string): string => cleanText(text).replace(/\s/g, '');

test('whatever is typed, the document keeps its headings, tables, rows and lists', { timeout: PATIENCE }, () => {
  fc.assert(
    fc.property(hostile, (text) => {
      expect(structure(write(text))).toEqual(PLAIN);
    }),
    { numRuns: RUNS },
  );
});

test('whatever is typed can be read in the note, the gap and the log', { timeout: PATIENCE }, () => {
  const lines = (markdown: string): readonly string[] =>
    reader
      .parse(markdown, {})
      .filter(({ type }) => type === 'inline')
      .map(({ children }) =>
        bare(
          (children ?? [])
            .map(({ type, content }) => (type === 'softbreak' || type === 'hardbreak' ? '\n' : content))
            .join(''),
        ),
      );
  fc.assert(
    fc.property(hostile, (text) => {
      const said = bare(text);
      const found = lines(write(text)).filter((line) => line.includes(said));
      expect(found.length).toBeGreaterThanOrEqual(4);
    }),
    { numRuns: RUNS },
  );
});

test('the formatted copy holds no element but its own', { timeout: PATIENCE }, () => {
  const elements = (text: string): readonly string[] =>
    makeRichText(completedRunbookTree(drillOf(typedInto(text)), ABOUT, WHOLE))
      .match(/<\/?[a-z0-9]+/gi)
      ?.filter((name) => name !== '<br') ?? [];
  const plain = elements('plain');
  fc.assert(
    fc.property(hostile, (text) => {
      expect(elements(text)).toEqual(plain);
    }),
    { numRuns: RUNS },
  );
});
