import { proveIncident } from '../../src/core/check/prove-incident.ts';
import { type Problem, sayProblem } from '../../src/core/kernel/problem.ts';
import { readIncident, readRunbook } from './read.ts';
import { type Outcome, USAGE } from './usage.ts';

const SEEDS = Array.from({ length: 50 }, (_, index) => index + 1);

/** Parses and proves every file; all problems of all files, in order. */
export async function check(files: readonly string[]): Promise<Outcome> {
  if (files.length === 0) return { exit: 2, error: USAGE };
  const found: Problem[] = [];
  for (const file of files)
    found.push(...(file.endsWith('.md') ? await runbookProblems(file) : await incidentProblems(file)));
  if (found.length > 0) return { exit: 2, output: `${found.map(sayProblem).join('\n')}\n` };
  return { exit: 0, output: `${String(files.length)} ${files.length === 1 ? 'file' : 'files'} proved: no problems.\n` };
}

async function runbookProblems(file: string): Promise<readonly Problem[]> {
  const parsed = await readRunbook(file);
  return parsed.ok ? [] : parsed.error;
}

async function incidentProblems(file: string): Promise<readonly Problem[]> {
  const parsed = await readIncident(file);
  if (!parsed.ok) return parsed.error;
  return proveIncident(parsed.value, SEEDS).map(({ code, message }) => ({ file, line: 1, column: 1, code, message }));
}
