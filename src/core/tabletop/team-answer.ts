import type { Confidence } from '../kernel/vocabulary/words.ts';

/** What a team answered on a laptop of its own, as the sealed file holds it. */
export interface TeamAnswer {
  readonly exercise: string;
  readonly inject: string;
  readonly team: string;
  readonly option?: string;
  readonly sure?: Confidence;
  readonly text?: string;
  /** The fingerprint over everything else. */
  readonly seal: string;
}
