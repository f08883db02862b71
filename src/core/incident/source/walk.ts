import type { Path } from './complaint.ts';

export type Mapping = Readonly<Record<string, unknown>>;

export const isMapping = (value: unknown): value is Mapping =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A value of a file at its path. What stands above it may be of any shape: a file is questioned before it is known to be sound. */
export interface Found {
  readonly path: Path;
  readonly value: unknown;
}

/** A mapping in a list. */
export interface Row {
  readonly path: Path;
  readonly row: Mapping;
}

/** The value that a path leads to, or undefined. */
export function valueAt(root: unknown, ...path: Path): unknown {
  let value = root;
  for (const step of path) {
    if (isMapping(value) && Object.hasOwn(value, step)) value = value[step];
    else if (Array.isArray(value)) value = value[Number(step)] as unknown;
    else return undefined;
  }
  return value;
}

/** The members of a list at a path; none where there is no list. */
export function items(root: unknown, ...path: Path): Found[] {
  const value = valueAt(root, ...path);
  return Array.isArray(value) ? value.map((item: unknown, index) => ({ path: [...path, index], value: item })) : [];
}

/** The mappings in a list at a path. */
export const rows = (root: unknown, ...path: Path): Row[] =>
  items(root, ...path).flatMap(({ path: at, value }) => (isMapping(value) ? [{ path: at, row: value }] : []));

/** Every mapping of a file with its path, the root first. */
export function* mappings(value: unknown, path: Path = []): Generator<Row> {
  if (isMapping(value)) {
    yield { path, row: value };
    for (const key of Object.keys(value)) yield* mappings(value[key], [...path, key]);
  } else if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) yield* mappings(item, [...path, index]);
  }
}
