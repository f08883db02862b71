import * as facts from 'virtual:facts';
import * as runbooks from 'virtual:runbooks';
import * as taster from 'virtual:taster';
import { makeIncidentText } from '../core/incident/incident-text.ts';
import type { Incident } from '../core/incident/incident.ts';
import type { Edition } from '../core/incident/read-incident.ts';
import type { Runbook } from '../core/runbook/runbook.ts';
import type { IncidentFolderText } from './import-request.ts';

/** What is built in: proved when the app was built, and loaded when it is asked for. The first screen pays for the taster alone. */
export const content = {
  taster: taster.load,
  incidentCount: taster.count,
  incidents: async () => (await catalogue()).entries,
  incident: async (id: string): Promise<Incident | undefined> =>
    __SINGLE_FILE__ ? (await readKept(id))?.incident : (await catalogue()).load(id),
  incidentText: async (id: string): Promise<string | undefined> =>
    __SINGLE_FILE__ ? keptText(id) : (await catalogue()).whole(id),
  runbooks: runbooks.entries,
  runbook: async (id: string): Promise<Runbook | undefined> =>
    __SINGLE_FILE__ ? readKeptRunbook(id) : runbooks.load(id),
  runbookText: async (id: string): Promise<string | undefined> =>
    __SINGLE_FILE__ ? runbooks.kept(id) : runbooks.whole(id),
  facts: facts.load,
};

const catalogue = () => import('virtual:incidents');

async function keptText(id: string): Promise<string | undefined> {
  const files = await keptFiles(id);
  if (!files) return undefined;
  const { yaml, evidence, base } = files;
  const whole = base ? (await readKept(id))?.yaml : yaml;
  return whole === undefined
    ? undefined
    : makeIncidentText(evidence === undefined ? { yaml: whole } : { yaml: whole, evidence });
}

async function readKept(id: string): Promise<Edition | undefined> {
  const files = await keptFiles(id);
  if (!files) return undefined;
  const { importer } = await import('./import-files.ts');
  const read = await importer.edition(files, `${id}.yaml`, 'kept');
  if (!read.ok) throw new Error(`the built-in incident ${id} could not be read: ${read.error[0]?.message ?? ''}`);
  return read.value;
}

async function keptFiles(id: string): Promise<IncidentFolderText | undefined> {
  const { entries, kept } = await catalogue();
  const own = await kept(id);
  const variantOf = entries.find((entry) => entry.id === id)?.variantOf;
  if (variantOf === undefined) return own;
  const base = await kept(variantOf);
  return base && { ...base, ...own, base: { file: `${variantOf}.yaml`, text: base.yaml } };
}

/** Built in, so it was proved and needs no worker that can be stopped. */
async function readKeptRunbook(id: string): Promise<Runbook | undefined> {
  const text = await runbooks.kept(id);
  if (text === undefined) return undefined;
  const { readRunbook } = await import('../core/runbook/parse-runbook.ts');
  const read = readRunbook(text, { file: `${id}.md` });
  return read.ok ? read.value.runbook : undefined;
}
