import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parseIncident } from '../../../src/core/incident/parse-incident.ts';
import { readProse } from '../../../src/core/incident/source/read-prose.ts';

const EXAMPLE = readFileSync(new URL('../../fixtures/incidents/payroll-laptop/incident.yaml', import.meta.url), 'utf8');
const EVIDENCE = readFileSync(
  new URL('../../fixtures/incidents/minimal-with-evidence/evidence.json', import.meta.url),
  'utf8',
);

const codes = (text: string, evidence?: string) => {
  const result = parseIncident(text, { file: 'incident.yaml', ...(evidence !== undefined && { evidence }) });
  return result.ok ? [] : result.error.map(({ code }) => code);
};

/** What hands and editors do to a file. */
type Accident =
  | { readonly kind: 'delete' | 'repeat' | 'indent'; readonly at: number }
  | { readonly kind: 'noise'; readonly at: number; readonly column: number; readonly text: string };

const accident: fc.Arbitrary<Accident> = fc.oneof(
  fc.record({ kind: fc.constantFrom('delete' as const, 'repeat' as const, 'indent' as const), at: fc.nat(400) }),
  fc.record({
    kind: fc.constant('noise' as const),
    at: fc.nat(400),
    column: fc.nat(120),
    text: fc.oneof(
      fc.constantFrom(
        ':',
        '- ',
        '{',
        '}',
        '[',
        ']',
        '"',
        "'",
        '|',
        '>',
        '#',
        '&a ',
        '*a ',
        '!!x ',
        '? ',
        ', ',
        '\t',
        '\n',
        '---\n',
        '%',
        '~',
        '7',
        '__proto__: ',
      ),
      fc.string({ maxLength: 6, unit: 'binary' }),
    ),
  }),
);

function damaged(text: string, accidents: readonly Accident[]): string {
  const lines = text.split('\n');
  for (const accident of accidents) {
    const at = accident.at % lines.length;
    const line = lines[at] ?? '';
    if (accident.kind === 'noise') {
      const column = accident.column % (line.length + 1);
      lines[at] = line.slice(0, column) + accident.text + line.slice(column);
    } else if (accident.kind === 'delete') lines.splice(at, 1);
    else if (accident.kind === 'repeat') lines.splice(at, 0, line);
    else lines[at] = `  ${line}`;
  }
  return lines.join('\n');
}

function expectProblemsInside(text: string, evidence?: string): void {
  const result = parseIncident(text, { file: 'incident.yaml', ...(evidence !== undefined && { evidence }) });
  for (const { file, line, column } of result.ok ? [] : result.error) {
    const lines = (file === 'incident.yaml' ? text : (evidence ?? '')).split('\n');
    expect(line).toBeGreaterThanOrEqual(1);
    expect(line).toBeLessThanOrEqual(lines.length);
    expect(column).toBeGreaterThanOrEqual(1);
    expect(column).toBeLessThanOrEqual((lines[line - 1] ?? '').length + 1);
  }
}

test('a damaged file is never an exception, and its problems lie inside it', () => {
  fc.assert(
    fc.property(fc.array(accident, { minLength: 1, maxLength: 4 }), (accidents) => {
      expectProblemsInside(damaged(EXAMPLE, accidents));
    }),
    { numRuns: 100 },
  );
}, 60_000);

test('damaged evidence is never an exception, and its problems lie inside it', () => {
  fc.assert(
    fc.property(fc.array(accident, { minLength: 1, maxLength: 4 }), (accidents) => {
      expectProblemsInside(EXAMPLE, damaged(EVIDENCE, accidents));
    }),
    { numRuns: 30 },
  );
}, 60_000);

test('any text is a file', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 200, unit: 'binary' }), (text) => {
      expectProblemsInside(text, text);
    }),
  );
});

test('a file over a million characters is refused before it is read', () => {
  const comment = '# nothing\n';
  expect(codes(comment.repeat(100_001))).toEqual(['file-too-large']);
  expect(codes('{}', comment.repeat(100_001))).toContain('file-too-large');
});

test.each([
  ['brackets', '['.repeat(900_000)],
  ['brackets on lines of their own', '[\n'.repeat(400_000)],
  ['braces', '{a: '.repeat(200_000)],
  ['list items on one line', '- '.repeat(400_000)],
  ['questions', '? '.repeat(400_000)],
  ['indentation', Array.from({ length: 1000 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n')],
])('nesting without end is refused before anything recursive sees it: %s', (_, text) => {
  expect(codes(text)).toEqual(['nested-too-deep']);
  expect(codes('{}', text)).toContain('nested-too-deep');
});

test('tags without end are refused at the first', () => {
  expect(codes('!!a '.repeat(200_000))).toEqual(['yaml-tag']);
});

test('a key called like a part of every object is a key like another', () => {
  codes('__proto__: { polluted: true }\nconstructor: { prototype: { polluted: true } }\n');
  expect(Object.keys(Object.prototype)).toEqual([]);
});

test.each([
  ['quotes', '>'.repeat(50_000)],
  ['lists', '- '.repeat(5_000)],
  ['brackets', '['.repeat(5_000)],
  ['emphasis', '*a _b '.repeat(2_000)],
  ['closed emphasis', `${'*a _b '.repeat(500)}c${'_ *'.repeat(500)}`],
])('Markdown that nests without end does not end the process: %s', (_, text) => {
  expect(() => readProse(text)).not.toThrow();
});

test('HTML in prose is the text that it is', () => {
  expect(readProse('<img src=x onerror=alert(1)>\n\nSay <b>no</b>.')).toEqual([
    { type: 'paragraph', children: [{ type: 'text', value: '<img src=x onerror=alert(1)>' }] },
    {
      type: 'paragraph',
      children: [
        { type: 'text', value: 'Say ' },
        { type: 'text', value: '<b>' },
        { type: 'text', value: 'no' },
        { type: 'text', value: '</b>' },
        { type: 'text', value: '.' },
      ],
    },
  ]);
});
