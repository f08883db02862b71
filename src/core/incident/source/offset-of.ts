import { isCollection, isMap, isNode, isPair, isScalar, isSeq } from 'yaml';
import type { Where } from './complaint.ts';

/** The offset of a node, or of the nearest one above it where a path leads to nothing: a missing key is missed there. */
export function offsetOf(node: unknown, where: Where = { path: [] }): number {
  if ('offset' in where) return where.offset;
  let here = start(node, 0);
  let current = node;
  for (const [index, step] of where.path.entries()) {
    const last = index === where.path.length - 1;
    if (isMap(current)) {
      const pair = current.items.findLast(({ key }) => isScalar(key) && String(key.value) === String(step));
      if (!pair) return here;
      const key = start(pair.key, here);
      if (last && where.key === true) return key;
      here = start(pair.value, key);
      current = pair.value;
    } else if (isSeq(current)) {
      current = current.items[Number(step)];
      here = start(current, here);
    } else return here;
  }
  return here;
}

/** A flow pair in a list (`[a: 1]`) is a mapping without a range; its first key has one. */
function start(node: unknown, otherwise: number): number {
  if (isPair(node)) return start(node.key, otherwise);
  if (!isNode(node)) return otherwise;
  if (node.range) return node.range[0];
  return isCollection(node) ? start(node.items[0], otherwise) : otherwise;
}
