import fc from 'fast-check';
import { expect, test } from 'vitest';
import { makeCsv } from '../../../src/core/csv/make-csv.ts';
import { LARGEST_SHEET, readCsv } from '../../../src/core/csv/read-csv.ts';

const read = (text: string) => {
  const sheet = readCsv(text);
  if (!sheet.ok) throw new Error(sheet.error.map(({ message }) => message).join('\n'));
  return [sheet.value.head, ...sheet.value.rows.map(({ cells }) => cells)];
};
const refused = (text: string) => {
  const sheet = readCsv(text);
  return sheet.ok ? [] : sheet.error;
};

/** Cells as this product writes them: with LF, and without space around them. */
const CELL = fc
  .oneof(fc.string(), fc.string({ unit: 'binary' }), fc.stringMatching(/^['=+@\-\t\r\n",;| a\uFF1D\uFEFF]{0,6}$/u))
  .map((cell) => cell.replace(/\r\n?/g, '\n').trim());

test('what is written comes back, whatever stands in the cells', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 6 }).chain((width) =>
        fc.tuple(
          fc.array(fc.constantFrom('Inject', 'From', 'To', 'Says, all of it'), {
            minLength: width,
            maxLength: width,
          }),
          fc.array(fc.array(CELL, { minLength: width, maxLength: width }), { maxLength: 8 }),
        ),
      ),
      ([head, rows]) => {
        const filled = rows.filter((row) => row.some((cell) => cell !== ''));
        expect(read(makeCsv([head, ...filled]))).toEqual([head, ...filled]);
      },
    ),
  );
});

test.each(['=1+1', '+1', '-1', '@SUM(A1)', "'=1+1", '＝1', '\tx'])(
  'the cell %j cannot run in a spreadsheet',
  (cell) => {
    expect(makeCsv([['Inject'], [cell]])).toMatch(/^\uFEFFInject\r\n"?'/u);
  },
);

test('a sheet is the same with commas, semicolons, tabs and bars, with and without a byte-order mark, with any line ends', () => {
  const sheet = (separator: string, end: string): string =>
    ['Time,From,Inject', '09:00,Dana,"It is, well, gone"', ''].join(end).replaceAll(',', separator);
  const rows = (separator: string) => [
    ['Time', 'From', 'Inject'],
    ['09:00', 'Dana', `It is${separator} well${separator} gone`],
  ];
  for (const separator of [',', ';', '\t', '|'])
    for (const end of ['\n', '\r\n', '\r']) {
      expect(read(sheet(separator, end))).toEqual(rows(separator));
      expect(read(`\uFEFF${sheet(separator, end)}`)).toEqual(rows(separator));
    }
});

test('a semicolon sheet keeps the commas of its sentences', () => {
  expect(read('Zeit;Von;Inhalt\n09:00;Dana;Weg, einfach weg, sagt sie\n')[1]).toEqual([
    '09:00',
    'Dana',
    'Weg, einfach weg, sagt sie',
  ]);
});

test('a heading in quotation marks is not read on into the rows by another separator', () => {
  expect(read('"Says, all of it",Inject\n;;;,""\n')).toEqual([
    ['Says, all of it', 'Inject'],
    [';;;', ''],
  ]);
});

test('a line break inside quotation marks belongs to the cell, and rows count as the spreadsheet counts them', () => {
  const sheet = readCsv('Inject,To\r\n"first\r\nsecond",All\r\n\r\nthird,All\r\n');
  expect(sheet.ok && sheet.value.rows).toEqual([
    { number: 2, cells: ['first\nsecond', 'All'] },
    { number: 4, cells: ['third', 'All'] },
  ]);
});

test('the line with which Excel names the separator is no heading', () => {
  const sheet = readCsv('sep=;\r\nInject;To\r\nGone;All\r\n');
  expect(sheet.ok && sheet.value).toEqual({
    head: ['Inject', 'To'],
    rows: [{ number: 3, cells: ['Gone', 'All'] }],
  });
});

test.each([
  ['', 'no-heading', 1],
  ['\n\nInject\n', 'no-heading', 1],
  ['Inject\n"never closed\nand on\n', 'quote-not-closed', 2],
  ['x'.repeat(LARGEST_SHEET.characters + 1), 'sheet-too-large', 1],
  [`Inject\n${'x\n'.repeat(LARGEST_SHEET.rows + 1)}`, 'sheet-too-large', 1],
  [','.repeat(LARGEST_SHEET.columns) + 'x\n', 'sheet-too-large', 1],
  [`Inject\nshort\n${'x'.repeat(LARGEST_SHEET.cell + 1)}\n`, 'cell-too-long', 3],
])('a sheet that cannot be read says why, and where (%#)', (text, code, row) => {
  expect(refused(text).map((problem) => [problem.code, problem.row])).toEqual([[code, row]]);
});
