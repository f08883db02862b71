import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { Incident } from '../../src/core/incident/incident.ts';
import { readIncident as readEdition } from '../../src/core/incident/read-incident.ts';
import type { Problem } from '../../src/core/kernel/problem.ts';
import { fail, ok, type Result } from '../../src/core/kernel/result.ts';
import type { Runbook } from '../../src/core/runbook/runbook.ts';
import { incidentFolder } from '../incident-folder.ts';
import { parseRunbook } from '../../src/core/runbook/parse-runbook.ts';

/** Reads an incident, or a variant with its base, and the evidence beside it, if there is any. */
export async function readIncident(file: string): Promise<Result<Incident, readonly Problem[]>> {
  if (!existsSync(file)) return fail([missingFile(file)]);
  const edition = readEdition(await readFile(file, 'utf8'), await incidentFolder(file));
  return edition.ok ? ok(edition.value.incident) : edition;
}

export async function readRunbook(file: string): Promise<Result<Runbook, readonly Problem[]>> {
  if (!existsSync(file)) return fail([missingFile(file)]);
  return parseRunbook(await readFile(file, 'utf8'), { file });
}

export const missingFile = (file: string): Problem => ({
  file,
  line: 1,
  column: 1,
  code: 'no-such-file',
  message: 'There is no file of this name.',
});
