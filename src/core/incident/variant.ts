import { stringify } from 'yaml';
import type { Problem } from '../kernel/problem.ts';
import { fail, ok, type Result } from '../kernel/result.ts';
import type { Incident } from './incident.ts';
import { type IncidentFiles, parseSource } from './parse-incident.ts';
import { type Complaint, complain, type Where } from './source/complaint.ts';
import { mergeVariant } from './source/merge-variant.ts';
import { openSource, type Source } from './source/open-source.ts';
import { isMapping, type Mapping } from './source/walk.ts';

/** A variant is read together with the incident that it changes. */
export interface VariantFiles extends IncidentFiles {
  readonly base: { readonly file: string; readonly text: string };
}

/** An incident and its whole text; `parseIncident` reads the same incident from it, so nothing else need know of variants. */
export interface Variant {
  readonly incident: Incident;
  readonly yaml: string;
}

/**
 * Reads an incident that is another one with changes. Both files are merged before anything is checked, so a variant is
 * checked as any incident is; its problems have their place in the variant's own file.
 */
export function parseVariant(text: string, about: VariantFiles): Result<Variant, readonly Problem[]> {
  const own = openSource(text, 'yaml');
  const base = openSource(about.base.text, 'yaml');
  if (!isMapping(own.value)) return parsed(parseSource(own, about), '');
  const complaints = [...own.complaints, ...headComplaints(own.value, base.value)];
  if (!isMapping(base.value)) return parsed(parseSource({ ...own, value: undefined, complaints }, about), '');
  const merged = mergeVariant(base.value, own.value);
  const source: Source = {
    value: merged.value,
    complaints: [...complaints, ...merged.complaints.map(asWritten)],
    place: (where) => own.place(placeIn(where, merged.inVariant)),
    note: (where) => noteOn(where, merged.inBase, base, about.base.file),
  };
  const yaml = stringify(merged.value, { lineWidth: 0, aliasDuplicateObjects: false });
  return parsed(
    parseSource(source, about),
    `# ${titleOf(base.value)}, changed by ${about.file.replace(/^.*[/\\]/, '')}\n${yaml}`,
  );
}

const parsed = (result: Result<Incident, readonly Problem[]>, yaml: string): Result<Variant, readonly Problem[]> =>
  result.ok ? ok({ incident: result.value, yaml }) : fail(result.error);

const titleOf = (base: Mapping): string => (typeof base['id'] === 'string' ? base['id'] : 'An incident');

/** A variant is an incident of its own, of a base that can be read. */
function headComplaints(own: Mapping, base: unknown): readonly Complaint[] {
  if (!isMapping(base)) return [complain('base-unreadable', ['variant-of'], own['variant-of'])];
  const missing = ['id', 'title', 'summary'].filter((key) => !Object.hasOwn(own, key));
  return [
    ...(own['variant-of'] === base['id']
      ? []
      : [complain('variant-of-another', ['variant-of'], own['variant-of'], [String(base['id'])])]),
    ...missing.map((key) => complain('missing-key', [], key)),
    ...(own['id'] === base['id'] ? [complain('duplicate-id', ['id'], own['id'])] : []),
  ].map(asWritten);
}

/** These complaints speak of the variant as it is written; the path is marked so, because all others are paths of the merged incident. */
const asWritten = (complaint: Complaint): Complaint =>
  'path' in complaint.where ? { ...complaint, where: { ...complaint.where, written: true } } : complaint;

const placeIn = (where: Where, inVariant: (where: Where) => Where): Where =>
  'written' in where && where.written ? where : inVariant(where);

function noteOn(
  where: Where,
  inBase: (where: Where) => Where | undefined,
  base: Source,
  file: string,
): string | undefined {
  if ('offset' in where || where.written) return undefined;
  const place = inBase(where);
  return place && `The base has it so: ${file}, line ${String(base.place(place).line)}.`;
}
