import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Incident } from '../../src/core/incident/incident.ts';
import { parseIncident } from '../../src/core/incident/parse-incident.ts';
import type { Problem } from '../../src/core/kernel/problem.ts';
import { fail, type Result } from '../../src/core/kernel/result.ts';
import type { Runbook } from '../../src/core/runbook/runbook.ts';
import { parseRunbook } from '../../src/core/runbook/parse-runbook.ts';

/** Reads an incident and the evidence.json beside it, if there is one. */
export async function readIncident(file: string): Promise<Result<Incident, readonly Problem[]>> {
  if (!existsSync(file)) return fail([missing(file)]);
  const beside = join(dirname(file), 'evidence.json');
  const evidence = existsSync(beside) ? await readFile(beside, 'utf8') : undefined;
  return parseIncident(await readFile(file, 'utf8'), { file, ...(evidence !== undefined && { evidence }) });
}

export async function readRunbook(file: string): Promise<Result<Runbook, readonly Problem[]>> {
  if (!existsSync(file)) return fail([missing(file)]);
  return parseRunbook(await readFile(file, 'utf8'), { file });
}

const missing = (file: string): Problem => ({
  file,
  line: 1,
  column: 1,
  code: 'no-such-file',
  message: 'There is no file of this name.',
});
