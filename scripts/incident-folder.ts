import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { IncidentFolder } from '../src/core/incident/read-incident.ts';

/** The file of an incident, `<id>/incident.yaml`, or of a variant, `<id>/variants/<variant>.yaml`. */
export const isIncidentFile = (file: string): boolean => basename(file) === 'incident.yaml' || isVariantFile(file);

export const isVariantFile = (file: string): boolean =>
  basename(dirname(file)) === 'variants' && file.endsWith('.yaml');

/** What an incident is called by its place: its folder, or the name of the variant's file. */
export const incidentId = (file: string): string =>
  isVariantFile(file) ? basename(file, '.yaml') : basename(dirname(file));

/** The incident that a variant changes. */
export const baseFile = (file: string): string => join(dirname(dirname(file)), 'incident.yaml');

/** The evidence of an incident stands beside it. A variant has that of its base, unless `<variant>.evidence.json` stands beside it. */
export function evidenceFile(file: string): string {
  if (!isVariantFile(file)) return join(dirname(file), 'evidence.json');
  const own = file.replace(/\.yaml$/, '.evidence.json');
  return existsSync(own) ? own : join(dirname(baseFile(file)), 'evidence.json');
}

/** Everything that reading an incident takes besides its own text; `name` makes the names of files that problems show. */
export async function incidentFolder(file: string, name = (path: string): string => path): Promise<IncidentFolder> {
  const evidence = evidenceFile(file);
  return {
    file: name(file),
    ...(existsSync(evidence) && { evidence: await readFile(evidence, 'utf8'), evidenceFile: name(evidence) }),
    ...(isVariantFile(file) && {
      base: {
        file: name(baseFile(file)),
        text: existsSync(baseFile(file)) ? await readFile(baseFile(file), 'utf8') : '',
      },
    }),
  };
}
