import type { TextFile } from '../../browser/open-text.ts';
import type { IncidentText } from '../../core/incident/incident-text.ts';
import { fail, ok, type Result } from '../../core/kernel/result.ts';

/** Finds the incident and its evidence among the files that somebody chose; else says what is missing. */
export function pairFiles(
  files: readonly TextFile[],
): Result<{ readonly file: string; readonly text: IncidentText }, string> {
  const scripts = files.filter(({ name }) => /\.ya?ml$/i.test(name));
  const evidences = files.filter(({ name }) => /\.json$/i.test(name));
  const [script] = scripts;
  const [evidence] = evidences;
  if (!script)
    return fail(
      evidence
        ? 'That is evidence alone. Choose it together with the YAML file of its incident.'
        : 'None of these is a YAML file. An incident ends in .yaml.',
    );
  if (scripts.length > 1 || evidences.length > 1)
    return fail('These are several incidents. Import them one by one, each with its own evidence.json.');
  return ok({
    file: script.name,
    text: evidence ? { yaml: script.text, evidence: evidence.text } : { yaml: script.text },
  });
}
