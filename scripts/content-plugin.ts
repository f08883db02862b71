import { readFile } from 'node:fs/promises';
import type { Plugin } from 'vite';
import type { Incident } from '../src/core/incident/incident.ts';
import { LineCounter, parseDocument } from 'yaml';
import {
  entryOf,
  type Entry,
  filesOf,
  incidents,
  type Kind,
  named,
  readContent,
  refusal,
  runbooks,
} from './content-kinds.ts';
import { deflated } from './deflated.ts';
import { isVariantFile } from './incident-folder.ts';

const LEVELS = ['intro', 'core', 'advanced'];

/** How content stands in the bundle: as JSON in a chunk that the server compresses, or deflated, for the file that nobody serves. */
type Form = (value: unknown) => string;

/**
 * Bundles runbooks/ as `virtual:incidents`, `virtual:runbooks`, `virtual:facts` and `virtual:taster`. Content is parsed
 * here, so that the app ships no YAML parser for it; a problem in any file fails the build. Each item is a chunk of its own.
 * `packed` holds it deflated, and only the texts, which are read when one is asked for: parsed as well they would be half as
 * heavy again. The taster is there at once.
 */
export function content({ packed, taster }: { packed: boolean; taster: string }): Plugin {
  const form = packed ? packedForm : json;
  const modules = {
    incidents: moduleOf('incidents', incidents, form, packed),
    runbooks: moduleOf('runbooks', runbooks, form, packed),
  };
  return {
    name: 'firedoor:content',
    resolveId: {
      filter: { id: /^virtual:(?:incidents|runbooks|facts|taster)(?:\/|$)/ },
      handler: (id) => `\0${id}`,
    },
    load: {
      filter: { id: /^\0virtual:(?:incidents|runbooks|facts|taster)(?:\/|$)/ },
      async handler(id) {
        const [kind = '', item, part] = id.slice('\0virtual:'.length).split('/');
        const watch = (file: string) => {
          this.addWatchFile(file);
        };
        if (kind === 'taster') return item ? form(await tasterIncident(taster, watch)) : tasterModule();
        if (kind === 'facts') return item ? form(await factCards(watch)) : lazyFacts;
        return (kind === 'incidents' ? modules.incidents : modules.runbooks)(watch, item, part);
      },
    },
  };
}

type Watch = (file: string) => void;

function moduleOf<T>(name: string, kind: Kind<T>, form: Form, isKept: boolean) {
  return async (watch: Watch, item?: string, part?: string): Promise<string> => {
    const files = await filesOf(kind.folder, kind.isContent);
    files.forEach(watch);
    if (!item) return listModule(name, await Promise.all(files.map(async (file) => entryOf(kind, file))), isKept);
    const file = files.find((candidate) => kind.id(candidate) === item);
    if (!file) throw new Error(`${kind.folder} has no ${item}`);
    if (part === 'kept') return form(await kind.kept(file));
    const { value, whole } = await readContent(kind, file);
    return form(part === 'whole' ? whole : value);
  };
}

/** The list, and how each item of it is loaded: ready to use and as the text of its revision, or as its author keeps it. */
function listModule(name: string, entries: readonly Entry[], isKept: boolean): string {
  const sorted = entries.toSorted(
    (one, other) =>
      LEVELS.indexOf(one.level ?? '') - LEVELS.indexOf(other.level ?? '') ||
      (one.minutes ?? 0) - (other.minutes ?? 0) ||
      one.id.localeCompare(other.id, 'en'),
  );
  const imports = (isThere: boolean, part: string) =>
    (isThere ? sorted : [])
      .map(({ id }) => `[${JSON.stringify(id)}, () => import(${JSON.stringify(`virtual:${name}/${id}${part}`)})]`)
      .join();
  return `
    const values = /* @__PURE__ */ new Map([${imports(!isKept, '')}]);
    const wholes = /* @__PURE__ */ new Map([${imports(!isKept, '/whole')}]);
    const keeps = /* @__PURE__ */ new Map([${imports(isKept, '/kept')}]);
    export const entries = ${JSON.stringify(sorted)};
    export const load = async (id) => (await values.get(id)?.())?.default;
    export const whole = async (id) => (await wholes.get(id)?.())?.default;
    export const kept = async (id) => (await keeps.get(id)?.())?.default;`;
}

/** How many there are goes with it, for the screen that has the taster and loads no list. */
async function tasterModule(): Promise<string> {
  const files = await filesOf(incidents.folder, incidents.isContent);
  return `
    export const count = ${String(files.filter((file) => !isVariantFile(file)).length)};
    export const load = async () => (await import('virtual:taster/incident')).default;`;
}

/** Without what only a facilitator reads and how the drill can end: the first screen waits for it, and is over before that. */
async function tasterIncident(taster: string, watch: Watch): Promise<Incident> {
  const files = await filesOf(incidents.folder, incidents.isContent);
  const file = files.find((candidate) => incidents.id(candidate) === taster);
  if (!file) throw new Error(`${incidents.folder} has no ${taster}`);
  watch(file);
  const { value } = await readContent(incidents, file);
  return {
    ...value,
    endings: [],
    modules: [],
    injects: value.injects.map(({ title: _, ...inject }) => ({
      ...inject,
      facilitator: { ask: '', listenFor: '', ifStuck: '' },
    })),
  };
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
    return { file: named(file), line, column: col, code: code.toLowerCase().replaceAll('_', '-'), message };
  });
  if (problems.length > 0) throw refusal(problems);
  return document.toJS() as unknown;
}

// Parsed by the engine's JSON parser: faster than an object literal of this size, and `__proto__` stays a plain key.
const json: Form = (value) => `export default JSON.parse(${JSON.stringify(JSON.stringify(value))});`;

// What `load` gives is awaited, so the value may be a promise of it.
const packedForm: Form = (value) => `export default ${deflated(JSON.stringify(value))}.json();`;
