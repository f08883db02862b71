/** What an exercise bears. A log is read within these limits, so nothing may be planned, imported or written beyond them. */

/** Characters of a title, of a name, or of who says something to whom. */
export const LONGEST_NAME = 400;
/** Characters of what somebody writes at once. */
export const LONGEST_TEXT = 4000;
/** Characters of anything that people read; the longest text that anybody would say in a room. */
export const LONGEST_WORDS = 8000;
export const MOST_PARTS = 50;
export const MOST_INJECTS = 500;
export const MOST_PLAYERS = 100;
export const MOST_RULES = 30;
