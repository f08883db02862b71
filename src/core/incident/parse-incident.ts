import * as v from 'valibot';
import type { Problem } from '../kernel/problem.ts';
import { fail, ok, type Result } from '../kernel/result.ts';
import { lawComplaints } from './checks/laws.ts';
import { nameComplaints } from './checks/names.ts';
import { type EvidenceFile, readEvidence } from './evidence/read-evidence.ts';
import type { Incident } from './incident.ts';
import { explain } from './problems.ts';
import { complaintOf } from './schema/complaint-of.ts';
import { FORMAT, incidentSchema } from './schema/schema.ts';
import { type Complaint, complain } from './source/complaint.ts';
import { openSource, type Source } from './source/open-source.ts';
import { isMapping, valueAt } from './source/walk.ts';

/** What an incident was read from: the name for problems, and the text of the evidence.json beside it. */
export interface IncidentFiles {
  readonly file: string;
  /** Where it is absent, the names of alerts are not checked and the incident holds none. */
  readonly evidence?: string;
  /** What the evidence is called, where that is not `evidence.json` beside the file. */
  readonly evidenceFile?: string;
}

/**
 * Reads an incident and everything that it names. All problems come at once, in the order of the lines; those of the
 * evidence come last, under the name `evidence.json` beside the file.
 */
export function parseIncident(text: string, about: IncidentFiles): Result<Incident, readonly Problem[]> {
  return parseSource(openSource(text, 'yaml'), about);
}

/** The same for a file that was opened already. */
export function parseSource(source: Source, about: IncidentFiles): Result<Incident, readonly Problem[]> {
  const evidence = about.evidence === undefined ? undefined : readEvidence(about.evidence);
  const { script, complaints } = readScript(source, evidence);
  const problems = [
    ...inWords(about.file, source, complaints),
    ...(evidence
      ? inWords(
          about.evidenceFile ?? about.file.replace(/[^/\\]*$/, 'evidence.json'),
          evidence.source,
          evidence.complaints,
        )
      : []),
  ];
  if (!script || problems.length > 0) return fail(problems);
  return ok({ ...script, evidence: evidence?.alerts(script) ?? [] });
}

interface Reading {
  readonly script?: Omit<Incident, 'evidence'>;
  readonly complaints: readonly Complaint[];
}

function readScript(source: Source, evidence: EvidenceFile | undefined): Reading {
  const { value, complaints } = source;
  if (value === undefined) return { complaints };
  const format = valueAt(value, 'format');
  // Of a file of another format nothing else can be said.
  if (typeof format === 'number' && format !== FORMAT)
    return { complaints: [complain('unsupported-format', ['format'], format)] };
  if (isMapping(value) && Object.hasOwn(value, 'variant-of'))
    return { complaints: [complain('variant-alone', ['variant-of'], value['variant-of'])] };
  const shape = v.safeParse(incidentSchema, value);
  const found = [
    ...complaints,
    ...(shape.issues ?? []).map(complaintOf),
    ...nameComplaints(value, evidence?.ids),
    ...lawComplaints(value),
  ];
  return shape.success ? { script: shape.output, complaints: found } : { complaints: found };
}

function inWords(file: string, source: Source, complaints: readonly Complaint[]): Problem[] {
  return complaints
    .map(({ code, where, what, among }) => {
      const { message, hint } = explain(code, what, among);
      const hints = [hint, source.note?.(where)].filter((one) => one !== undefined).join(' ');
      return { file, ...source.place(where), code, message, ...(hints !== '' && { hint: hints }) };
    })
    .sort((one, other) => one.line - other.line || one.column - other.column);
}
