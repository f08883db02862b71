import { type Document, isScalar, type Pair, Scalar, visit } from 'yaml';

/**
 * Gives a text of a one-line mapping back the commas that YAML cuts it at. In `{ id: release, text: By hand, with a reason }`
 * YAML sees a third key without a value; an author sees a sentence. Nothing of the format has a key without a value, so
 * the author is right. A text in quotes is over where its quotes end.
 */
export function rejoinCommas(document: Document.Parsed): void {
  visit(document, {
    Map(_, map) {
      if (map.flow !== true) return;
      const kept: Pair[] = [];
      for (const pair of map.items) {
        const before = kept.at(-1)?.value;
        if (pair.value === null && isPlain(pair.key) && isPlain(before) && typeof before.value === 'string') {
          before.value = `${before.value}, ${pair.key.source ?? ''}`;
        } else kept.push(pair);
      }
      map.items.splice(0, map.items.length, ...kept);
    },
  });
}

const isPlain = (node: unknown): node is Scalar => isScalar(node) && node.type === Scalar.PLAIN;
