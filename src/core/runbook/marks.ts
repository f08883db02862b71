import type { Html, RootContent } from 'mdast';

/** What a comment of ours says. `id` is as it was written; whether it names anything is another question. */
export interface Mark {
  readonly kind: 'step' | 'section';
  readonly id: string;
  readonly node: Html;
}

/** The mark that a node is; undefined where it is none. */
export function readMark(node: RootContent | undefined): Mark | undefined {
  if (node?.type !== 'html') return undefined;
  const { value } = node;
  if (value.length < '<!---->'.length || !value.startsWith('<!--') || !value.endsWith('-->')) return undefined;
  const said = value.slice('<!--'.length, -'-->'.length).trim();
  const kind = (['step', 'section'] as const).find((one) => said.startsWith(`${one}:`));
  return kind && { kind, id: said.slice(kind.length + 1).trim(), node };
}

/** A comment that was a mark before somebody changed it: it begins like one, and has no colon or no end. */
export const isDamagedMark = (node: RootContent): node is Html =>
  node.type === 'html' &&
  readMark(node) === undefined &&
  /^<!-{1,2}\s*(?:step|section)\b\s*[:.-]?\s*[a-z]/i.test(node.value);

/** The section that a step's id names, as it is written there; undefined where the id is not `section.word`. */
export const sectionOfStep = (id: string): string | undefined =>
  /^([a-z0-9]+(?:-[a-z0-9]+)*)\.[a-z0-9]+(?:-[a-z0-9]+)*$/.exec(id)?.[1];
