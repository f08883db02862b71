import { download, type NewFile } from '../../browser/files.ts';
import { makeCsv } from '../../core/csv/make-csv.ts';
import { dueDates, isDueSomeday } from '../../core/export/after-action/calendar.ts';
import { reportFileName } from '../../core/export/after-action/file-name.ts';
import { mselAsRunRows } from '../../core/export/after-action/msel-as-run-sheet.ts';
import { observationRows } from '../../core/export/after-action/observations-sheet.ts';
import { afterActionTree, type ReportParts, WHOLE_REPORT } from '../../core/export/after-action-document.ts';
import { makeRichText } from '../../core/export/rich-text.ts';
import { makeMarkdown } from '../../core/markdown/make-markdown.ts';
import { WaysOut } from '../export/ways-out.svelte.ts';
import type { ReportSource } from './source.ts';

/** A report that is to leave, with what goes into it, and the sheets and the calendar beside it. */
export class ReportExporter {
  parts: ReportParts = $state.raw(WHOLE_REPORT);

  readonly #source: ReportSource;
  readonly tree = $derived.by(() => afterActionTree(this.#source.report, this.parts));
  readonly #markdown = $derived(makeMarkdown(this.tree));

  readonly ways = new WaysOut(() => ({
    file: { name: reportFileName(this.#source.report, 'report'), text: this.#markdown, type: 'text/markdown' },
    rich: () => makeRichText(this.tree),
  }));

  constructor(source: ReportSource) {
    this.#source = source;
  }

  /** Whether anything is due: a calendar without a day is of no use. */
  get hasDates(): boolean {
    return this.#source.report.plan.some(isDueSomeday);
  }

  get hasMsel(): boolean {
    return this.#source.tabletop !== undefined;
  }

  downloadObservations(): void {
    const { report } = this.#source;
    this.#hand({
      name: reportFileName(report, 'observations'),
      text: makeCsv(observationRows(report)),
      type: 'text/csv',
    });
  }

  downloadMsel(): void {
    const { report, tabletop } = this.#source;
    if (!tabletop) return;
    this.#hand({ name: reportFileName(report, 'msel'), text: makeCsv(mselAsRunRows(tabletop)), type: 'text/csv' });
  }

  downloadDates(): void {
    const { report, endedAt } = this.#source;
    this.#hand({ name: reportFileName(report, 'calendar'), text: dueDates(report, endedAt), type: 'text/calendar' });
  }

  #hand(file: NewFile): void {
    download(file);
    this.ways.told = { text: `Downloaded as ${file.name}.` };
  }
}
