import type { Yaml } from 'mdast';
import { cleanLine } from '../markdown/clean-text.ts';
import { frontMatter } from '../markdown/nodes.ts';

/** One key of a front matter; a row that says nothing is left out. */
export type HeadRow = readonly [key: string, value: string | number | boolean | undefined];

/** Front matter for programs, keys in the given order. Every text is quoted as JSON, which is YAML too. */
export function yamlHead(rows: readonly HeadRow[]): Yaml {
  const said = rows.flatMap(([key, value]) =>
    value === undefined || value === '' ? [] : [`${key}: ${scalar(value)}`],
  );
  return frontMatter(said.join('\n'));
}

const scalar = (value: string | number | boolean): string =>
  typeof value === 'string' ? JSON.stringify(cleanLine(value)).replace(UNPRINTABLE, escaped) : String(value);

/** What JSON leaves as it is and YAML does not take. */
const UNPRINTABLE = /[\ufeff\ufffe\uffff]/g;
const escaped = (character: string): string => `\\u${character.charCodeAt(0).toString(16)}`;
