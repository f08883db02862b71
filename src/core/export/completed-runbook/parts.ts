/** What the record does not say: when on the calendar, by whom, and the id of the drill. */
export interface About {
  /** An ISO text in UTC. */
  readonly startedAt: string;
  readonly players?: string;
  readonly drillId: string;
}

/** What goes into the document. */
export interface Parts {
  readonly frontMatter: boolean;
  readonly notes: boolean;
  readonly log: 'whole' | 'starred' | 'none';
}

export const WHOLE: Parts = { frontMatter: true, notes: true, log: 'whole' };
