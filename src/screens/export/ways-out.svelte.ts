import { tick } from 'svelte';
import { copyRich, copyText } from '../../browser/clipboard.ts';
import { download, type FilePlace, type NewFile, saveFile } from '../../browser/files.ts';

/** A document as it leaves: for the clipboard, and as a file. */
export interface Leaving {
  readonly file: NewFile;
  /** For readers that know neither Markdown nor style sheets. */
  readonly rich: () => string;
}

export type View = 'rendered' | 'source';

/** What became of the last copy or save. */
export interface Told {
  readonly text: string;
  readonly means?: 'danger';
  /** What can be done instead. */
  readonly offers?: 'another-place';
}

/** How a document leaves a window, whatever it is, and what became of it. */
export class WaysOut {
  view: View = $state('rendered');
  told: Told | undefined = $state.raw();
  /** Where the source is shown, so that it can be selected. */
  shown: HTMLElement | undefined = $state.raw();

  readonly #leaving: () => Leaving;
  #place: FilePlace | undefined;

  constructor(leaving: () => Leaving) {
    this.#leaving = leaving;
  }

  get file(): NewFile {
    return this.#leaving().file;
  }

  get lines(): number {
    return this.file.text.split('\n').length - 1;
  }

  /** `what` is how it is called: `Markdown`. */
  async copySource(what: string): Promise<void> {
    const copied = await copyText(this.file.text);
    await this.#tellCopied(copied.ok, `Copied as ${what} (${String(this.lines)} lines).`);
  }

  async copyRichText(): Promise<void> {
    const copied = await copyRich({ html: this.#leaving().rich(), text: this.file.text });
    await this.#tellCopied(copied.ok, 'Copied with formatting. Paste it into a mail or a document.');
  }

  /** To the same file as before; the first time, and after a failure where the person asks for it, to a place they choose. */
  async save(elsewhere = false): Promise<void> {
    if (elsewhere) this.#place = undefined;
    const { file } = this;
    const saved = await saveFile(file, this.#place);
    if (saved.ok) {
      this.#place = saved.value;
      this.told = { text: saved.value ? `Saved to ${saved.value.name}.` : `Downloaded as ${file.name}.` };
    } else if (saved.error.kind === 'not-written') {
      this.told = {
        text: `The file could not be written (${saved.error.detail}). Nothing is lost: it is still in this browser.`,
        means: 'danger',
        offers: 'another-place',
      };
    }
  }

  /** What is another document goes to another file. */
  forgetPlace(): void {
    this.#place = undefined;
    this.told = undefined;
  }

  download(): void {
    download(this.file);
    this.told = { text: `Downloaded as ${this.file.name}.` };
  }

  async #tellCopied(isCopied: boolean, text: string): Promise<void> {
    if (isCopied) {
      this.told = { text };
      return;
    }
    this.view = 'source';
    await this.#select();
    this.told = { text: 'Copy was blocked. The text is selected: press Ctrl+C.', means: 'danger' };
  }

  /** The text under the person's own keys, where the browser does not let us copy it. */
  async #select(): Promise<void> {
    await tick();
    if (!this.shown) return;
    this.shown.focus();
    getSelection()?.selectAllChildren(this.shown);
  }
}
