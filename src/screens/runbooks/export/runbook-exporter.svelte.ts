import type { Root } from 'mdast';
import type { NewFile } from '../../../browser/files.ts';
import { firstFifteenPage } from '../../../core/export/first-15-page.ts';
import { helpdeskCardTree } from '../../../core/export/helpdesk-card.ts';
import { htmlPage } from '../../../core/export/html-page.ts';
import { makeRichText } from '../../../core/export/rich-text.ts';
import { runbookDocument } from '../../../core/export/runbook-document.ts';
import { markedDraft, sayDraft } from '../../../core/export/runbook-document/head.ts';
import { type Source, withSourceKey } from '../../../core/export/source-key.ts';
import { documentFileName, type DocumentName } from '../../../core/export/runbook-document/file-name.ts';
import { flavouredMarkdown, READERS } from '../../../core/export/runbook-document/flavours.ts';
import {
  type Flavour,
  type RunbookParts,
  type RunbookRecord,
  WHOLE_RUNBOOK,
} from '../../../core/export/runbook-document/parts.ts';
import { withoutContacts } from '../../../core/export/runbook-document/without-contacts.ts';
import { EMPTY_NOTICE, type NoticeBlanks, userNotice } from '../../../core/export/user-notice.ts';
import { type HelpdeskCard, helpdeskCard } from '../../../core/review/helpdesk-card.ts';
import type { Runbook } from '../../../core/runbook/runbook.ts';
import { WaysOut } from '../../export/ways-out.svelte.ts';

export const FORMATS = ['markdown', 'rich', 'print', 'html'] as const;
export type Format = (typeof FORMATS)[number];

export const PAPERS = ['A4', 'Letter'] as const;
export type Paper = (typeof PAPERS)[number];

/** What can leave by itself, from the whole to a page for one reader. */
export type SheetName = Exclude<DocumentName, 'readiness'>;

/** What may be left out of the full runbook, beside its contacts. */
export type Includes = Pick<RunbookParts, 'frontMatter' | 'openDecisions' | 'exercised' | 'draftLine'> & {
  readonly lifecycle: boolean;
};

/** A runbook that is to leave: what of it, in which form, and what goes into it. */
export class RunbookExporter {
  sheet: SheetName = $state('runbook');
  format: Format = $state('markdown');
  flavour: Flavour = $state('github');
  paper: Paper = $state('A4');
  /** Without people and how to reach them. */
  outside = $state(false);
  includes: Includes = $state.raw({ ...WHOLE_RUNBOOK, lifecycle: true });
  blanks: NoticeBlanks = $state.raw(EMPTY_NOTICE);
  /** What the tags of sources in a text stand for. */
  sources: readonly Source[] = $state.raw([]);

  readonly #runbook: () => Runbook;
  readonly #record: () => RunbookRecord;
  readonly #today: string;

  readonly card: HelpdeskCard = $derived.by(() => helpdeskCard([this.#runbook()]));
  readonly tree: Root = $derived.by(() => withSourceKey(this.#treeOf(this.sheet, this.#parts), this.sources));
  /** The document on this screen and on paper, which draw no diagram. */
  readonly rendered: Root = $derived.by(() => {
    const { lifecycle } = this.#parts;
    const parts = { ...this.#parts, lifecycle: lifecycle === 'diagrams' ? ('table' as const) : lifecycle };
    return withSourceKey(this.#treeOf(this.sheet, parts), this.sources);
  });
  readonly #text = $derived.by(() =>
    this.format === 'html' ? htmlPage(this.tree, this.title) : flavouredMarkdown(this.tree, this.flavour),
  );

  readonly ways = new WaysOut(() => ({ file: this.#file, rich: () => makeRichText(this.tree) }));

  /** `today` is `YYYY-MM-DD`. */
  constructor(runbook: () => Runbook, record: () => RunbookRecord, today: string) {
    this.#runbook = runbook;
    this.#record = record;
    this.#today = today;
  }

  /** Undefined while the check runs. */
  get essentialGaps(): number | undefined {
    return this.#record().essentialGaps;
  }

  get title(): string {
    const heading = this.sheet === 'runbook' ? '' : `${SHEETS[this.sheet]}, `;
    return `${heading}${this.#runbook().title || 'Runbook'}`;
  }

  get #file(): NewFile {
    const kind = this.format === 'html' ? 'html' : 'md';
    return {
      name: documentFileName(this.#runbook(), this.sheet, kind, this.#today),
      text: this.#text,
      type: kind === 'html' ? 'text/html' : 'text/markdown',
    };
  }

  #treeOf(sheet: SheetName, parts: RunbookParts): Root {
    const runbook = this.#runbook();
    const contacts = !this.outside;
    switch (sheet) {
      case 'runbook':
        return runbookDocument(runbook, parts, this.#record());
      case 'first-15':
        return this.#marked(firstFifteenPage(runbook, contacts));
      case 'card': {
        const card = helpdeskCardTree(this.card);
        return this.#marked(contacts ? card : withoutContacts(card, runbook));
      }
      case 'notice':
        return this.#marked(userNotice(runbook, this.blanks));
    }
  }

  /** The line that marks the sheet as a draft, unless it is switched off. */
  get draftMark(): string | undefined {
    return this.includes.draftLine ? sayDraft(this.#record()) : undefined;
  }

  #marked(sheet: Root): Root {
    return this.includes.draftLine ? markedDraft(sheet, this.#record()) : sheet;
  }

  get #parts(): RunbookParts {
    const reader = READERS[this.flavour];
    const isMarkdown = this.format === 'markdown';
    return {
      ...this.includes,
      contacts: !this.outside,
      frontMatter: isMarkdown && reader.frontMatter && this.includes.frontMatter,
      lifecycle: !this.includes.lifecycle ? 'none' : isMarkdown && reader.draws ? 'diagrams' : 'table',
    };
  }
}

export const SHEETS: { readonly [S in SheetName]: string } = {
  runbook: 'Full runbook',
  'first-15': 'First 15 minutes',
  card: 'Helpdesk card',
  notice: 'User notice',
};
