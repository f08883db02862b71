import type { RootContent } from 'mdast';

/** Nodes that stand together, from a heading to the next. */
export interface Stretch {
  /** Its heading has the depth that was asked for: paper keeps it on one page where it can. */
  readonly isWhole: boolean;
  readonly nodes: readonly RootContent[];
}

/** A document cut before each of its headings down to this depth; a deeper one stays with what is above it. */
export function stretches(nodes: readonly RootContent[], depth: number): readonly Stretch[] {
  const found: Stretch[] = [];
  for (const node of nodes) {
    const last = found.at(-1);
    if (node.type === 'heading' && node.depth <= depth) found.push({ isWhole: node.depth === depth, nodes: [node] });
    else if (last) found[found.length - 1] = { ...last, nodes: [...last.nodes, node] };
    else found.push({ isWhole: false, nodes: [node] });
  }
  return found;
}
