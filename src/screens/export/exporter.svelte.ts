import { copyRich, copyText } from '../../browser/clipboard.ts';
import { download, type FilePlace, type NewFile, saveFile } from '../../browser/files.ts';
import { completedRunbookTree } from '../../core/export/completed-runbook.ts';
import { type Parts, WHOLE } from '../../core/export/completed-runbook/parts.ts';
import { makeMarkdown } from '../../core/markdown/make-markdown.ts';
import { makeRichText } from '../../core/export/rich-text.ts';
import type { OpenedDrill } from '../../session/drill-session.svelte.ts';

export type View = 'rendered' | 'markdown';

/** What became of the last copy or save. */
export interface Told {
  readonly text: string;
  readonly means?: 'danger';
  /** What can be done instead. */
  readonly offers?: 'another-place' | 'select';
}

/** The document that is to leave, and the ways on which it leaves. */
export class Exporter {
  parts: Parts = $state.raw(WHOLE);
  view: View = $state('rendered');
  told: Told | undefined = $state.raw();

  readonly #opened: OpenedDrill;
  readonly tree = $derived.by(() => {
    const { drill, header } = this.#opened;
    return completedRunbookTree(drill, { startedAt: header.startedAt, drillId: header.id }, this.parts);
  });
  readonly markdown = $derived(makeMarkdown(this.tree));
  readonly lines = $derived(this.markdown.split('\n').length - 1);

  #place: FilePlace | undefined;

  constructor(opened: OpenedDrill) {
    this.#opened = opened;
  }

  get fileName(): string {
    const { header } = this.#opened;
    return `completed-runbook_${header.incident.id}_${header.startedAt.slice(0, 10)}.md`;
  }

  /** `select` is told where the browser refuses, to put the text under the person's own keys. */
  async copyMarkdown(select: () => void): Promise<void> {
    const copied = await copyText(this.markdown);
    this.#tellCopied(copied.ok, `Copied as Markdown (${String(this.lines)} lines).`, select);
  }

  async copyRichText(select: () => void): Promise<void> {
    const copied = await copyRich({ html: makeRichText(this.tree), text: this.markdown });
    this.#tellCopied(copied.ok, 'Copied with formatting. Paste it into a mail or a document.', select);
  }

  /** To the same file as before; the first time, and after a failure where the person asks for it, to a place they choose. */
  async save(elsewhere = false): Promise<void> {
    if (elsewhere) this.#place = undefined;
    const saved = await saveFile(this.#file, this.#place);
    if (saved.ok) {
      this.#place = saved.value;
      this.told = { text: saved.value ? `Saved to ${saved.value.name}.` : `Downloaded as ${this.fileName}.` };
    } else if (saved.error.kind === 'not-written') {
      this.told = {
        text: `The file could not be written (${saved.error.detail}). Nothing is lost: it is still in this browser.`,
        means: 'danger',
        offers: 'another-place',
      };
    }
  }

  download(): void {
    download(this.#file);
    this.told = { text: `Downloaded as ${this.fileName}.` };
  }

  get #file(): NewFile {
    return { name: this.fileName, text: this.markdown, type: 'text/markdown' };
  }

  #tellCopied(isCopied: boolean, text: string, select: () => void): void {
    if (isCopied) {
      this.told = { text };
      return;
    }
    this.view = 'markdown';
    select();
    this.told = { text: 'Copy was blocked. The text is selected: press Ctrl+C.', means: 'danger' };
  }
}
