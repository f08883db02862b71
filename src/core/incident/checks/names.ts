import { ACTORS, SEATS } from '../../kernel/vocabulary/words.ts';
import { type Complaint, complain } from '../source/complaint.ts';
import { type Found, isMapping, items, mappings, rows } from '../source/walk.ts';

/** What a key refers to, wherever in the file it stands. One vocabulary makes one table enough. */
const REFERENCES = {
  device: 'device',
  user: 'person',
  person: 'person',
  caller: 'person',
  claims: 'person',
  really: 'person',
  account: 'account',
  evidence: 'evidence',
  query: 'query',
  module: 'module',
  objective: 'objective',
  finding: 'finding',
  inject: 'inject',
  option: 'option',
  drawn: 'draw',
} as const;
type Kind = (typeof REFERENCES)[keyof typeof REFERENCES] | 'source';

/**
 * Every name that is used must be made somewhere. The file may have other problems: what is not of the expected shape is
 * passed over here. Alerts are known only where there is an evidence file.
 */
export function nameComplaints(root: unknown, alerts: readonly string[] | undefined): Complaint[] {
  const known = knownNames(root, alerts);
  return [
    ...unknownNames(root, known),
    ...unknownDrawnWords(root),
    ...unknownSources(root, known.source),
    ...unknownSenders(root, known.person),
    ...unplayedSeats(root),
    ...duplicateIds(root),
  ];
}

type Known = { readonly [K in Exclude<Kind, 'evidence'>]: readonly string[] } & {
  readonly evidence: readonly string[] | undefined;
};

function knownNames(root: unknown, alerts: readonly string[] | undefined): Known {
  const ids = (...path: readonly string[]) => texts(rows(root, ...path).map(({ row }) => row['id']));
  const responses = rows(root, 'responses').map(({ row }) => row);
  const seen = rows(root, 'world').flatMap(({ row }) => (row['fact'] === 'finding.seen' ? [row['finding']] : []));
  return {
    person: ids('assets', 'people'),
    device: ids('assets', 'devices'),
    account: ids('assets', 'accounts'),
    evidence: alerts,
    query: [
      ...ids('queries'),
      ...texts(responses.map(({ on }) => (isMapping(on) && on['do'] === 'hunt' ? on['query'] : undefined))),
    ],
    module: ids('modules'),
    objective: ids('objectives'),
    finding: texts([...responses.map(({ finding }) => finding), ...seen]),
    inject: ids('injects'),
    option: decisions(root).flatMap(({ inject, options }) =>
      texts(options.map(({ value }) => value)).map((name) => `${inject}.${name}`),
    ),
    draw: ids('draws'),
    source: texts(items(root, 'sources').map(({ value }) => value)),
  };
}

const texts = (values: readonly unknown[]): string[] => values.filter((value) => typeof value === 'string');

/** The ids of the options of each inject. */
function decisions(root: unknown): { readonly inject: string; readonly options: readonly Found[] }[] {
  return rows(root, 'injects').map(({ path, row }) => ({
    inject: String(row['id']),
    options: rows(root, ...path, 'decision', 'options').map((option) => ({
      path: [...option.path, 'id'],
      value: option.row['id'],
    })),
  }));
}

function* unknownNames(root: unknown, known: Known): Generator<Complaint> {
  for (const { path, row } of mappings(root)) {
    for (const [key, kind] of Object.entries(REFERENCES)) {
      const name = Object.hasOwn(row, key) ? row[key] : undefined;
      const names = known[kind];
      if (typeof name !== 'string' || names === undefined || names.includes(name)) continue;
      yield complain(`unknown-${kind}`, [...path, key], name, names);
    }
  }
}

/** A word that its draw does not have would never hold, and nobody would see why. */
function* unknownDrawnWords(root: unknown): Generator<Complaint> {
  const words = new Map(
    rows(root, 'draws').map(({ path, row }) => [
      row['id'],
      texts(items(root, ...path, 'of').map(({ value }) => value)),
    ]),
  );
  for (const { path, row } of mappings(root)) {
    const among = Object.hasOwn(row, 'drawn') ? words.get(row['drawn']) : undefined;
    if (!among || typeof row['is'] !== 'string' || among.includes(row['is'])) continue;
    yield complain('unknown-drawn-word', [...path, 'is'], row['is'], among);
  }
}

function* unknownSources(root: unknown, known: readonly string[]): Generator<Complaint> {
  for (const { path } of mappings(root)) {
    if (path.length === 0) continue; // the list at the top is the one that makes them known
    for (const source of items(root, ...path, 'sources')) {
      if (typeof source.value !== 'string' || known.includes(source.value)) continue;
      yield complain('unknown-source', source.path, source.value, known);
    }
  }
}

function* unknownSenders(root: unknown, people: readonly string[]): Generator<Complaint> {
  const known = [...people, ...SEATS, ...ACTORS];
  for (const { path, row } of rows(root, 'injects')) {
    const from = row['from'];
    if (typeof from === 'string' && !known.includes(from))
      yield complain('unknown-sender', [...path, 'from'], from, known);
  }
}

/** Only a seat that is played can be told something, decide, or act. */
function* unplayedSeats(root: unknown): Generator<Complaint> {
  const played = texts(items(root, 'seats').map(({ value }) => value));
  const isSeat = (name: unknown): boolean => SEATS.some((known) => known === name);
  if (played.length === 0 || !played.every(isSeat)) return; // the list itself is the problem, and is told as one
  const isWrong = (seat: unknown): seat is string => isSeat(seat) && !played.some((known) => known === seat);
  for (const { path, row } of mappings(root)) {
    if (path.length === 2 && path[0] === 'world') continue; // the script may say that somebody else did it
    const list = items(row, 'by').map((seat) => ({ path: [...path, ...seat.path], value: seat.value }));
    const inject = path.length === 2 && path[0] === 'injects' ? [{ path: [...path, 'to'], value: row['to'] }] : [];
    const decides = path.at(-1) === 'decision' ? [{ path: [...path, 'seat'], value: row['seat'] }] : [];
    for (const seat of [...list, ...inject, ...decides, { path: [...path, 'by'], value: row['by'] }]) {
      if (isWrong(seat.value)) yield complain('seat-not-played', seat.path, seat.value, played);
    }
  }
}

const UNIQUE = [
  ['objectives'],
  ['assets', 'people'],
  ['assets', 'devices'],
  ['assets', 'accounts'],
  ['tenant', 'severity-automation', 'rules'],
  ['draws'],
  ['queries'],
  ['modules'],
  ['injects'],
  ['endings'],
] as const;

function* duplicateIds(root: unknown): Generator<Complaint> {
  for (const place of UNIQUE)
    yield* twice(rows(root, ...place).map(({ path, row }) => ({ path: [...path, 'id'], value: row['id'] })));
  for (const { options } of decisions(root)) yield* twice(options);
  for (const { path } of rows(root, 'draws')) yield* twice(items(root, ...path, 'of'));
  yield* twice(
    rows(root, 'rubric').map(({ path, row }, index) => ({
      path: [...path, 'id'],
      value: row['id'] ?? `r${String(index + 1)}`,
    })),
  );
}

/** The second of two rows that are called the same. */
export function* twice(names: readonly Found[]): Generator<Complaint> {
  const seen = new Set<unknown>();
  for (const { path, value } of names) {
    if (typeof value === 'string' && seen.has(value)) yield complain('duplicate-id', path, value);
    seen.add(value);
  }
}
