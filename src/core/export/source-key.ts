import type { Root, RootContent } from 'mdast';
import { heading, link, list, strong, text } from '../markdown/nodes.ts';
import { plainText } from '../runbook/plain-text.ts';

/** A page of the documentation that tags such as `(RMA, 2026-07-23)` stand for. */
export interface Source {
  readonly tag: string;
  readonly page: string;
  /** Its public address, or where else it is. */
  readonly link: string;
}

const TAGS = /\(([A-Z][A-Z0-9-]+(?:, \d{4}(?:-\d{2}){0,2})?(?:; [A-Z][A-Z0-9-]+(?:, \d{4}(?:-\d{2}){0,2})?)*)\)/g;

/** The document with a short key of its sources at its end, for readers who have no Firedoor; as it is where it uses none. */
export function withSourceKey(document: Root, sources: readonly Source[]): Root {
  const used = tagsIn(document.children);
  const named = sources.filter(
    ({ tag }, index) => used.has(tag) && sources.findIndex((one) => one.tag === tag) === index,
  );
  if (named.length === 0) return document;
  const items = named
    .toSorted((one, other) => (one.tag < other.tag ? -1 : 1))
    .map(({ tag, page, link: address }) => [
      strong(tag),
      text(` ${page}: `),
      /^https:/.test(address) ? link(address, address) : text(address),
    ]);
  return { ...document, children: [...document.children, heading(2, 'Sources'), list(items)] };
}

const tagsIn = (nodes: readonly RootContent[]): ReadonlySet<string> =>
  new Set(
    [...plainText(nodes).matchAll(TAGS)].flatMap(([, said = '']) =>
      said.split('; ').map((one) => one.split(', ')[0] ?? ''),
    ),
  );
