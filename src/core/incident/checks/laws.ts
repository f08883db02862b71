import { parseTime } from '../../kernel/time.ts';
import { DETERMINATIONS } from '../../kernel/vocabulary/words.ts';
import { type Complaint, complain } from '../source/complaint.ts';
import { items, type Mapping, mappings, type Row, rows, valueAt } from '../source/walk.ts';

/** What belongs together and what excludes each other. Like the names, asked of a file that may have other problems. */
export function lawComplaints(root: unknown): Complaint[] {
  return [
    ...rows(root, 'rubric').flatMap((row) => [...rubricLaws(row)]),
    ...rows(root, 'injects').flatMap((row) => [...injectLaws(row)]),
    ...rows(root, 'responses').flatMap((row) => [...responseLaws(row)]),
    ...endingLaws(rows(root, 'endings')),
    ...orderLaws(rows(root, 'model-answer')),
    ...determinationLaws(root),
    ...reactionLaws(rows(root, 'world')),
    ...callLaws(root),
    ...rows(root, 'assets', 'devices').flatMap((row) => [...deviceLaws(row)]),
  ];
}

const has = (row: Mapping, key: string): boolean => Object.hasOwn(row, key);

function* rubricLaws({ path, row }: Row): Generator<Complaint> {
  if (has(row, 'expect') === has(row, 'never')) yield complain('expect-or-never', path);
  if (has(row, 'within') && !has(row, 'expect')) yield complain('within-without-expect', [...path, 'within']);
}

function* injectLaws({ path, row }: Row): Generator<Complaint> {
  if (has(row, 'at') === has(row, 'when')) yield complain('at-or-when', path);
  if (has(row, 'delay') && !has(row, 'when')) yield complain('delay-without-when', [...path, 'delay']);
  yield* beforeStart({ path, row });
  if (!has(row, 'hints')) return;
  if (!has(row, 'decision')) yield complain('hints-without-decision', [...path, 'hints']);
  else if (valueAt(row, 'decision', 'hints') !== undefined) yield complain('hints-twice', [...path, 'hints']);
}

function* responseLaws({ path, row }: Row): Generator<Complaint> {
  if (!has(row, 'shows') && !has(row, 'table')) yield complain('shows-nothing', path);
  const columns = valueAt(row, 'table', 'columns');
  if (!Array.isArray(columns)) return;
  for (const { path: at, value } of items(row, 'table', 'rows')) {
    if (Array.isArray(value) && value.length !== columns.length) {
      yield complain('row-length', [...path, ...at], value.length, [String(columns.length)]);
    }
  }
}

function* endingLaws(endings: readonly Row[]): Generator<Complaint> {
  let left = false;
  for (const { path, row } of endings) {
    if (has(row, 'when') === has(row, 'otherwise')) yield complain('when-or-otherwise', path);
    if (has(row, 'otherwise') && left) yield complain('otherwise-twice', [...path, 'otherwise']);
    left ||= has(row, 'otherwise');
  }
  if (endings.length > 0 && !left) yield complain('otherwise-missing', ['endings']);
}

function* orderLaws(steps: readonly Row[]): Generator<Complaint> {
  let last = -Infinity;
  for (const { path, row } of steps) {
    yield* beforeStart({ path, row });
    const at = timeOf(row);
    if (at === undefined) continue;
    if (at < last) yield complain('out-of-order', [...path, 'at'], row['at']);
    last = Math.max(last, at);
  }
}

function* beforeStart({ path, row }: Row): Generator<Complaint> {
  if ((timeOf(row) ?? 0) < 0) yield complain('before-start', [...path, 'at'], row['at']);
}

const timeOf = (row: Mapping): number | undefined => (typeof row['at'] === 'string' ? parseTime(row['at']) : undefined);

function* determinationLaws(root: unknown): Generator<Complaint> {
  for (const { path, row } of mappings(root)) {
    const { as, determination } = row;
    const fitting = Object.entries(DETERMINATIONS).find(([classification]) => classification === as)?.[1];
    const isKnown = Object.values(DETERMINATIONS)
      .flat()
      .some((known) => known === determination);
    if (!fitting || !isKnown || fitting.some((known) => known === determination)) continue;
    yield complain('unknown-determination', [...path, 'determination'], determination, fitting);
  }
}

/** A fact that brings itself about again would never let time go on. */
function* reactionLaws(world: readonly Row[]): Generator<Complaint> {
  const follows = (fact: unknown): readonly Row[] => world.filter(({ row }) => row['after'] === fact);
  for (const { path, row } of world.filter(({ row: one }) => has(one, 'after'))) {
    const seen = new Set<unknown>();
    for (let next: readonly unknown[] = [row['fact']]; next.length > 0;) {
      const fresh = next.filter((fact) => !seen.has(fact));
      fresh.forEach((fact) => seen.add(fact));
      next = fresh.flatMap((fact) => follows(fact).map((one) => one.row['fact']));
    }
    if (seen.has(row['after'])) yield complain('reaction-circle', [...path, 'fact'], row['fact']);
  }
}

/** The rules of a ticket read the call; where there is none, no note could ever keep one. */
function* callLaws(root: unknown): Generator<Complaint> {
  if (valueAt(root, 'call') !== undefined) return;
  for (const { path, row } of mappings(root)) {
    if (has(row, 'ticket')) yield complain('ticket-without-call', [...path, 'ticket'], row['ticket']);
  }
}

function* deviceLaws({ path, row }: Row): Generator<Complaint> {
  if (has(row, 'allows') && row['restricted'] !== true)
    yield complain('allows-without-restricted', [...path, 'allows']);
}
