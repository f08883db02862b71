import { makeCsv } from '../../csv/make-csv.ts';
import type { TabletopPlan } from '../plan.ts';
import { channelWord } from './channel-words.ts';
import { MSEL_COLUMNS, MSEL_FIELDS, type MselField } from './columns.ts';
import { mselOf, type MselRow } from './msel.ts';
import { makeOffset } from './offset-text.ts';
import { makeOptions } from './option-lines.ts';

/** The MSEL of a plan as CSV for a spreadsheet. */
export const makeMsel = (plan: TabletopPlan): string => makeMselSheet(mselOf(plan));

export const makeMselSheet = (rows: readonly MselRow[]): string =>
  makeCsv([
    MSEL_FIELDS.map((field) => MSEL_COLUMNS[field].heading),
    ...rows.map((row, index) => MSEL_FIELDS.map((field) => cellOf(row, field, index))),
  ]);

/** In reserve, as HSEEP calls it. */
const CONTINGENCY = 'Contingency';

function cellOf(row: MselRow, field: MselField, index: number): string {
  switch (field) {
    case 'number':
      return String(index + 1);
    case 'type':
      return row.part === undefined ? CONTINGENCY : 'Inject';
    case 'offset':
      return row.seconds === undefined ? '' : makeOffset(row.seconds);
    case 'via':
      return channelWord(row.via);
    case 'options':
      return makeOptions(row.options);
    default:
      return row[field] ?? '';
  }
}
