import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Section } from '../../../src/core/kernel/vocabulary/words.ts';
import { paragraph } from '../../../src/core/markdown/nodes.ts';
import { makeRunbook } from '../../../src/core/runbook/make-runbook.ts';
import { readPlaced, readRunbook } from '../../../src/core/runbook/parse-runbook.ts';
import { rewriteRunbook } from '../../../src/core/runbook/rewrite-runbook.ts';
import type { Runbook } from '../../../src/core/runbook/runbook.ts';
import { SEED } from '../markdown/hostile-markdown.ts';
import { hostileDraft } from './hostile-runbook.ts';

function read(text: string): Runbook {
  const reading = readRunbook(text, { file: 'a.md' });
  if (!reading.ok) throw new Error(reading.error[0]?.message);
  return reading.value.runbook;
}

/** Ways to change a runbook into one that borrows from another; each leaves most of it alone. */
const CHANGES: readonly ((runbook: Runbook, other: Runbook) => Runbook)[] = [
  (runbook, { version, owner, meta }) => ({ ...runbook, version, owner, meta }),
  (runbook, { title }) => ({ ...runbook, title }),
  (runbook, { preamble }) => ({ ...runbook, preamble }),
  ({ sections: [first, ...rest], ...runbook }, { sections: [theirs] }) => ({
    ...runbook,
    sections: first && theirs ? [{ ...first, prose: theirs.prose, title: theirs.title }, ...rest] : rest,
  }),
  (runbook, other) => ({
    ...runbook,
    sections: runbook.sections.map((section, index) =>
      index === runbook.sections.length - 1 ? { ...section, steps: section.steps.slice(1) } : section,
    ),
    owner: other.owner,
  }),
  (runbook, other) => {
    const missing = other.sections.filter(
      ({ id }) => id !== 'appendix' && !runbook.sections.some((own) => own.id === id),
    );
    return { ...runbook, sections: [...missing, ...runbook.sections] };
  },
];

/** The way people write: other line ends, other headings and bullets, no line end at the end. */
const FORMS: readonly ((text: string) => string)[] = [
  (text) => text.replace(/^(##+) /gm, '$1   '),
  (text) => text.replace(/^- /gm, '*  ').replaceAll('\n', '\r\n'),
  (text) => `\ufeff${text.replace(/^## /gm, '\n## ')}`,
  (text) => text.trimEnd(),
];

const rewritings = fc
  .tuple(hostileDraft, hostileDraft, fc.constantFrom(...CHANGES), fc.constantFrom(...FORMS))
  .map(([draft, other, change, form]) => {
    const text = form(makeRunbook(draft));
    const before = read(text);
    return { text, before, after: change(before, other) };
  });

/** The bytes of each section that stands in one piece, without the empty lines at its end. */
function pieces(text: string): ReadonlyMap<Section, string> {
  const reading = readPlaced(text, { file: 'a.md' });
  if (!reading.ok) throw new Error(reading.error[0]?.message);
  const { parts } = reading.value;
  const lines = text.split(/(?<=\r\n|[\r\v\f\u0085\u2028\u2029](?!\n)|\n)/);
  const once = parts.filter(({ section }) => parts.filter((part) => part.section === section).length === 1);
  return new Map(
    once.map(({ section, line }) => {
      const next = parts[parts.findIndex((part) => part.line === line) + 1];
      const bytes = lines.slice(line - 1, next && next.line - 1).join('');
      return [section, bytes.replace(/[\r\n]+$/, '')];
    }),
  );
}

test('what is rewritten is read back as the runbook after the change', () => {
  fc.assert(
    fc.property(rewritings, ({ text, after }) => {
      expect(read(rewriteRunbook(text, after))).toEqual(after);
    }),
    { seed: SEED, numRuns: 60 },
  );
}, 60_000);

test('a section that a change does not touch keeps every byte', () => {
  fc.assert(
    fc.property(rewritings, ({ text, before, after }) => {
      const kept = before.sections.filter((section) => after.sections.includes(section));
      const [bytes, rewritten] = [pieces(text), rewriteRunbook(text, after)];
      for (const { id } of kept) expect(rewritten).toContain(bytes.get(id) ?? '');
      expect(rewritten.startsWith('\ufeff')).toBe(text.startsWith('\ufeff'));
    }),
    { seed: SEED, numRuns: 60 },
  );
}, 60_000);

const FOREIGN = [
  '\ufeff---',
  'title:   "Isolation"   # ours',
  'tags: [a,   b]',
  '---',
  'Isolation',
  '=========',
  '',
  '* star  bullets',
  '+ and plus',
  '## 3. Helpdesk',
  'Call __them__ [first][ref].',
  '',
  '',
  '## What we had before',
  '1) one',
  '3) three',
  '',
  '## Release gate ##',
  '### Release the device',
  '<!-- step: release.device -->',
  '* **Who**: SOC lead',
  '* **Do**: release from isolation',
  '',
  '[ref]: https://example.org "who"',
].join('\r\n');

test('the text of other sections, of strangers and of the front matter is left alone to the byte', () => {
  const before = read(FOREIGN);
  const after: Runbook = {
    ...before,
    sections: before.sections.map((section) =>
      section.id === 'helpdesk' ? { ...section, prose: [...section.prose, paragraph('Nobody reconnects.')] } : section,
    ),
  };
  const rewritten = rewriteRunbook(FOREIGN, after);
  const [head, tail] = [FOREIGN.indexOf('## 3. Helpdesk'), FOREIGN.indexOf('## What we had')];
  expect(rewritten.slice(0, head)).toBe(FOREIGN.slice(0, head));
  expect(rewritten.endsWith(FOREIGN.slice(tail))).toBe(true);
  expect(read(rewritten)).toEqual(after);
  expect(rewritten).toContain('Nobody reconnects.\r\n');
  expect(rewritten.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
});

test('a change of the owner touches nothing but the front matter', () => {
  const rewritten = rewriteRunbook(FOREIGN, { ...read(FOREIGN), owner: 'Sam Ortiz' });
  expect(rewritten.slice(rewritten.indexOf('Isolation\r\n='))).toBe(FOREIGN.slice(FOREIGN.indexOf('Isolation\r\n=')));
  expect(read(rewritten)).toMatchObject({ title: 'Isolation', owner: 'Sam Ortiz', meta: { tags: ['a', 'b'] } });
});

test('nothing is written where nothing was changed', () => {
  expect(rewriteRunbook(FOREIGN, read(FOREIGN))).toBe(FOREIGN);
});

test('a change in the front matter leaves the other keys as they were written, comments and zeros too', () => {
  const front = [
    '# ours',
    'phone: +49301234567 # the bridge',
    'code: 0012',
    'owner: Kim Bell # until March',
    'build: 1.10',
    'big: 12345678901234567890',
    'list:',
    '  - a',
    '  # beside b',
    '  - b',
    '# at the end',
  ];
  const text = (lines: readonly string[]): string => `---\r\n${lines.join('\r\n')}\r\n---\r\n\r\n# Isolation\r\n`;
  const read = readRunbook(text(front), { file: 'runbook.md' });
  if (!read.ok) throw new Error('not read');
  const after = { ...read.value.runbook, owner: 'Sam Ortiz', nextReview: '2027-01-04' };
  expect(rewriteRunbook(text(front), after)).toBe(
    text([...front.slice(0, 3), 'owner: Sam Ortiz', '# until March', ...front.slice(4), 'next_review: 2027-01-04']),
  );
});
