import { resolve } from 'node:path';

/**
 * The Markdown parser decodes `&name;` through an element where it believes to be in a page. A worker has no elements, and
 * Trusted Types refuse the way in a page; the build with a table does the same everywhere.
 */
export const WITHOUT_DOCUMENT = [
  {
    find: /^decode-named-character-reference$/,
    replacement: resolve(import.meta.dirname, '../node_modules/decode-named-character-reference/index.js'),
  },
];
