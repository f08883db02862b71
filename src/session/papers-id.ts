const PREFIX = 'papers-';

/** The id under which the papers of a drill are kept among the exercises. */
export const papersId = (drill: string): string => `${PREFIX}${drill}`;

/** The drill that papers belong to; undefined on the id of an exercise. */
export const drillOfPapers = (id: string): string | undefined =>
  id.startsWith(PREFIX) ? id.slice(PREFIX.length) : undefined;
