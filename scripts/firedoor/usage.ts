/** What a command has to say, and how it ends: 0 is well, 1 is a drill that was not passed or a runbook with an essential gap, 2 is a mistake in a file or a call. */
export interface Outcome {
  readonly exit: 0 | 1 | 2;
  readonly output?: string;
  readonly error?: string;
}

export const USAGE = `usage: npm run firedoor -- <command>

  check <files…>            parse and prove incidents and their variants, parse runbooks
  play <incident.yaml> [--answers model|nothing|random|release|<answers.yaml>] [--seed n] [--runbook file.md] [--json]
                            play an incident and print its debrief
  gaps <runbook.md> [--today YYYY-MM-DD] [--json]
                            check a runbook against its rules and every situation that can be reached
`;
