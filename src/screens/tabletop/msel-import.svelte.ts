import { readCsv, type Sheet, type SheetProblem } from '../../core/csv/read-csv.ts';
import type { MselField } from '../../core/tabletop/msel-csv/columns.ts';
import { guessColumns, type Mapping } from '../../core/tabletop/msel-csv/guess-columns.ts';
import type { MselRow } from '../../core/tabletop/msel-csv/msel.ts';
import { type ClockOf, guessClock } from '../../core/tabletop/msel-csv/offset-column.ts';
import { offsetsIn, readMsel } from '../../core/tabletop/msel-csv/read-msel.ts';

/** A sheet on its way to an exercise: which column is what, and what its times count from. */
export class MselImport {
  readonly file: string;
  readonly sheet: Sheet;
  mapping: Mapping = $state.raw({});
  title: string = $state('');
  /** What hours and minutes count from, where somebody has said it. */
  counts: ClockOf['from'] = $state('start');
  starts: string = $state('09:00');

  readonly #read = $derived.by(() => readMsel(this.sheet, this.mapping, this.clock));
  readonly problems: readonly SheetProblem[] = $derived.by(() => (this.#read.ok ? [] : this.#read.error));
  readonly rows: readonly MselRow[] = $derived.by(() => (this.#read.ok ? this.#read.value : []));
  /** Whether the column of times has any that could count from either. */
  readonly hasClock: boolean = $derived.by(() =>
    offsetsIn(this.sheet, this.mapping).some((time) => time?.is === 'hours'),
  );

  constructor(file: string, sheet: Sheet) {
    this.file = file;
    this.sheet = sheet;
    this.mapping = guessColumns(sheet.head);
    this.title = file.replace(/\.[a-z]+$/i, '').replaceAll(/[_-]+/g, ' ');
    this.#guessClock();
  }

  get clock(): ClockOf {
    return this.counts === 'start' ? { from: 'start' } : { from: 'midnight', starts: this.starts };
  }

  /** What a column holds, said by somebody. Another field that had it gives it up. */
  map(field: MselField, column: number | undefined): void {
    const others = Object.entries(this.mapping).filter(([name, held]) => name !== field && held !== column);
    this.mapping = { ...Object.fromEntries(others), ...(column !== undefined && { [field]: column }) };
    if (field === 'offset') this.#guessClock();
  }

  #guessClock(): void {
    const clock = guessClock(offsetsIn(this.sheet, this.mapping).filter((time) => time !== undefined));
    this.counts = clock.from;
    if (clock.from === 'midnight') this.starts = clock.starts;
  }
}

/** Reads a file, or says everything that is wrong with it. */
export function openMsel(file: string, text: string): MselImport | readonly SheetProblem[] {
  const sheet = readCsv(text);
  return sheet.ok ? new MselImport(file, sheet.value) : sheet.error;
}
