import { completedRunbookTree } from '../../core/export/completed-runbook.ts';
import { type Parts, WHOLE } from '../../core/export/completed-runbook/parts.ts';
import { makeMarkdown } from '../../core/markdown/make-markdown.ts';
import { makeRichText } from '../../core/export/rich-text.ts';
import type { OpenedDrill } from '../../session/drill-session.svelte.ts';
import { WaysOut } from './ways-out.svelte.ts';

/** The record of a drill that is to leave, with what goes into it. */
export class Exporter {
  parts: Parts = $state.raw(WHOLE);

  readonly #opened: OpenedDrill;
  readonly tree = $derived.by(() => {
    const { drill, header } = this.#opened;
    return completedRunbookTree(drill, { startedAt: header.startedAt, drillId: header.id }, this.parts);
  });
  readonly #markdown = $derived(makeMarkdown(this.tree));

  readonly ways = new WaysOut(() => ({
    file: { name: this.#fileName, text: this.#markdown, type: 'text/markdown' },
    rich: () => makeRichText(this.tree),
  }));

  constructor(opened: OpenedDrill) {
    this.#opened = opened;
  }

  get #fileName(): string {
    const { header } = this.#opened;
    return `completed-runbook_${header.incident.id}_${header.startedAt.slice(0, 10)}.md`;
  }
}
