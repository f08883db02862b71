import { readCsv, type Sheet, type SheetProblem } from '../../core/csv/read-csv.ts';
import { isSame } from '../../core/kernel/is-same.ts';
import { MSEL_FIELDS, type MselField } from '../../core/tabletop/msel-csv/columns.ts';
import { guessColumns, type Mapping } from '../../core/tabletop/msel-csv/guess-columns.ts';
import { heldBy, type Said } from '../../core/tabletop/msel-csv/held-columns.ts';
import type { MselRow } from '../../core/tabletop/msel-csv/msel.ts';
import { type ClockOf, guessClock } from '../../core/tabletop/msel-csv/offset-column.ts';
import { offsetsIn, readMsel } from '../../core/tabletop/msel-csv/read-msel.ts';

/** A sheet on its way to an exercise: which column is what, and what its times count from. */
export class MselImport {
  readonly file: string;
  readonly sheet: Sheet;
  title: string = $state('');
  /** What hours and minutes count from, where somebody has said it. */
  counts: ClockOf['from'] = $state('start');
  starts: string = $state('09:00');
  #said: readonly Said[] = $state.raw([]);

  readonly mapping: Mapping = $derived.by(() => heldBy(this.#said));

  readonly #read = $derived.by(() => readMsel(this.sheet, this.mapping, this.clock));
  readonly problems: readonly SheetProblem[] = $derived.by(() => (this.#read.ok ? [] : this.#read.error));
  readonly rows: readonly MselRow[] = $derived.by(() => (this.#read.ok ? this.#read.value : []));
  /** Whether the column of times has any that could count from either. */
  readonly hasClock: boolean = $derived.by(() =>
    offsetsIn(this.sheet, this.mapping).some((time) => time?.is === 'hours'),
  );

  /** What somebody has said about a sheet with the same columns holds for this one too. */
  constructor(file: string, sheet: Sheet, before: MselImport | undefined) {
    this.file = file;
    this.sheet = sheet;
    if (before && isSame(before.sheet.head, sheet.head)) {
      this.#said = before.#said;
      this.title = before.title;
      this.counts = before.counts;
      this.starts = before.starts;
      return;
    }
    const guessed = guessColumns(sheet.head);
    this.#said = MSEL_FIELDS.map((field) => [field, guessed[field]]);
    this.title = file.replace(/\.[a-z]+$/i, '').replaceAll(/[_-]+/g, ' ');
    this.#guessClock();
  }

  get clock(): ClockOf {
    return this.counts === 'start' ? { from: 'start' } : { from: 'midnight', starts: this.starts };
  }

  /** What a column holds, said by somebody. */
  map(field: MselField, column: number | undefined): void {
    const { offset } = this.mapping;
    this.#said = [...this.#said.filter(([one]) => one !== field), [field, column]];
    if (this.mapping.offset !== offset) this.#guessClock();
  }

  #guessClock(): void {
    const clock = guessClock(offsetsIn(this.sheet, this.mapping).filter((time) => time !== undefined));
    this.counts = clock.from;
    if (clock.from === 'midnight') this.starts = clock.starts;
  }
}

/** Reads a file, or says everything that is wrong with it. `before` is the sheet that it may be a mended one of. */
export function openMsel(
  file: string,
  text: string,
  before: MselImport | undefined,
): MselImport | readonly SheetProblem[] {
  const sheet = readCsv(text);
  return sheet.ok ? new MselImport(file, sheet.value, before) : sheet.error;
}
