import { isMap, isNode, isScalar, type Pair, parseDocument } from 'yaml';
import { isSame } from '../kernel/is-same.ts';
import { type FrontMatter, frontEntries, yamlOf } from './front-matter.ts';

const FENCED = /^(---[ \t]*(?:\r\n|\n))([\s\S]*?(?:\r\n|\n))(---[ \t]*(?:\r\n|\n|$)[\s\S]*)$/;

/**
 * The front matter of a text with what has changed, and nothing else: other keys keep their bytes, such as a number with
 * its zeros and a comment. Undefined where the text has none that can be changed in its place.
 */
export function patchFrontMatter(text: string, before: FrontMatter, after: FrontMatter): string | undefined {
  const [, opening = '', body = '', closing = ''] = FENCED.exec(text) ?? [];
  const yaml = parseDocument(body);
  if (opening === '' || yaml.errors.length > 0 || !isMap(yaml.contents) || yaml.contents.flow === true)
    return undefined;
  const eol = opening.endsWith('\r\n') ? '\r\n' : '\n';
  const was = new Map(frontEntries(before));
  const is = new Map(frontEntries(after));
  const pairs = yaml.contents.items.map((pair) => ({ name: nameOf(pair), start: startOf(pair), end: endOf(pair) }));
  if (pairs.some(({ name, start }) => name === undefined || start === undefined)) return undefined;

  const written = (name: string): string => yamlOf({ [name]: is.get(name) }).replaceAll('\n', eol);
  const patched = pairs.map(({ name = '', start = 0, end = start }, index) => {
    const next = pairs[index + 1]?.start ?? body.length;
    if (isSame(was.get(name), is.get(name))) return body.slice(start, next);
    return is.has(name) ? written(name) + behind(body.slice(end, next), eol) : '';
  });
  const added = [...is.keys()]
    .filter((name) => !pairs.some((pair) => pair.name === name) && !isSame(was.get(name), is.get(name)))
    .map((name) => written(name) + eol);
  return [opening, body.slice(0, pairs[0]?.start), ...patched, ...added, closing].join('');
}

/** What stands behind a value: its comments, each on a line of its own where the value may have several. */
const behind = (rest: string, eol: string): string => eol + rest.replace(/^[ \t]*(?:\r\n|\n)?/, '');

const nameOf = ({ key }: Pair): string | undefined => (isScalar(key) ? String(key.value) : undefined);
const startOf = ({ key }: Pair): number | undefined => (isNode(key) ? key.range?.[0] : undefined);
/** Where the value ends, or the key where there is none. */
const endOf = ({ key, value }: Pair): number | undefined => {
  const last = isNode(value) ? value : key;
  return isNode(last) ? last.range?.[1] : undefined;
};
