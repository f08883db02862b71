import { PROBLEM_CODES, type ProblemCode } from '../problems.ts';

/**
 * A schema's message is a problem code and the names that would have been right: valibot carries a text, and the words
 * for people are made once, by `explain`.
 */
export const say = (code: ProblemCode, among: readonly (string | number)[] = []): string => [code, ...among].join('\n');

/** Reads what `say` wrote; undefined for a message of valibot's own. */
export function readMessage(
  message: string,
): { readonly code: ProblemCode; readonly among: readonly string[] } | undefined {
  const [first, ...among] = message.split('\n');
  const code = PROBLEM_CODES.find((known) => known === first);
  return code === undefined ? undefined : { code, among };
}
