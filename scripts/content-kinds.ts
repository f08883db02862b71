import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { basename, join, relative, resolve } from 'node:path';
import { runnerImport } from 'vite';
import { sayDecisions } from '../src/core/incident/barred.ts';
import { makeIncidentText } from '../src/core/incident/incident-text.ts';
import type { Incident } from '../src/core/incident/incident.ts';
import type { Edition, IncidentFolder } from '../src/core/incident/read-incident.ts';
import { fingerprint } from '../src/core/kernel/fingerprint.ts';
import { sayProblem, type Problem } from '../src/core/kernel/problem.ts';
import { ok, type Result } from '../src/core/kernel/result.ts';
import type { SituationName } from '../src/core/kernel/vocabulary/situations.ts';
import type { Runbook } from '../src/core/runbook/runbook.ts';
import {
  baseFile,
  evidenceFile,
  incidentFolder,
  incidentId,
  isIncidentFile,
  isVariantFile,
} from './incident-folder.ts';

type Parsed<T> = Result<T, readonly Problem[]>;
type Parse<T, About> = (text: string, about: About) => Parsed<T>;

/** What was read of one file: its value, and the whole text that a drill is kept with. */
interface Read<T> {
  readonly value: T;
  readonly whole: string;
}

/** A kind of content: where its files are, what reads one, and what a list says of it before it is loaded. */
export interface Kind<T> {
  readonly folder: string;
  readonly isContent: (path: string) => boolean;
  readonly id: (file: string) => string;
  readonly read: (file: string) => Promise<Parsed<Read<T>>>;
  readonly entry: (value: T, file: string) => object | Promise<object>;
  /** As its author keeps it: what reading it again takes. */
  readonly kept: (file: string) => Promise<unknown>;
}

const project = resolve(import.meta.dirname, '..');
/** A file as problems name it: its path from the root of the project, with the separators of the system. */
export const named = (file: string): string => relative(project, file);

const readIncident = once(() =>
  coreExport<Parse<Edition, IncidentFolder>>('src/core/incident/read-incident.ts', 'readIncident'),
);
const parseRunbook = once(() =>
  coreExport<Parse<Runbook, { file: string }>>('src/core/runbook/parse-runbook.ts', 'parseRunbook'),
);

const situationsOf = once(() =>
  coreExport<(incident: Incident) => readonly SituationName[]>('src/core/check/exercise/next-drill.ts', 'situationsOf'),
);

/**
 * Incidents and variants. What is read is checked, and its text is that of which a revision is the fingerprint; a file that
 * cannot be read is a `Problem` with line and column, never a throw.
 */
export const incidents: Kind<Incident> = {
  folder: 'runbooks/incidents',
  isContent: isIncidentFile,
  id: incidentId,
  read: async (file) => {
    const about = await incidentFolder(file, named);
    const read = (await readIncident())(await readFile(file, 'utf8'), about);
    if (!read.ok) return read;
    const { incident, yaml } = read.value;
    const { evidence } = about;
    return ok({ value: incident, whole: makeIncidentText(evidence === undefined ? { yaml } : { yaml, evidence }) });
  },
  entry: async (incident, file) => {
    const { id, title, summary, level, minutes, seats, techniques, call } = incident;
    const decisions = sayDecisions(incident);
    const variantOf = isVariantFile(file) ? incidentId(baseFile(file)) : undefined;
    const isCall = call !== undefined;
    const situations = (await situationsOf())(incident);
    return { id, title, summary, level, minutes, seats, techniques, decisions, isCall, variantOf, situations };
  },
  kept: async (file) => {
    const evidence = evidenceFile(file);
    const isOfBase = isVariantFile(file) && evidence === evidenceFile(baseFile(file));
    return {
      yaml: await readFile(file, 'utf8'),
      ...(existsSync(evidence) && !isOfBase && { evidence: await readFile(evidence, 'utf8') }),
    };
  },
};

/** Templates of runbooks, each one Markdown file. */
export const runbooks: Kind<Runbook> = {
  folder: 'runbooks/templates',
  isContent: (path) => path.endsWith('.md'),
  id: (file) => basename(file, '.md'),
  read: async (file) => {
    const text = await readFile(file, 'utf8');
    const read = (await parseRunbook())(text, { file: named(file) });
    return read.ok ? ok({ value: read.value, whole: text }) : read;
  },
  entry: ({ title, sections }, file) => ({
    id: basename(file, '.md'),
    title,
    steps: sections.flatMap((section) => section.steps).length,
  }),
  kept: (file) => readFile(file, 'utf8'),
};

/** Reads a file of the project; a problem in it is thrown as the sentences that mend it. */
export async function readContent<T>(kind: Kind<T>, file: string): Promise<Read<T>> {
  const result = await kind.read(file);
  if (!result.ok) throw refusal(result.error);
  return result.value;
}

/** What a list of the kind says of a file. The fingerprint of the whole text tells revisions apart. */
export async function entryOf<T>(kind: Kind<T>, file: string): Promise<Entry> {
  const { value, whole } = await readContent(kind, file);
  return { id: kind.id(file), ...(await kind.entry(value, file)), revision: fingerprint(whole) };
}

export interface Entry {
  readonly id: string;
  readonly revision: string;
  readonly level?: string;
  readonly minutes?: number;
}

/** The files of a folder of the project that `isContent` takes, in a stable order. */
export async function filesOf(folder: string, isContent: (path: string) => boolean): Promise<readonly string[]> {
  const path = join(project, folder);
  if (!existsSync(path)) return [];
  const names = await readdir(path, { recursive: true });
  return names
    .filter(isContent)
    .sort()
    .map((name) => join(path, name));
}

/** The error that a build stops with: the author of an incident mends the incident; where this file threw is no help. */
export function refusal(problems: readonly Problem[]): Error {
  const error = new Error(`\n${problems.map(sayProblem).join('\n')}`);
  error.stack = '';
  return error;
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
