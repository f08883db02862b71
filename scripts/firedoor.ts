import { check } from './firedoor/check.ts';
import { findGaps } from './firedoor/gaps.ts';
import { playFile } from './firedoor/play.ts';
import { type Outcome, USAGE } from './firedoor/usage.ts';

const [command, ...words] = process.argv.slice(2);
const COMMANDS: { readonly [name: string]: (words: readonly string[]) => Promise<Outcome> } = {
  check,
  play: playFile,
  gaps: findGaps,
};
const run = Object.hasOwn(COMMANDS, command ?? '') ? COMMANDS[command ?? ''] : undefined;
const outcome: Outcome = run ? await run(words) : { exit: 2, error: USAGE };
if (outcome.output) process.stdout.write(outcome.output);
if (outcome.error) process.stderr.write(outcome.error);
process.exitCode = outcome.exit;
