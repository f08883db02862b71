import { check } from './firedoor/check.ts';
import { playFile } from './firedoor/play.ts';
import { type Outcome, USAGE } from './firedoor/usage.ts';

const [command, ...words] = process.argv.slice(2);
const outcome: Outcome =
  command === 'check' ? await check(words) : command === 'play' ? await playFile(words) : { exit: 2, error: USAGE };
if (outcome.output) process.stdout.write(outcome.output);
if (outcome.error) process.stderr.write(outcome.error);
process.exitCode = outcome.exit;
