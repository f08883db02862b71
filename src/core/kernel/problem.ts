/** Something wrong with a file, told so that its author can mend it. Line and column count from 1. */
export interface Problem {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** Kebab-case word from the closed list of the parser that found it. */
  readonly code: string;
  readonly message: string;
  readonly hint?: string;
}

/** `file:line:column code message`, with the hint on a line of its own. */
export function sayProblem(problem: Problem): string {
  const { file, line, column, code, message, hint } = problem;
  return `${file}:${String(line)}:${String(column)} ${code} ${message}${hint === undefined ? '' : `\n    ${hint}`}`;
}
