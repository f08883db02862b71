import type { RootContent } from 'mdast';
import type { Action } from '../kernel/vocabulary/actions.ts';
import type { SituationName } from '../kernel/vocabulary/situations.ts';
import type { Section } from '../kernel/vocabulary/words.ts';

/**
 * A response runbook. Markdown is how it is kept; this is what it says. Every text is clean and on one line, prose is as a
 * parser gives it (`cleanTree`), and the appendix, which holds what fits nowhere else, is the last section.
 */
export interface Runbook {
  readonly title: string;
  readonly version: string;
  readonly owner: string;
  readonly nextReview: string;
  /** Front matter as it was, for keys that Firedoor does not know. */
  readonly meta: { readonly [key: string]: unknown };
  readonly preamble: readonly RootContent[];
  readonly sections: readonly RunbookSection[];
}

/** A section, known by its id or kept under the appendix: prose that stands before its steps, and the steps. */
export interface RunbookSection {
  readonly id: Section;
  readonly title: string;
  readonly prose: readonly RootContent[];
  readonly steps: readonly RunbookStep[];
}

/** A step: who does what, when, how soon and on which channel, as its author wrote it and as the vocabulary knows it. */
export interface RunbookStep {
  /** `section.word`, unique in the runbook, such as `release.device`. */
  readonly id: string;
  readonly title: string;
  readonly when: string;
  /** Those that `when` names; `stepFields` finds them, and the actions in `does`. */
  readonly situations: readonly SituationName[];
  readonly who: string;
  readonly does: string;
  readonly actions: readonly Action[];
  readonly within: string;
  readonly channel: string;
  readonly prose: readonly RootContent[];
}
