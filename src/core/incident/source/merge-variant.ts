import { type Complaint, complain, type Path, type Where } from './complaint.ts';
import { isMapping, type Mapping } from './walk.ts';
import { withoutComplaints } from './without-complaints.ts';

/** The merged value, and ways back from its paths to the files that it was made of. */
export interface Merged {
  readonly value: Mapping;
  /** Paths are those of the variant. */
  readonly complaints: readonly Complaint[];
  /** Where the variant speaks of this, or of the nearest thing above it. */
  readonly inVariant: (where: Where) => Where;
  /** Where the base has it; undefined where the variant says it. */
  readonly inBase: (where: Where) => Where | undefined;
}

/** Forms are replaced whole: half a condition of one file and half of another would be a condition of nobody. */
const WHOLE: ReadonlySet<string> = new Set(['when', 'unless', 'expect', 'never', 'before', 'after', 'does', 'on']);

/** `responses-first` puts rows before those of the base, `responses-last` after them; `responses-without` takes rows of the base away. */
const PLACED = /^(.+)-(first|last|without)$/;

interface Origin {
  readonly of: 'base' | 'variant';
  readonly path: Path;
}

/** A way into the merged value and into both files. */
interface Paths {
  readonly merged: Path;
  readonly base: Path;
  readonly variant: Path;
}

/**
 * Lays a variant over its base. Mappings merge key by key, and a key with nothing after it takes the base's away. Lists
 * whose rows have ids merge by id: a row with `remove: true` takes the base's away, a new id comes last. All other lists
 * are replaced, or have rows put before and after them and taken away.
 */
export function mergeVariant(base: Mapping, variant: Mapping): Merged {
  const origins = new Map<string, Origin>();
  const complaints: Complaint[] = [];
  const { 'variant-of': _, ...changes } = variant;
  const value = mappings({ ...base, ...(rubricOf(base) && { rubric: rubricOf(base) }) }, changes, ROOT);

  function note(of: Origin['of'], paths: Paths): void {
    origins.set(JSON.stringify(paths.merged), { of, path: paths[of] });
  }

  function mappings(under: Mapping, over: Mapping, paths: Paths): Mapping {
    note('variant', paths);
    complaints.push(...withoutComplaints(under, over, paths.variant));
    const entries: (readonly [string, unknown])[] = [];
    for (const key of new Set([...Object.keys(under), ...Object.keys(over).map(stemOf)])) {
      const inside = into(paths, key);
      const isSaid = Object.hasOwn(over, key);
      const held = isSaid
        ? keyed(under[key], over[key], inside, WHOLE.has(key))
        : without(under[key], over[`${key}-without`], inside);
      const placed = placedRows(over, key, held, paths);
      if (placed !== undefined) entries.push([key, placed]);
    }
    return Object.fromEntries(entries);
  }

  /** What the base has, but for the rows that say all that one of the patterns says. */
  function without(under: unknown, patterns: unknown, paths: Paths): unknown {
    note('base', paths);
    if (!Array.isArray(patterns) || !Array.isArray(under)) return under;
    const isGone = (row: unknown): boolean => patterns.some((pattern) => says(row, pattern));
    for (const [index, pattern] of patterns.entries()) {
      if (under.some((row) => says(row, pattern))) continue;
      const where = [...paths.variant.slice(0, -1), `${String(paths.variant.at(-1))}-without`, index];
      complaints.push(complain('nothing-in-base', where, JSON.stringify(pattern)));
    }
    const kept = [...under.entries()].filter(([, row]) => !isGone(row));
    for (const [index, [from]] of kept.entries()) note('base', { ...into(paths, index), base: [...paths.base, from] });
    return kept.map(([, row]) => row as unknown);
  }

  function keyed(under: unknown, over: unknown, paths: Paths, isWhole: boolean): unknown {
    if (over === null) return undefined;
    if (!isWhole && isMapping(under) && isMapping(over)) return mappings(under, over, paths);
    if (areRows(under) && areRows(over) && under.length > 0) return rows(under, over, paths);
    note('variant', paths);
    return over;
  }

  function rows(under: readonly Mapping[], over: readonly Mapping[], paths: Paths): readonly Mapping[] {
    note('variant', paths);
    const result: Mapping[] = [];
    const at = (base: number, own: number): Paths => ({
      merged: [...paths.merged, result.length],
      base: [...paths.base, base],
      variant: [...paths.variant, own],
    });
    for (const [index, row] of under.entries()) {
      const own = over.findIndex(({ id }) => id === row['id']);
      const change = over[own];
      if (change?.['remove'] === true) continue;
      const here = at(index, own);
      if (!change) note('base', here);
      result.push(change ? mappings(row, change, here) : row);
    }
    for (const [own, row] of over.entries()) {
      if (under.some(({ id }) => id === row['id'])) continue;
      if (row['remove'] === true) {
        const ids = under.map(({ id }) => String(id));
        complaints.push(complain('unknown-in-base', [...paths.variant, own, 'id'], row['id'], ids));
        continue;
      }
      note('variant', at(-1, own));
      result.push(row);
    }
    return result;
  }

  /** The rows of `x-first`, what stands under `x`, the rows of `x-last`. */
  function placedRows(over: Mapping, key: string, held: unknown, paths: Paths): unknown {
    const [first, last] = [over[`${key}-first`], over[`${key}-last`]];
    if (first === undefined && last === undefined) return held;
    const wrong = (
      [
        ['first', first],
        ['last', last],
      ] as const
    ).filter(([, rows]) => rows !== undefined && !Array.isArray(rows));
    for (const [place] of wrong)
      complaints.push(complain('wrong-type', [...paths.variant, `${key}-${place}`], 'something else', ['a list']));
    const before: readonly unknown[] = Array.isArray(first) ? first : [];
    const middle: readonly unknown[] = Array.isArray(held) ? held : [];
    const after: readonly unknown[] = Array.isArray(last) ? last : [];
    shift([...paths.merged, key], middle.length, before.length);
    const say =
      (place: string, from: number) =>
      (__: unknown, index: number): void => {
        note('variant', {
          merged: [...paths.merged, key, from + index],
          base: [],
          variant: [...paths.variant, `${key}-${place}`, index],
        });
      };
    before.forEach(say('first', 0));
    after.forEach(say('last', before.length + middle.length));
    return [...before, ...middle, ...after];
  }

  /** The rows of a list have moved down; the way back moves with them. */
  function shift(list: Path, length: number, by: number): void {
    const own = JSON.stringify(list);
    const origin = origins.get(own);
    if (by === 0 || !origin) return;
    const moved = new Map<string, Origin>();
    for (const [path, from] of origins) {
      const steps = JSON.parse(path) as Path; // `note` wrote it
      if (path === own || !path.startsWith(`${own.slice(0, -1)},`)) continue;
      origins.delete(path);
      moved.set(JSON.stringify([...list, Number(steps[list.length]) + by, ...steps.slice(list.length + 1)]), from);
    }
    for (let index = 0; index < length; index++) {
      const path = JSON.stringify([...list, index + by]);
      if (!moved.has(path)) moved.set(path, { of: origin.of, path: [...origin.path, index] });
    }
    moved.forEach((from, path) => origins.set(path, from));
  }

  /** What the nearest node on the way to a path was made of, and how far above the path it is. */
  function nearest(path: Path, of?: Origin['of']): { readonly origin: Origin; readonly depth: number } | undefined {
    for (let depth = path.length; depth >= 0; depth--) {
      const origin = origins.get(JSON.stringify(path.slice(0, depth)));
      if (origin && (of === undefined || origin.of === of)) return { origin, depth };
    }
    return undefined;
  }

  return {
    value,
    complaints,
    inVariant(where) {
      if ('offset' in where) return where;
      const found = nearest(where.path);
      if (found?.origin.of === 'variant')
        return { ...where, path: [...found.origin.path, ...where.path.slice(found.depth)] };
      return { path: nearest(where.path, 'variant')?.origin.path ?? [] };
    },
    inBase(where) {
      if ('offset' in where) return undefined;
      const found = nearest(where.path);
      if (found?.origin.of !== 'base') return undefined;
      return { ...where, path: [...found.origin.path, ...where.path.slice(found.depth)] };
    },
  };
}

const ROOT: Paths = { merged: [], base: [], variant: [] };

const into = ({ merged, base, variant }: Paths, key: string | number): Paths => ({
  merged: [...merged, key],
  base: [...base, key],
  variant: [...variant, key],
});

/** Whether a value has everything that a pattern has, at every depth. */
const says = (value: unknown, pattern: unknown): boolean =>
  isMapping(pattern)
    ? isMapping(value) && Object.entries(pattern).every(([key, part]) => says(value[key], part))
    : value === pattern;

const stemOf = (key: string): string => PLACED.exec(key)?.[1] ?? key;

const areRows = (value: unknown): value is readonly Mapping[] =>
  Array.isArray(value) && value.every((row) => isMapping(row) && typeof row['id'] === 'string');

/** Rows of the rubric without an id are called by their position; a variant may call them so, and a row that is put before them renames none. */
function rubricOf({ rubric }: Mapping): readonly unknown[] | undefined {
  if (!Array.isArray(rubric)) return undefined;
  return rubric.map((row: unknown, index) => (isMapping(row) ? { id: `r${String(index + 1)}`, ...row } : row));
}
