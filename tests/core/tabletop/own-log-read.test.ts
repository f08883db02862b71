import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readCsv } from '../../../src/core/csv/read-csv.ts';
import { conduct } from '../../../src/core/tabletop/conduct.ts';
import { makeTabletopLog, parseTabletopLog } from '../../../src/core/tabletop/log-file.ts';
import { guessColumns } from '../../../src/core/tabletop/msel-csv/guess-columns.ts';
import { makeMselSheet } from '../../../src/core/tabletop/msel-csv/make-msel.ts';
import { type MselRow, planFromMsel } from '../../../src/core/tabletop/msel-csv/msel.ts';
import { readMsel } from '../../../src/core/tabletop/msel-csv/read-msel.ts';
import { plannedMinutes, type TabletopPlan } from '../../../src/core/tabletop/plan.ts';
import { editPlan, type PlanEdit } from '../../../src/core/tabletop/prepare.ts';
import { replayTabletop } from '../../../src/core/tabletop/tabletop.ts';
import type { TabletopCommand } from '../../../src/core/tabletop/tabletop-command.ts';
import { exerciseTime } from '../../../src/core/tabletop/tabletop-fact.ts';
import { inject, m, plan, plannedTabletop, refused } from './given-tabletop.ts';

const SEED = 20261127;

function expectRead(facts: Parameters<typeof makeTabletopLog>[1]): void {
  const read = parseTabletopLog(makeTabletopLog({}, facts));
  expect(read.ok ? [] : read.error.map(({ message }) => message)).toEqual([]);
}
const expectPlanRead = (made: TabletopPlan): void => {
  expectRead([{ type: 'exercise.planned', at: exerciseTime(0), plan: made }]);
};

const row = (said: Partial<MselRow> = {}): MselRow => ({
  title: 'A title',
  part: 'Detection',
  from: 'Dana',
  to: 'Desk',
  via: 'phone',
  says: 'Gone',
  options: [],
  ask: '',
  listenFor: '',
  ifStuck: '',
  ...said,
});
function imported(rows: readonly MselRow[]) {
  const sheet = readCsv(makeMselSheet(rows));
  if (!sheet.ok) return sheet;
  return readMsel(sheet.value, guessColumns(sheet.value.head), { from: 'start' });
}
const complaints = (rows: readonly MselRow[]) => {
  const read = imported(rows);
  return read.ok ? [] : read.error.map(({ message }) => message);
};
const planOf = (rows: readonly MselRow[]): TabletopPlan => {
  const read = imported(rows);
  if (!read.ok) throw new Error(read.error.map(({ message }) => message).join('\n'));
  return planFromMsel(read.value, { title: 'Ours', starts: '09:00' });
};

test('an import of as many injects as are read takes no longer than an exercise can', () => {
  const long = planOf(Array.from({ length: 200 }, () => row()));
  expect(plannedMinutes(long)).toBe(480);
  expectPlanRead(long);
});

test('a sheet with more parts, or longer cells, than a log holds is refused at its row', () => {
  const parts = (count: number) => Array.from({ length: count }, (_, index) => row({ part: `Part ${String(index)}` }));
  expectPlanRead(planOf(parts(47)));
  expect(complaints(parts(60))).toEqual(['Row 49, column “Part”: over 47 parts.']);
  expect(complaints([row(), row({ from: 'x'.repeat(401), question: 'y'.repeat(4001) })])).toEqual([
    'Row 3, column “From”: over 400 characters.',
    'Row 3, column “Question”: over 4000 characters.',
  ]);
});

test('an inject that is inserted or edited has bounds in all that it says', () => {
  const insert = (said: Parameters<typeof inject>[1]): TabletopCommand => ({
    do: 'insert',
    inject: inject('own', said),
  });
  const problem = (command: TabletopCommand) => refused(plannedTabletop(), command, m('00:00'))?.happened;
  const name = 'Its title, or who says it to whom, is longer than 400 characters.';
  expect(problem(insert({ title: 'x'.repeat(401) }))).toBe(name);
  expect(problem(insert({ from: 'x'.repeat(401) }))).toBe(name);
  const text = 'It is longer than 4000 characters.';
  expect(problem(insert({ question: 'x'.repeat(4001) }))).toBe(text);
  expect(problem({ do: 'edit', inject: 'call', says: 'Gone', question: 'x'.repeat(4001) })).toBe(text);
  const note: TabletopCommand = { do: 'note', kind: 'gap', text: 'Gone', who: 'x'.repeat(201) };
  expect(
    refused(replayTabletop(plannedTabletop(), [{ type: 'exercise.started', at: m('00:00') }]), note, m('00:01')),
  ).toMatchObject({ code: 'too-long' });
});

const LENGTH = fc.oneof(fc.integer({ min: 0, max: 60 }), fc.constantFrom(300, 301, 400, 401, 4000, 4001, 8001));
const TEXT = LENGTH.map((length) => 'x'.repeat(length));
const ROW: fc.Arbitrary<MselRow> = fc.record({
  title: TEXT,
  part: fc.oneof(TEXT, fc.constantFrom('One', 'Two')),
  from: TEXT,
  to: TEXT,
  via: fc.constant('phone' as const),
  says: TEXT,
  question: TEXT,
  options: fc.array(TEXT, { maxLength: 9 }),
  ask: TEXT,
  listenFor: TEXT,
  ifStuck: TEXT,
});

test('every plan that an import makes is read', () => {
  let read = 0;
  fc.assert(
    fc.property(fc.array(ROW, { minLength: 1, maxLength: 3 }), fc.integer({ min: 1, max: 70 }), (rows, times) => {
      const rowsRead = imported(Array.from({ length: times }, () => rows).flat());
      if (!rowsRead.ok) return;
      read++;
      expectPlanRead(planFromMsel(rowsRead.value, { title: 'Ours', starts: '09:00' }));
    }),
    { numRuns: 150, seed: SEED },
  );
  expect(read).toBeGreaterThan(5);
});

const EDIT: fc.Arbitrary<PlanEdit> = fc.oneof(
  TEXT.map((title): PlanEdit => ({ do: 'rename', title })),
  TEXT.map((text): PlanEdit => ({ do: 'add-objective', text })),
  fc.nat(999).map((number): PlanEdit => ({ do: 'add-rule', text: `Rule ${String(number)}` })),
  fc.nat(999).map((number): PlanEdit => ({ do: 'add-player', seat: `Seat ${String(number)}` })),
  fc.constant<PlanEdit>({ do: 'add-module', title: 'More', after: 'one' }),
  fc.constant<PlanEdit>({ do: 'set-total', minutes: 120 }),
);

test('every plan that is edited is read', () => {
  fc.assert(
    fc.property(fc.array(EDIT, { minLength: 200, maxLength: 500 }), (edits) => {
      const edited = (now: TabletopPlan, edit: PlanEdit): TabletopPlan => {
        const next = editPlan(now, edit);
        return next.ok ? next.value : now;
      };
      expectPlanRead(edits.reduce(edited, plan));
    }),
    { numRuns: 10, seed: SEED },
  );
});

const COMMAND: fc.Arbitrary<TabletopCommand> = fc.oneof(
  fc.constantFrom<TabletopCommand>({ do: 'start' }, { do: 'show' }, { do: 'end' }),
  fc.tuple(TEXT, TEXT, TEXT, fc.nat(99)).map(([title, from, question, number]): TabletopCommand => {
    return { do: 'insert', inject: inject(`own-${String(number)}`, { title, from, question }) };
  }),
  fc.tuple(TEXT, TEXT).map(([says, question]): TabletopCommand => ({ do: 'edit', inject: 'call', says, question })),
  fc.tuple(TEXT, TEXT).map(([text, who]): TabletopCommand => ({ do: 'note', kind: 'gap', text, who })),
  fc.tuple(TEXT, TEXT).map(([text, who]): TabletopCommand => ({ do: 'record-decision', text, who })),
  fc.tuple(TEXT, TEXT).map(([why, consequence]): TabletopCommand => ({ do: 'explain', number: 1, why, consequence })),
  TEXT.map((text): TabletopCommand => ({ do: 'write-summary', text })),
  fc.tuple(TEXT, TEXT, fc.constantFrom('', 'soon', '2026-12-01')).map(([action, owner, due]): TabletopCommand => {
    return { do: 'agree-follow-up', id: 'f1', followUp: { action, owner, due, state: 'idea' } };
  }),
);

test('every log that is conducted is read', () => {
  fc.assert(
    fc.property(fc.array(COMMAND, { maxLength: 40 }), (commands) => {
      const start: TabletopCommand = { do: 'start' };
      const last = [start, ...commands].reduce((tabletop, command) => {
        const done = conduct(tabletop, command, m('01:00'));
        return done.ok ? replayTabletop(tabletop, done.value) : tabletop;
      }, plannedTabletop());
      expectRead(last.facts);
    }),
    { numRuns: 100, seed: SEED },
  );
});
