import { readFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { explore } from '../../src/core/check/exploration/explore.ts';
import { compileLifecycle } from '../../src/core/check/exploration/world.ts';
import type { Gap } from '../../src/core/check/gaps/gap.ts';
import { checkRunbook, type GapCheck } from '../../src/core/check/gaps/gaps.ts';
import { sayStory } from '../../src/core/check/gaps/story.ts';
import { sayProblem } from '../../src/core/kernel/problem.ts';
import { readRunbook } from '../../src/core/runbook/parse-runbook.ts';
import { missingFile } from './read.ts';
import { type Outcome, USAGE } from './usage.ts';

/** Checks a runbook for gaps. Exit 1 where one is essential, 2 where the file is none. */
export async function findGaps(words: readonly string[]): Promise<Outcome> {
  const call = readCall(words);
  if (!call) return { exit: 2, error: USAGE };
  if (!existsSync(call.file)) return { exit: 2, error: `${sayProblem(missingFile(call.file))}\n` };
  const read = readRunbook(await readFile(call.file, 'utf8'), { file: call.file });
  if (!read.ok) return { exit: 2, error: `${read.error.map(sayProblem).join('\n')}\n` };
  const found = checkRunbook(read.value.runbook, explore(compileLifecycle()), { today: call.today });
  const problems = read.value.problems.map(sayProblem).join('\n');
  return {
    exit: found.ready ? 0 : 1,
    output: call.json ? `${JSON.stringify(asJson(found))}\n` : asText(found),
    ...(problems !== '' && { error: `${problems}\n` }),
  };
}

interface Call {
  readonly file: string;
  readonly json: boolean;
  /** The day on which reviews count as due, `YYYY-MM-DD`. */
  readonly today: string;
}

function readCall(words: readonly string[]): Call | undefined {
  try {
    const { positionals, values } = parseArgs({
      args: [...words],
      options: { json: { type: 'boolean' }, today: { type: 'string' } },
      allowPositionals: true,
    });
    const [file, ...rest] = positionals;
    const { json = false, today = new Date().toISOString().slice(0, 10) } = values;
    return file === undefined || rest.length > 0 || !/^\d{4}-\d{2}-\d{2}$/.test(today)
      ? undefined
      : { file, json, today };
  } catch {
    return undefined;
  }
}

const asJson = ({ ready, gaps }: GapCheck): unknown => ({
  ready,
  gaps: gaps.map(({ story, ...gap }) => ({ ...gap, ...(story && { story: story.lines }) })),
});

function asText({ ready, gaps }: GapCheck): string {
  const count = (level: Gap['level']): number => gaps.filter((gap) => gap.level === level).length;
  const head = `${ready ? 'Ready' : 'Not ready'}: ${String(count('essential'))} essential, ${String(count('actionable'))} actionable, ${String(count('informative'))} informative. Done well: ${String(count('celebratory'))}.`;
  const rows = gaps.flatMap(({ rule, level, section, step, message, story }) => [
    `${level.padEnd(11)} ${rule}${section ? ` [${step ?? section}]` : ''} ${message}`,
    ...(story ? [`            ${sayStory(story)}`] : []),
  ]);
  return `${[head, ...rows].join('\n')}\n`;
}
