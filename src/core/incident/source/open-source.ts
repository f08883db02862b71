import { isMap, isScalar, LineCounter, parseDocument, visit, type YAMLError } from 'yaml';
import type { Complaint, Where } from './complaint.ts';
import { firstDanger } from './first-danger.ts';
import { offsetOf } from './offset-of.ts';
import { rejoinCommas } from './rejoin-commas.ts';

/** A file as the door lets it in: its value, what is wrong with its writing, and a way to find places in it. */
export interface Source {
  /** Undefined where the file could not be read at all. */
  readonly value: unknown;
  readonly complaints: readonly Complaint[];
  readonly place: (where: Where) => { readonly line: number; readonly column: number };
  /** What an author should know of this place besides; a variant says where its base speaks. */
  readonly note?: (where: Where) => string | undefined;
}

const LARGEST = 1_000_000;

/**
 * Reads YAML, or JSON with the same reader because it knows the place of every node. Anchors, aliases and tags are
 * refused, and size and depth are bounded before anything recursive sees the text.
 */
export function openSource(text: string, language: 'yaml' | 'json'): Source {
  const lines = countLines(text);
  const syntax = language === 'yaml' ? 'yaml-syntax' : 'json-syntax';
  const placeIn = (root: unknown) => (where: Where) => {
    const { line, col } = lines.linePos(offsetOf(root, where));
    return { line, column: col };
  };
  const refuse = (...complaints: readonly Complaint[]): Source => ({
    value: undefined,
    complaints,
    place: placeIn(undefined),
  });
  if (text.length > LARGEST) return refuse(complaintAt('file-too-large', 0, text.length.toLocaleString('en')));
  const danger = firstDanger(text);
  if (danger) return refuse(complaintAt(danger.code, danger.offset));

  const document = parseDocument(text, {
    schema: 'core',
    merge: false,
    resolveKnownTags: false,
    uniqueKeys: false, // its check takes a square of the keys; `duplicateKeys` takes a set
    prettyErrors: false,
  });
  if (document.errors.length > 0) {
    return refuse(
      ...firstOfEach(document.errors).map(({ code, message, pos }) =>
        complaintAt(code === 'TAB_AS_INDENT' ? 'tab-indentation' : syntax, pos[0], message.split(';')[0]),
      ),
    );
  }
  if (document.contents === null || (isScalar(document.contents) && document.contents.value === null)) {
    return refuse(complaintAt('empty-file', 0, language));
  }
  if (!isMap(document.contents)) return refuse(complaintAt('not-a-mapping', document.contents.range[0]));
  if (language === 'json' && document.contents.flow !== true)
    return refuse(complaintAt(syntax, 0, 'it does not start with {'));
  if (language === 'yaml') rejoinCommas(document);
  const value: unknown = document.toJS({ maxAliasCount: 0 });
  return { value, complaints: duplicateKeys(document), place: placeIn(document.contents) };
}

/** One wrong indentation makes the same error of every line below it. */
const firstOfEach = (errors: readonly YAMLError[]): readonly YAMLError[] =>
  errors.filter(({ code }, index) => errors.findIndex((error) => error.code === code) === index);

function duplicateKeys(document: ReturnType<typeof parseDocument>): Complaint[] {
  const complaints: Complaint[] = [];
  visit(document, {
    Map(_, map) {
      const seen = new Set<string>();
      for (const { key } of map.items) {
        const name = isScalar(key) ? String(key.value) : undefined;
        if (name === undefined) continue;
        if (seen.has(name)) complaints.push(complaintAt('duplicate-key', offsetOf(key), name));
        seen.add(name);
      }
    },
  });
  return complaints;
}

function countLines(text: string): LineCounter {
  const lines = new LineCounter();
  lines.addNewLine(0);
  for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1)) lines.addNewLine(end + 1);
  return lines;
}

const complaintAt = (code: Complaint['code'], offset: number, what = ''): Complaint => ({
  code,
  where: { offset },
  what,
  among: [],
});
