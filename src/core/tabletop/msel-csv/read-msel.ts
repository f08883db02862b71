import { fail, ok, type Result } from '../../kernel/result.ts';
import type { Channel } from '../../kernel/vocabulary/words.ts';
import type { Sheet, SheetProblem, SheetRow } from '../../csv/read-csv.ts';
import { LONGEST_NAME, LONGEST_TEXT, MOST_PARTS } from '../limits.ts';
import { ALL_CHANNELS, readChannel } from './channel-words.ts';
import { MANDATORY, MSEL_COLUMNS, MSEL_FIELDS, type MselField, SAID_IN_EACH_ROW } from './columns.ts';
import type { Mapping } from './guess-columns.ts';
import type { MselRow } from './msel.ts';
import { type ClockOf, resolveOffsets } from './offset-column.ts';
import { OFFSET_NOTATIONS, type ReadOffset, readOffset } from './offset-text.ts';
import { readOptions } from './option-lines.ts';

/** An exercise with more could not be run in a day. */
const MOST_INJECTS = 200;
const MOST_OPTIONS = 8;
/** The others of a plan are its briefing, a break and the hot wash. */
const MOST_MODULES = MOST_PARTS - 3;

/** The times of a sheet as they are written, row by row. */
export const offsetsIn = ({ rows }: Sheet, { offset }: Mapping): readonly (ReadOffset | undefined)[] =>
  rows.map(({ cells }) => (offset === undefined ? undefined : readOffset(cells[offset] ?? '')));

/** The rows of a sheet, or everything that is wrong with them at once. */
export function readMsel(
  sheet: Sheet,
  mapping: Mapping,
  clock: ClockOf,
): Result<readonly MselRow[], readonly SheetProblem[]> {
  const problems: SheetProblem[] = [
    ...sizeProblems(sheet),
    ...sheet.rows.flatMap((row) => rowProblems(row, sheet, mapping)),
    ...moduleProblems(sheet, mapping),
  ];
  if (problems.length > 0) return fail(problems);
  const seconds = resolveOffsets(offsetsIn(sheet, mapping), clock);
  const parts = partsIn(sheet, mapping);
  return ok(
    sheet.rows.map((row, index): MselRow => {
      const cell = (field: MselField): string => cellOf(row, mapping, field);
      const part = parts[index];
      return {
        ...(cell('title') === '' ? { title: shortened(cell('says')) } : { title: cell('title') }),
        ...(part !== undefined && { part }),
        ...(seconds[index] === undefined ? {} : { seconds: seconds[index] }),
        from: mapping.from === undefined ? NOBODY_NAMED.from : cell('from'),
        to: mapping.to === undefined ? NOBODY_NAMED.to : cell('to'),
        via: readChannel(cell('via')) ?? UNSAID_CHANNEL,
        says: cell('says'),
        ...(cell('question') !== '' && { question: cell('question') }),
        options: readOptions(cell('options')),
        ask: cell('ask'),
        listenFor: cell('listenFor'),
        ifStuck: cell('ifStuck'),
        ...(cell('expected') !== '' && { expected: cell('expected') }),
      };
    }),
  );
}

/** What a sheet without such a column means. */
const USUAL_PART = 'Exercise';
const NOBODY_NAMED = { from: 'Exercise control', to: 'Everybody' };
const UNSAID_CHANNEL: Channel = 'in-person';

const cellOf = ({ cells }: SheetRow, mapping: Mapping, field: MselField): string => {
  const column = mapping[field];
  return column === undefined ? '' : (cells[column] ?? '');
};

/** The part of each row: the one above, where it names none, and none where it is in reserve. */
function partsIn({ rows }: Sheet, mapping: Mapping): readonly (string | undefined)[] {
  let part = USUAL_PART;
  return rows.map((row) => {
    if (isContingency(cellOf(row, mapping, 'type'))) return undefined;
    part = cellOf(row, mapping, 'part') || part;
    return part;
  });
}

const isContingency = (type: string): boolean => /conting|reserve|eventual|alternativ/i.test(type);

/** The first words, for the run of show. */
function shortened(says: string): string {
  const said = says.replace(/["“”„«»]/g, '').split(/\s+/);
  return `${said.slice(0, 5).join(' ').slice(0, 40)}${said.length > 5 ? ' …' : ''}`;
}

function sizeProblems({ rows }: Sheet): readonly SheetProblem[] {
  if (rows.length === 0)
    return [
      problem(1, undefined, 'no-rows', 'there is a heading and nothing under it.', 'Write a row for each inject.'),
    ];
  if (rows.length > MOST_INJECTS)
    return [
      problem(
        1,
        undefined,
        'too-many-injects',
        `there are ${String(rows.length)} injects; ${String(MOST_INJECTS)} are read.`,
        'Divide the sheet into several exercises.',
      ),
    ];
  return [];
}

/** A part that comes again further down is one more. */
function moduleProblems(sheet: Sheet, mapping: Mapping): readonly SheetProblem[] {
  const parts = partsIn(sheet, mapping);
  const run = sheet.rows.flatMap((row, index) => (parts[index] === undefined ? [] : [{ row, part: parts[index] }]));
  const first = run.filter(({ part }, index) => part !== run[index - 1]?.part)[MOST_MODULES];
  if (!first) return [];
  const hint = 'Put the rows of one part together, or divide the sheet into several exercises.';
  const what = `over ${String(MOST_MODULES)} parts.`;
  return [problem(first.row.number, nameOf(sheet, mapping, 'part'), 'too-many-parts', what, hint)];
}

function rowProblems(row: SheetRow, sheet: Sheet, mapping: Mapping): readonly SheetProblem[] {
  const { number } = row;
  const cell = (field: MselField): string => cellOf(row, mapping, field);
  const at = (field: MselField, code: string, message: string, hint: string): SheetProblem =>
    problem(number, nameOf(sheet, mapping, field), code, message, hint);
  const empty = SAID_IN_EACH_ROW.filter(
    (field) => (MANDATORY.includes(field) || mapping[field] !== undefined) && cell(field) === '',
  ).map((field) => at(field, 'cell-empty', 'empty.', `Write ${WANTED[field] ?? 'it'}, or take the row out.`));
  const offset = cell('offset');
  const via = cell('via');
  const long = MSEL_FIELDS.filter((field) => cell(field).length > longest(field)).map((field) =>
    at(field, 'cell-too-long', `over ${String(longest(field))} characters.`, 'Write it shorter.'),
  );
  return [
    ...empty,
    ...long,
    ...(offset !== '' && !readOffset(offset)
      ? [at('offset', 'not-a-time', `“${excerpt(offset)}” is no time.`, `Write ${OFFSET_NOTATIONS}.`)]
      : []),
    ...(via !== '' && !readChannel(via)
      ? [at('via', 'not-a-channel', `“${excerpt(via)}” is no channel.`, `Write one of: ${ALL_CHANNELS}.`)]
      : []),
    ...(readOptions(cell('options')).length > MOST_OPTIONS
      ? [
          at(
            'options',
            'too-many-options',
            `over ${String(MOST_OPTIONS)} options.`,
            'A room votes on four at most with ease.',
          ),
        ]
      : []),
  ];
}

/** Who, to whom and under which name is said in a line. */
const longest = (field: MselField): number =>
  field === 'title' || field === 'part' || field === 'from' || field === 'to' ? LONGEST_NAME : LONGEST_TEXT;

const nameOf = ({ head }: Sheet, mapping: Mapping, field: MselField): string => {
  const column = mapping[field];
  return (column === undefined ? undefined : head[column]) ?? MSEL_COLUMNS[field].heading;
};

const WANTED: { readonly [F in MselField]?: string } = {
  says: 'what the room sees and hears',
  from: 'who says it',
  to: 'whom it reaches',
};

/** `Row 7, column “Inject”: empty.` */
const problem = (row: number, column: string | undefined, code: string, what: string, hint: string): SheetProblem => ({
  row,
  ...(column !== undefined && { column }),
  code,
  message: `Row ${String(row)}${column === undefined ? '' : `, column “${column}”`}: ${what}`,
  hint,
});

const excerpt = (cell: string): string => (cell.length > 30 ? `${cell.slice(0, 29)}…` : cell);
