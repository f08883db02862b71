import type { Section } from '../../kernel/vocabulary/words.ts';

/** The last drill in which a step of a section was used. A section that no drill has used is not in the list. */
export type Exercised = readonly {
  readonly section: Section;
  readonly drill: string;
  readonly title: string;
  /** A date, `YYYY-MM-DD`. */
  readonly on: string;
  readonly result: 'met' | 'late' | 'missed';
  readonly by?: string;
}[];
