import type { ProblemCode } from '../problems.ts';

/** The way to a node of a file: keys and positions, from the root. */
export type Path = readonly (string | number)[];

/** A node by its path (its key, where `key` says so), or a place in the text by its offset. */
export type Where =
  | {
      readonly path: Path;
      readonly key?: boolean;
      /** The path is one of the file as it is written, where what is read was merged of two. */
      readonly written?: boolean;
    }
  | { readonly offset: number };

/** A problem before it has a line and words. */
export interface Complaint {
  readonly code: ProblemCode;
  readonly where: Where;
  /** The author's own word that is wrong, or what was found instead. */
  readonly what: string;
  /** What would have been right. */
  readonly among: readonly string[];
}

/** Complains about the node at a path. */
export const complain = (
  code: ProblemCode,
  path: Path,
  what: unknown = '',
  among: readonly string[] = [],
): Complaint => ({ code, where: { path }, what: String(what), among });
