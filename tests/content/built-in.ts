import { readdirSync, readFileSync } from 'node:fs';
import { incidentFolder, incidentId, isIncidentFile } from '../../scripts/incident-folder.ts';
import type { Incident } from '../../src/core/incident/incident.ts';
import { readIncident } from '../../src/core/incident/read-incident.ts';
import { sayProblem } from '../../src/core/kernel/problem.ts';

const FOLDER = 'runbooks/incidents';

/** Every incident and variant that is built in: its name by its place, what it says, and its text, a variant's with its base's. */
export const builtIn = (): Promise<readonly (readonly [id: string, incident: Incident, yaml: string])[]> =>
  Promise.all(
    readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
      .map((name) => `${FOLDER}/${name}`)
      .filter(isIncidentFile)
      .sort()
      .map(async (file) => {
        const read = readIncident(readFileSync(file, 'utf8'), await incidentFolder(file));
        if (!read.ok) throw new Error(`${file}:\n${read.error.map(sayProblem).join('\n')}`);
        return [incidentId(file), read.value.incident, read.value.yaml] as const;
      }),
  );
