import * as v from 'valibot';
import type { Problem } from '../kernel/problem.ts';
import { fail, ok, type Result } from '../kernel/result.ts';
import type { ModelStep } from './rubric.ts';
import { explain } from './problems.ts';
import { complaintOf } from './schema/complaint-of.ts';
import { modelStep } from './schema/rubric-schema.ts';
import { mapping, some } from './schema/words.ts';
import { openSource } from './source/open-source.ts';

const answers = mapping({ answers: some(modelStep) });

/**
 * Reads a file of answers: one key, `answers`, with rows as in `model-answer`. Names of assets are not checked here;
 * a step about something that is not there is refused when it is played, and stays on the record.
 */
export function parseAnswers(
  text: string,
  about: { readonly file: string },
): Result<readonly ModelStep[], readonly Problem[]> {
  const { value, complaints, place } = openSource(text, 'yaml');
  const shape = value === undefined ? undefined : v.safeParse(answers, value);
  const found = [...complaints, ...(shape?.issues ?? []).map(complaintOf)];
  if (!shape?.success || found.length > 0) {
    return fail(
      found.map(({ code, where, what, among }) => ({
        file: about.file,
        ...place(where),
        code,
        ...explain(code, what, among),
      })),
    );
  }
  return ok([...shape.output.answers].sort((one, other) => one.at - other.at));
}
