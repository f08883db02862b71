import type { Component } from 'svelte';
import type { Runbook } from '../../core/runbook/runbook.ts';
import type { RouteTo, RunbookTab } from '../../routes.ts';
import type { RunbookCheck } from '../../session/runbook-check.svelte.ts';
import type { RunbookDraft } from '../../session/runbook-draft.ts';

/** What a tab is given. The runbook is what the draft says now, where there is one. */
export interface TabProps {
  readonly route: RouteTo<'runbook'>;
  readonly runbook: Runbook;
  readonly text: string;
  /** Absent until it is loaded. */
  readonly check?: RunbookCheck;
}

/** A tab that writes, too. */
export interface WritingTabProps extends TabProps {
  readonly draft: RunbookDraft;
}

/** Each tab is loaded when somebody opens it. One that writes is not there for a built-in example. */
export type TabRow = { readonly tab: RunbookTab; readonly title: string } & (
  | { readonly reads: () => Promise<{ readonly default: Component<TabProps & { draft?: RunbookDraft }> }> }
  | { readonly writes: () => Promise<{ readonly default: Component<WritingTabProps> }> }
);

/** The tabs, in their order. */
export const TABS: readonly TabRow[] = [
  { tab: 'document', title: 'Document', reads: () => import('./Document.svelte') },
  { tab: 'interview', title: 'Interview', writes: () => import('./interview/InterviewTab.svelte') },
  { tab: 'gaps', title: 'Gaps', reads: () => import('./gaps/GapsTab.svelte') },
  { tab: 'coverage', title: 'Coverage', reads: () => import('./coverage/CoverageTab.svelte') },
  { tab: 'versions', title: 'Versions', writes: () => import('./Versions.svelte') },
  { tab: 'markdown', title: 'Markdown', writes: () => import('./RawMarkdown.svelte') },
  { tab: 'export', title: 'Export', reads: () => import('./export/Export.svelte') },
];
