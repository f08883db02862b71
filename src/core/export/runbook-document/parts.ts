import type { Exercised } from '../../check/gaps/exercised.ts';

/** Where the Markdown is read: each place draws diagrams, boxes and front matter in its own way, or not at all. */
export const FLAVOURS = ['github', 'azure-devops', 'confluence'] as const;
export type Flavour = (typeof FLAVOURS)[number];

/** What goes into the document. */
export interface RunbookParts {
  readonly frontMatter: boolean;
  /** People and how to reach them; out where the document is shared outside. */
  readonly contacts: boolean;
  readonly openDecisions: boolean;
  readonly exercised: boolean;
  /** As diagrams, or in words for readers that draw none. */
  readonly lifecycle: 'diagrams' | 'table' | 'none';
  /** Says on top what is missing before the runbook is ready. */
  readonly draftLine: boolean;
}

export const WHOLE_RUNBOOK: RunbookParts = {
  frontMatter: true,
  contacts: true,
  openDecisions: true,
  exercised: true,
  lifecycle: 'diagrams',
  draftLine: true,
};

/** What the runbook does not say of itself. */
export interface RunbookRecord {
  /** Undefined where the check has not been made. */
  readonly essentialGaps?: number;
  readonly exercised: Exercised;
}
