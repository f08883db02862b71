import { readFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { type Drill, drillFingerprint, openDrill } from '../../src/core/drill/drill.ts';
import { play, playRandomly, releaseAtOnce } from '../../src/core/drill/players.ts';
import type { Incident } from '../../src/core/incident/incident.ts';
import type { ModelStep } from '../../src/core/incident/rubric.ts';
import { parseAnswers } from '../../src/core/incident/parse-answers.ts';
import { type Problem, sayProblem } from '../../src/core/kernel/problem.ts';
import { ok, type Result } from '../../src/core/kernel/result.ts';
import { clockAt, makeTime } from '../../src/core/kernel/time.ts';
import { ending } from '../../src/core/review/ending.ts';
import { type Scorecard, scorecard } from '../../src/core/review/scorecard.ts';
import { DEFAULT_TENANT } from '../../src/core/tenant/tenant.ts';
import { readIncident, readRunbook } from './read.ts';
import { type Outcome, USAGE } from './usage.ts';

/** Plays an incident without a browser and prints its debrief. Exit 1 where it was played and not passed. */
export async function playFile(words: readonly string[]): Promise<Outcome> {
  const call = readCall(words);
  if (!call) return { exit: 2, error: USAGE };
  const incident = await readIncident(call.file);
  if (!incident.ok) return bad(incident.error);
  const runbook = call.runbook === undefined ? undefined : await readRunbook(call.runbook);
  if (runbook && !runbook.ok) return bad(runbook.error);
  const opened = openDrill(incident.value, DEFAULT_TENANT, runbook?.value, call.seed);
  const drill = await played(opened, call.answers, call.seed);
  if (!drill.ok) return bad(drill.error);
  const card = scorecard(drill.value);
  return { exit: card.passed ? 0 : 1, output: call.json ? asJson(drill.value, card) : asText(drill.value, card) };
}

interface Call {
  readonly file: string;
  readonly answers: string;
  readonly seed: number;
  readonly runbook?: string;
  readonly json: boolean;
}

function readCall(words: readonly string[]): Call | undefined {
  try {
    const options = {
      answers: { type: 'string' },
      seed: { type: 'string' },
      runbook: { type: 'string' },
      json: { type: 'boolean' },
    } as const;
    const { positionals, values } = parseArgs({ args: [...words], options, allowPositionals: true });
    const [file, ...rest] = positionals;
    const seed = Number(values.seed ?? '1');
    if (file === undefined || rest.length > 0 || !Number.isInteger(seed)) return undefined;
    return {
      file,
      answers: values.answers ?? 'model',
      seed,
      json: values.json ?? false,
      ...(values.runbook !== undefined && { runbook: values.runbook }),
    };
  } catch {
    return undefined;
  }
}

const bad = (problems: readonly Problem[]): Outcome => ({ exit: 2, error: `${problems.map(sayProblem).join('\n')}\n` });

async function played(drill: Drill, answers: string, seed: number): Promise<Result<Drill, readonly Problem[]>> {
  if (answers === 'random') return ok(playRandomly(drill, seed));
  const steps = await stepsOf(drill.incident, answers);
  return steps.ok ? ok(play(drill, steps.value)) : steps;
}

async function stepsOf(incident: Incident, answers: string): Promise<Result<readonly ModelStep[], readonly Problem[]>> {
  if (answers === 'model') return ok(incident.modelAnswer);
  if (answers === 'nothing') return ok([]);
  if (answers === 'release') return ok(releaseAtOnce(incident));
  if (!existsSync(answers))
    return {
      ok: false,
      error: [
        {
          file: answers,
          line: 1,
          column: 1,
          code: 'no-such-file',
          message: 'There is no file of answers of this name.',
        },
      ],
    };
  return parseAnswers(await readFile(answers, 'utf8'), { file: answers });
}

function asJson(drill: Drill, card: Scorecard): string {
  const verdicts = card.rows.map(({ row, verdict, facts, worth, earned }) => ({
    id: row.id,
    verdict,
    facts,
    worth,
    earned,
    because: row.because,
  }));
  return `${JSON.stringify({
    incident: drill.incident.id,
    score: card.score,
    passed: card.passed,
    redLines: card.redLines.map(({ row }) => row.id),
    ending: ending(drill)?.id,
    verdicts,
    facts: drill.facts,
    fingerprint: drillFingerprint(drill),
  })}\n`;
}

function asText(drill: Drill, card: Scorecard): string {
  const { incident } = drill;
  const rows = card.rows.map(
    ({ row, verdict, facts }) =>
      `  ${verdict.padEnd(12)} ${row.id}: ${row.because}${facts.length > 0 ? ` (facts ${facts.join(', ')})` : ''}`,
  );
  const log = drill.facts.map((fact, index) => {
    const { type, at, by, ...said } = fact;
    return `  ${String(index + 1).padStart(4)} ${makeTime(at).padEnd(12)} ${clockAt(incident.starts, at)} ${by}: ${type} ${JSON.stringify(said)}`;
  });
  const result =
    card.redLines.length > 0 ? 'not safe yet: a red line was crossed' : card.passed ? 'passed' : 'not passed';
  return [
    `${incident.title}: ${String(card.score)} of 100, ${result}. Ending: ${ending(drill)?.id ?? 'none'}.`,
    ...rows,
    '',
    'The log',
    ...log,
    '',
  ].join('\n');
}
