import type { Problem } from '../kernel/problem.ts';
import { ok, type Result } from '../kernel/result.ts';
import type { Incident } from './incident.ts';
import { type IncidentFiles, parseIncident } from './parse-incident.ts';
import { parseVariant } from './variant.ts';

/** An incident as it is kept in a folder: where it is a variant, with the incident that it changes. */
export interface IncidentFolder extends IncidentFiles {
  readonly base?: { readonly file: string; readonly text: string };
}

/** An incident, and the whole of it as one YAML text: for a variant that is the merged one, else the file itself. */
export interface Edition {
  readonly incident: Incident;
  readonly yaml: string;
}

/** Reads an incident, or a variant of one. What it gives can be drilled, stored and exported without a word about variants. */
export function readIncident(text: string, { base, ...about }: IncidentFolder): Result<Edition, readonly Problem[]> {
  if (base) return parseVariant(text, { ...about, base });
  const parsed = parseIncident(text, about);
  return parsed.ok ? ok({ incident: parsed.value, yaml: text }) : parsed;
}
