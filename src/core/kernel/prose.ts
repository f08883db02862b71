import type { RootContent } from 'mdast';

/** Markdown that an author wrote, parsed and stripped of positions; never HTML, never a string to be pasted into a page. */
export type Prose = readonly RootContent[];
