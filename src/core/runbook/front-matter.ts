import type { Yaml } from 'mdast';
import { type CST, type Document, isMap, isScalar, type Pair, Parser, parseDocument, stringify, visit } from 'yaml';
import { cleanLine, cleanText } from '../markdown/clean-text.ts';
import type { Problem } from '../kernel/problem.ts';
import { fail, ok, type Result } from '../kernel/result.ts';
import type { Runbook } from './runbook.ts';
import { type Place, runbookProblem, type RunbookProblemCode } from './runbook-problem.ts';

export type FrontMatter = Pick<Runbook, 'title' | 'version' | 'owner' | 'nextReview' | 'meta'>;

export const NO_FRONT_MATTER: FrontMatter = { title: '', version: '', owner: '', nextReview: '', meta: {} };

const KNOWN = ['title', 'version', 'owner', 'next_review'] as const;
type Known = (typeof KNOWN)[number];
const isKnown = (name: string): name is Known => (KNOWN as readonly string[]).includes(name); // a wider view of the list

/** Reads the keys that Firedoor knows as the texts that are written there, and keeps every other key as it is. */
export function readFrontMatter(node: Yaml, file: string): Result<FrontMatter, Problem> {
  const broken = (words: string, offset = 0): Result<FrontMatter, Problem> =>
    refuse('broken-front-matter', words, offset);
  const refuse = (code: RunbookProblemCode, detail: string, offset: number): Result<FrontMatter, Problem> =>
    fail(runbookProblem(code, file, placeIn(node, offset), detail));

  if (isDeep(node.value)) return broken('it is nested too deep.');
  // The line break before the closing fence is the last one of the YAML, and a text at its end may keep it.
  const yaml = parseDocument(`${node.value}\n`);
  const error = yaml.errors[0];
  if (error) return broken(sayYaml(error.message), error.pos[0]);
  const alias = firstAlias(yaml);
  if (alias) return refuse('front-matter-alias', alias.name, alias.offset);
  if (yaml.contents === null) return ok(NO_FRONT_MATTER);
  if (!isMap(yaml.contents)) return broken('it has no keys.');

  const texts: { [K in Known]?: string } = {};
  for (const pair of yaml.contents.items) {
    const name = nameOf(pair);
    if (!isKnown(name)) continue;
    const text = textOf(pair);
    if (text === undefined) return broken(`"${name}" is not a text.`, offsetOf(pair.key));
    texts[name] = text;
  }
  const { title = '', version = '', owner = '', next_review: nextReview = '' } = texts;
  const all = Object.entries(cleanValue(yaml.toJS()) as object); // a mapping, as seen above
  return ok({ title, version, owner, nextReview, meta: Object.fromEntries(all.filter(([name]) => !isKnown(name))) });
}

/** The first line of what the library says, without the place, which is counted from the fence and told beside it. */
function sayYaml(message: string): string {
  const said = (message.split('\n')[0] ?? '').replace(/ at line \d+, column \d+:?$/, '.').replace(/\.\.$/, '.');
  return said.startsWith('Nested mappings are not allowed')
    ? 'a line has two colons; put what follows the first one in quotation marks.'
    : said;
}

/** The front matter as YAML, keys in a fixed order; undefined where there is nothing to say. */
export function makeFrontMatter(runbook: FrontMatter): string | undefined {
  const entries = frontEntries(runbook);
  return entries.length === 0 ? undefined : yamlOf(Object.fromEntries(entries));
}

/** What the front matter says, key by key in their order; what is empty is not said. */
export function frontEntries(runbook: FrontMatter): readonly (readonly [name: string, value: unknown])[] {
  const { status, ...meta } = Object.fromEntries(Object.entries(runbook.meta).filter(([name]) => !isKnown(name)));
  const texts = {
    title: runbook.title,
    version: runbook.version,
    status,
    owner: runbook.owner,
    next_review: runbook.nextReview,
  };
  const said = Object.entries(texts).filter(([name, value]) =>
    name === 'status' ? value !== undefined : value !== '',
  );
  return [...said, ...Object.entries(meta)];
}

/** A mapping as YAML, without a line break at its end. */
export function yamlOf(mapping: object): string {
  const value = cleanValue(mapping);
  return stringify(value, { lineWidth: 0, blockQuote: !hasBlankLine(value) }).replace(/\n$/, '');
}

const nameOf = ({ key }: Pair): string => (isScalar(key) ? String(key.value) : '');

function textOf({ value }: Pair): string | undefined {
  if (value === null || (isScalar(value) && value.value === null)) return '';
  return isScalar(value) ? cleanLine(value.source ?? String(value.value)).trim() : undefined;
}

/** Every text in it clean, as it is after a way through a file. */
function cleanValue(value: unknown): unknown {
  if (typeof value === 'string') return cleanText(value);
  if (Array.isArray(value)) return value.map(cleanValue);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [cleanText(name), cleanValue(item)]));
}

/** The library's block texts lose the spaces of a line that holds nothing else. */
function hasBlankLine(value: unknown): boolean {
  if (typeof value === 'string') return /^[ \t]+$/m.test(value);
  return typeof value === 'object' && value !== null && Object.entries(value).flat().some(hasBlankLine);
}

function firstAlias(yaml: Document): { readonly name: string; readonly offset: number } | undefined {
  const found: { readonly name: string; readonly offset: number }[] = [];
  visit(yaml, {
    Alias(_, alias) {
      found.push({ name: alias.source, offset: offsetOf(alias) });
      return visit.BREAK;
    },
  });
  return found[0];
}

function offsetOf(node: unknown): number {
  if (typeof node !== 'object' || node === null || !('range' in node) || !Array.isArray(node.range)) return 0;
  return Number(node.range[0]);
}

/** The text of the node begins on the line below its fence. */
function placeIn(node: Yaml, offset: number): Place {
  const before = node.value.slice(0, offset).split('\n');
  return { line: (node.position?.start.line ?? 1) + before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

const MAX_DEPTH = 20;

/** The composer of the library is recursive, and deep YAML can end the process; its first pass is neither. */
function isDeep(text: string): boolean {
  const open: (readonly [token: CST.Token | null | undefined, depth: number])[] = [];
  for (const token of new Parser().parse(text)) open.push([token, 0]);
  for (let next = open.pop(); next; next = open.pop()) {
    const [token, depth] = next;
    if (depth > MAX_DEPTH) return true;
    if (token?.type === 'document') open.push([token.value, depth]);
    if (!token || !('items' in token)) continue;
    for (const item of token.items) open.push([item.key, depth + 1], [item.value, depth + 1]);
  }
  return false;
}
