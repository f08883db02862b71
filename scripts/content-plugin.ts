import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { basename, join, relative, resolve } from 'node:path';
import { runnerImport, type Plugin } from 'vite';
import { LineCounter, parseDocument } from 'yaml';
import { deflated } from './deflated.ts';
import { makeIncidentText } from '../src/core/incident/incident-text.ts';
import type { Incident } from '../src/core/incident/incident.ts';
import type { Edition, IncidentFolder } from '../src/core/incident/read-incident.ts';
import { fingerprint } from '../src/core/kernel/fingerprint.ts';
import { sayProblem, type Problem } from '../src/core/kernel/problem.ts';
import { ok, type Result } from '../src/core/kernel/result.ts';
import type { Runbook } from '../src/core/runbook/runbook.ts';
import { baseFile, incidentFolder, incidentId, isIncidentFile, isVariantFile } from './incident-folder.ts';

type Parsed<T> = Result<T, readonly Problem[]>;
type Parse<T, About> = (text: string, about: About) => Parsed<T>;

/** What was read of one file: its value, and the texts that it is kept by. */
interface Read<T> {
  readonly value: T;
  readonly text: string;
  readonly evidence?: string;
}

/** A kind of content: where its files are, what reads one, and what a list says of it before it is loaded. */
interface Kind<T> {
  readonly folder: string;
  readonly isContent: (path: string) => boolean;
  readonly id: (file: string) => string;
  readonly read: (file: string) => Promise<Parsed<Read<T>>>;
  readonly entry: (value: T, file: string) => object;
  /** The one text whose fingerprint tells revisions apart. */
  readonly text: (text: string, evidence?: string) => string;
}

const project = resolve(import.meta.dirname, '..');
const LEVELS = ['intro', 'core', 'advanced'];
const named = (file: string): string => relative(project, file);

const readIncident = once(() =>
  coreExport<Parse<Edition, IncidentFolder>>('src/core/incident/read-incident.ts', 'readIncident'),
);
const parseRunbook = once(() =>
  coreExport<Parse<Runbook, { file: string }>>('src/core/runbook/parse-runbook.ts', 'parseRunbook'),
);

const incidents: Kind<Incident> = {
  folder: 'runbooks/incidents',
  isContent: isIncidentFile,
  id: incidentId,
  read: async (file) => {
    const about = await incidentFolder(file, named);
    const read = (await readIncident())(await readFile(file, 'utf8'), about);
    if (!read.ok) return read;
    const { incident, yaml } = read.value;
    return ok({ value: incident, text: yaml, ...(about.evidence !== undefined && { evidence: about.evidence }) });
  },
  entry: ({ id, title, summary, level, minutes, seats, techniques, injects }, file) => {
    const decisions = injects.filter((inject) => inject.decision).length;
    const variantOf = isVariantFile(file) ? incidentId(baseFile(file)) : undefined;
    return { id, title, summary, level, minutes, seats, techniques, decisions, variantOf };
  },
  text: (yaml, evidence) => makeIncidentText(evidence === undefined ? { yaml } : { yaml, evidence }),
};

const runbooks: Kind<Runbook> = {
  folder: 'runbooks/templates',
  isContent: (path) => path.endsWith('.md'),
  id: (file) => basename(file, '.md'),
  read: async (file) => {
    const text = await readFile(file, 'utf8');
    const read = (await parseRunbook())(text, { file: named(file) });
    return read.ok ? ok({ value: read.value, text }) : read;
  },
  entry: ({ title, sections }, file) => ({
    id: basename(file, '.md'),
    title,
    steps: sections.flatMap((section) => section.steps).length,
  }),
  text: (markdown) => markdown,
};

/** How content stands in the bundle: as JSON in a chunk that the server compresses, or deflated, for the file that nobody serves. */
type Form = (value: unknown) => string;

/**
 * Bundles runbooks/ as `virtual:incidents`, `virtual:runbooks` and `virtual:facts`. Content is parsed here, so that the
 * app ships no YAML parser for it; a problem in any file fails the build. Each item is a chunk of its own.
 */
export function content({ packed }: { packed: boolean }): Plugin {
  const form = packed ? packedForm : json;
  return {
    name: 'firedoor:content',
    resolveId: {
      filter: { id: /^virtual:(?:incidents|runbooks|facts)(?:\/|$)/ },
      handler: (id) => `\0${id}`,
    },
    load: {
      filter: { id: /^\0virtual:(?:incidents|runbooks|facts)(?:\/|$)/ },
      async handler(id) {
        const [kind = '', item, part] = id.slice('\0virtual:'.length).split('/');
        const watch = (file: string) => {
          this.addWatchFile(file);
        };
        if (kind === 'facts') return item ? form(await factCards(watch)) : lazyFacts;
        const read = kind === 'incidents' ? readers.incidents : readers.runbooks;
        return read(form, { name: kind, item, part }, watch);
      },
    },
  };
}

type Watch = (file: string) => void;

interface Asked {
  readonly name: string;
  readonly item: string | undefined;
  readonly part: string | undefined;
}

interface Entry {
  readonly id: string;
  readonly revision: string;
  readonly level?: string;
  readonly minutes?: number;
}

const readers = { incidents: reader(incidents), runbooks: reader(runbooks) };

function reader<T>(kind: Kind<T>) {
  return async (form: Form, { name, item, part }: Asked, watch: Watch): Promise<string> => {
    const files = await filesOf(kind.folder, kind.isContent);
    files.forEach(watch);
    if (!item) return listModule(name, await Promise.all(files.map(async (file) => entryOf(kind, file))));
    const file = files.find((candidate) => kind.id(candidate) === item);
    if (!file) throw new Error(`${kind.folder} has no ${item}`);
    const { value, text, evidence } = await read(kind, file);
    return form(part === 'source' ? text : part === 'evidence' ? evidence : value);
  };
}

async function entryOf<T>(kind: Kind<T>, file: string): Promise<Entry> {
  const { value, text, evidence } = await read(kind, file);
  return { id: kind.id(file), ...kind.entry(value, file), revision: fingerprint(kind.text(text, evidence)) };
}

async function read<T>(kind: Kind<T>, file: string): Promise<Read<T>> {
  const result = await kind.read(file);
  if (!result.ok) throw refusal(result.error);
  return result.value;
}

function listModule(name: string, entries: readonly Entry[]): string {
  const sorted = entries.toSorted(
    (one, other) =>
      LEVELS.indexOf(one.level ?? '') - LEVELS.indexOf(other.level ?? '') ||
      (one.minutes ?? 0) - (other.minutes ?? 0) ||
      one.id.localeCompare(other.id, 'en'),
  );
  const imports = (suffix: string) =>
    sorted.map(
      ({ id }) => `[${JSON.stringify(id)}, () => import(${JSON.stringify(`virtual:${name}/${id}${suffix}`)})]`,
    );
  return `
    const values = /* @__PURE__ */ new Map([${imports('').join()}]);
    const sources = /* @__PURE__ */ new Map([${imports('/source').join()}]);
    const evidences = /* @__PURE__ */ new Map([${name === 'incidents' ? imports('/evidence').join() : ''}]);
    export const entries = ${JSON.stringify(sorted)};
    export const load = async (id) => (await values.get(id)?.())?.default;
    export const source = async (id) => (await sources.get(id)?.())?.default;
    export const evidence = async (id) => (await evidences.get(id)?.())?.default;`;
}

const lazyFacts = `export const load = async () => (await import('virtual:facts/all')).default;`;

async function factCards(watch: Watch): Promise<readonly unknown[]> {
  const files = await filesOf('runbooks/facts', (path) => path.endsWith('.yaml'));
  files.forEach(watch);
  return (await Promise.all(files.map(cardsIn))).flat();
}

async function cardsIn(file: string): Promise<unknown> {
  const lines = new LineCounter();
  const document = parseDocument(await readFile(file, 'utf8'), { lineCounter: lines, prettyErrors: false });
  const problems = document.errors.map(({ pos, code, message }) => {
    const { line, col } = lines.linePos(pos[0]);
    return { file: relative(project, file), line, column: col, code: code.toLowerCase().replaceAll('_', '-'), message };
  });
  if (problems.length > 0) throw refusal(problems);
  return document.toJS() as unknown;
}

async function filesOf(folder: string, isContent: (path: string) => boolean): Promise<readonly string[]> {
  const path = join(project, folder);
  if (!existsSync(path)) return [];
  const names = await readdir(path, { recursive: true });
  return names
    .filter(isContent)
    .sort()
    .map((name) => join(path, name));
}

async function coreExport<T>(file: string, name: string): Promise<T> {
  const { module } = await runnerImport<Record<string, T>>(join(project, file), { logLevel: 'error' });
  const found = module[name];
  if (!found) throw new Error(`${file} does not export ${name}`);
  return found;
}

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => (made ??= make());
}

const NOTHING = 'export default undefined;';

// Parsed by the engine's JSON parser: faster than an object literal of this size, and `__proto__` stays a plain key.
const json: Form = (value) =>
  value === undefined ? NOTHING : `export default JSON.parse(${JSON.stringify(JSON.stringify(value))});`;

// What `load` gives is awaited, so the value may be a promise of it.
const packedForm: Form = (value) =>
  value === undefined ? NOTHING : `export default ${deflated(JSON.stringify(value))}.json();`;

function refusal(problems: readonly Problem[]): Error {
  const error = new Error(`\n${problems.map(sayProblem).join('\n')}`);
  // The author of an incident mends the incident; where this file threw is no help.
  error.stack = '';
  return error;
}
