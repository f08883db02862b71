import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readCsv } from '../../../src/core/csv/read-csv.ts';
import { CHANNELS } from '../../../src/core/kernel/vocabulary/words.ts';
import { MANDATORY, MSEL_COLUMNS } from '../../../src/core/tabletop/msel-csv/columns.ts';
import { guessColumns } from '../../../src/core/tabletop/msel-csv/guess-columns.ts';
import { heldBy } from '../../../src/core/tabletop/msel-csv/held-columns.ts';
import { makeMsel, makeMselSheet } from '../../../src/core/tabletop/msel-csv/make-msel.ts';
import { mselOf, type MselRow, planFromMsel } from '../../../src/core/tabletop/msel-csv/msel.ts';
import { type ClockOf, guessClock, resolveOffsets } from '../../../src/core/tabletop/msel-csv/offset-column.ts';
import { makeOffset, readOffset } from '../../../src/core/tabletop/msel-csv/offset-text.ts';
import { offsetsIn, readMsel } from '../../../src/core/tabletop/msel-csv/read-msel.ts';
import { planFromIncident } from '../../../src/core/tabletop/plan-from-incident.ts';
import { DEFAULT_TENANT } from '../../../src/core/tenant/tenant.ts';
import { builtIn } from '../../content/built-in.ts';
import { plan } from './given-tabletop.ts';
import { brokenLaws } from './plan-laws.ts';

/** What a sheet says when its headings speak for themselves. */
function read(text: string, clock?: ClockOf) {
  const sheet = readCsv(text);
  if (!sheet.ok) return sheet;
  const mapping = guessColumns(sheet.value.head);
  const times = offsetsIn(sheet.value, mapping).filter((time) => time !== undefined);
  return readMsel(sheet.value, mapping, clock ?? guessClock(times));
}
const rowsOf = (text: string, clock?: ClockOf): readonly MselRow[] => {
  const rows = read(text, clock);
  if (!rows.ok) throw new Error(rows.error.map(({ message }) => message).join('\n'));
  return rows.value;
};
const complaints = (text: string) => {
  const rows = read(text);
  return rows.ok ? [] : rows.error.map(({ message }) => message);
};

const incidents = await builtIn();

const TEXT = fc
  .oneof(
    fc.string({ maxLength: 40 }),
    fc.stringMatching(/^[=+@'",;|\n\tA. -]{1,12}$/),
    fc.constant('"No," she said;\n=1+1'),
  )
  .map((text) => text.replace(/\r\n?/g, '\n').trim());
const LINE = TEXT.map((text) => text.replace(/\s+/g, ' ').trim());
const some = (text: fc.Arbitrary<string>) => text.filter((one) => one !== '');
const ROW: fc.Arbitrary<MselRow> = fc.record(
  {
    title: some(LINE),
    part: some(LINE),
    seconds: fc.integer({ min: -90_000, max: 900_000 }),
    from: some(LINE),
    to: some(LINE),
    via: fc.constantFrom(...CHANNELS),
    says: some(TEXT),
    question: some(TEXT),
    options: fc.array(some(LINE), { maxLength: 8 }),
    ask: TEXT,
    listenFor: TEXT,
    ifStuck: TEXT,
    expected: some(TEXT),
  },
  { requiredKeys: ['title', 'from', 'to', 'via', 'says', 'options', 'ask', 'listenFor', 'ifStuck'] },
);

describe('what is exported comes back', () => {
  test('for any rows', () => {
    fc.assert(
      fc.property(fc.array(ROW, { minLength: 1, maxLength: 6 }), (rows) => {
        expect(rowsOf(makeMselSheet(rows))).toEqual(rows);
      }),
      { numRuns: 500 },
    );
  });

  test.each(incidents)('for %s', (_, incident) => {
    const made = planFromIncident({ incident, revision: 'r', tenant: DEFAULT_TENANT, seed: 7 });
    const rows = rowsOf(makeMsel(made));
    expect(rows).toEqual(mselOf(made));
    const again = planFromMsel(rows, { title: made.title, starts: made.starts });
    expect(brokenLaws(again)).toEqual([]);
    expect(makeMsel(again)).toBe(makeMsel(made));
  });
});

test('a sheet of another house is read by its headings', () => {
  const sheet = [
    '\uFEFFLfd. Nr.;Uhrzeit;Absender;Empfänger;Kanal;Inhalt;Erwartete Reaktion',
    '1;08:30;Dana Ito, Lohnbüro;Servicedesk;Anruf;"Mein Internet ist weg.\r\nIn einer Stunde ist Abgabe.";Rückruf',
    '2;08:42;EDR;SOC;Alarm;Zweiter Rechner, gleicher Hash;=Isolieren',
    '',
  ].join('\r\n');
  expect(rowsOf(sheet)).toEqual([
    {
      title: 'Mein Internet ist weg. In …',
      part: 'Exercise',
      seconds: 0,
      from: 'Dana Ito, Lohnbüro',
      to: 'Servicedesk',
      via: 'phone',
      says: 'Mein Internet ist weg.\nIn einer Stunde ist Abgabe.',
      options: [],
      ask: '',
      listenFor: '',
      ifStuck: '',
      expected: 'Rückruf',
    },
    {
      title: 'Zweiter Rechner, gleicher Hash',
      part: 'Exercise',
      seconds: 720,
      from: 'EDR',
      to: 'SOC',
      via: 'alert',
      says: 'Zweiter Rechner, gleicher Hash',
      options: [],
      ask: '',
      listenFor: '',
      ifStuck: '',
      expected: '=Isolieren',
    },
  ]);
});

test('HSEEP’s own headings are known', () => {
  const head = [
    'Event #',
    'Event Time',
    'Inject Type',
    'Event Description',
    'Responsible Controller',
    'Recipient Player(s)',
    'Expected Outcome of Player Action',
    'Delivery Method',
  ];
  expect(guessColumns(head)).toEqual({ number: 0, offset: 1, type: 2, says: 3, to: 5, expected: 6, via: 7 });
});

test('the sign for a number is one', () => {
  expect(guessColumns(['Inject #', 'Time', 'From', 'To', 'Message'])).toEqual({
    number: 0,
    offset: 1,
    from: 2,
    to: 3,
    says: 4,
  });
});

test('a column that a field takes and gives up again is with the field that had it', () => {
  const guessed = [
    ['from', 1],
    ['to', undefined],
  ] as const;
  expect(heldBy([...guessed, ['to', 1]])).toEqual({ to: 1 });
  expect(heldBy([...guessed, ['to', 2]])).toEqual({ from: 1, to: 2 });
});

test('an empty part is the one above, and what is in reserve is in none', () => {
  const rows = rowsOf('Module,Type,Inject\nDetection,,One\n,,Two\n,contingency,Three\nRecovery,,Four\n');
  expect(rows.map(({ part }) => part)).toEqual(['Detection', 'Detection', undefined, 'Recovery']);
  const made = planFromMsel(rows, { title: 'Ours', starts: '09:00' });
  expect(brokenLaws(made)).toEqual([]);
  expect(made.parts.map(({ title, injects }) => [title, injects.length])).toEqual([
    ['Briefing', 0],
    ['Detection', 2],
    ['Recovery', 1],
    ['Hot wash', 0],
  ]);
  expect(made.contingencies?.map(({ says }) => says)).toEqual(['Three']);
});

test('everything that is wrong is told at once, with its row and column', () => {
  const sheet = 'Zeit,Von,An,Weg,Inhalt\nT+1,Dana,Desk,phone,Gone\nsoon,,Desk,pigeon,\n\nT+9,Dana,,mail,Back\n';
  expect(complaints(sheet)).toEqual([
    'Row 3, column “Von”: empty.',
    'Row 3, column “Inhalt”: empty.',
    'Row 3, column “Zeit”: “soon” is no time.',
    'Row 3, column “Weg”: “pigeon” is no channel.',
    'Row 5, column “An”: empty.',
  ]);
  expect(complaints('Zeit,Von\nT+1,Dana\n')).toEqual(['Row 2, column “Inject”: empty.']);
  expect(complaints('Inject\n')).toEqual(['Row 1: there is a heading and nothing under it.']);
});

const MIN = 60;
test.each([
  ['T+12', 12 * MIN],
  ['t + 12', 12 * MIN],
  ['+12', 12 * MIN],
  ['12', 12 * MIN],
  ['12 min', 12 * MIN],
  ['90 s', 90],
  ['2 h', 120 * MIN],
  ['T-5', -5 * MIN],
  ['T+00:12', 12 * MIN],
  ['T+01:05:30', 65 * MIN + 30],
  ['D+2 H+3 M+45', (2 * 24 + 3) * 60 * MIN + 45 * MIN],
  ['D+1', 24 * 60 * MIN],
  ['H+3, M+45', 3 * 60 * MIN + 45 * MIN],
  ['D-1 H+2', -22 * 60 * MIN],
])('the offset %s is read', (cell, seconds) => {
  expect(readOffset(cell)).toEqual({ is: 'offset', seconds });
});

test.each(['soon', '', 'T+', '25:99', '14:05:61', 'D', '1:2:3:4', 'T+00:75', 'tomorrow 14:05'])(
  '%j is no time',
  (cell) => {
    expect(readOffset(cell)).toBeUndefined();
  },
);

const column = (...cells: readonly string[]) => {
  const times = cells.map(readOffset);
  return {
    clock: guessClock(times.filter((time) => time !== undefined)),
    seconds: resolveOffsets(times, guessClock(times.filter((time) => time !== undefined))),
  };
};

test('hours and minutes count from the start, or are a clock on the wall, as the column says', () => {
  expect(column('00:00', '00:12', '01:05')).toEqual({ clock: { from: 'start' }, seconds: [0, 720, 3900] });
  expect(column('13:50', '14:05', '14:05:30')).toEqual({
    clock: { from: 'midnight', starts: '13:50' },
    seconds: [0, 900, 930],
  });
  expect(column('1:50 PM', '2:05 pm').seconds).toEqual([0, 900]);
  expect(column('09.00 Uhr', '09.30 Uhr').seconds).toEqual([0, 1800]);
  expect(resolveOffsets(['14:05'].map(readOffset), { from: 'midnight', starts: 'Fri 13:30' })).toEqual([2100]);
});

test('a clock that passes midnight goes on in the next day, and dates say which', () => {
  expect(column('23:50', '00:05', '06:00').seconds).toEqual([0, 900, 22_200]);
  expect(column('2026-02-28 23:50', '2026-03-01 00:05').seconds).toEqual([0, 900]);
  expect(column('31.12.2027 23:50', '1.1.2028 00:05').seconds).toEqual([0, 900]);
  expect(column('09:00', 'D+2 10:00').seconds).toEqual([0, 2 * 86_400 + 3600]);
});

test('a day that is named holds for the times below it, whatever midnight came before', () => {
  const H = 3600;
  expect(column('23:50', '00:10', 'D+1 08:00', '09:00').seconds).toEqual([0, 1200, 8 * H + 600, 9 * H + 600]);
  expect(column('2026-03-01 23:50', '00:10', '2026-03-02 08:00').seconds).toEqual([0, 1200, 8 * H + 600]);
  expect(column('23:50', '00:10', '2026-03-02 08:00', '3.3.2026 08:00').seconds).toEqual([
    0,
    1200,
    8 * H + 600,
    32 * H + 600,
  ]);
  expect(column('09:00', 'D+1 23:00', '01:00', 'D+0 10:00').seconds).toEqual([0, 38 * H, 40 * H, H]);
});

test('only what the room sees needs a column, and who speaks to whom is then said for every row', () => {
  expect(MANDATORY).toEqual(['says']);
  expect(rowsOf('Inject\nGone\n')).toMatchObject([{ from: 'Exercise control', to: 'Everybody' }]);
  expect(MSEL_COLUMNS.from.hint).toContain('Exercise control');
  expect(MSEL_COLUMNS.to.hint).toContain('Everybody');
});

test('an option is one line of a sheet, whatever an incident writes', () => {
  const [first] = plan.injects;
  if (!first) throw new Error('the plan has no inject');
  const options = [
    { id: 'a', text: 'Look\nB. first' },
    { id: 'b', text: 'Release' },
  ];
  const [row] = rowsOf(makeMsel({ ...plan, injects: [{ ...first, options }] }));
  expect(row?.options).toEqual(['Look B. first', 'Release']);
});

test('an offset that is written is read as it was', () => {
  fc.assert(
    fc.property(fc.integer({ min: -4_000_000, max: 4_000_000 }), (seconds) => {
      expect(readOffset(makeOffset(seconds))).toEqual({ is: 'offset', seconds });
    }),
  );
});

test('a plan that was edited exports what it runs now', () => {
  expect(rowsOf(makeMsel(plan)).map(({ part, title }) => [part, title])).toEqual([
    ['Detection', 'The alert title'],
    ['Detection', 'The call title'],
    ['Detection', 'The mail title'],
    ['Recovery', 'The press title'],
    ['Recovery', 'The release title'],
    [undefined, 'The spare title'],
  ]);
});
