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
  const [, kind, id] = /^<!--\s*(step|section):\s*(.*?)\s*-->$/s.exec(node.value) ?? [];
  return id !== undefined && (kind === 'step' || kind === 'section') ? { kind, id, node } : undefined;
}

/** The section that a step's id names, as it is written there; undefined where the id is not `section.word`. */
export const sectionOfStep = (id: string): string | undefined =>
  /^([a-z0-9]+(?:-[a-z0-9]+)*)\.[a-z0-9]+(?:-[a-z0-9]+)*$/.exec(id)?.[1];
