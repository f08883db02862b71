import { LOG_FORMAT } from '../core/drill/upcasts.ts';
import { isMoment } from '../core/kernel/day.ts';
import { fail, ok, type Result } from '../core/kernel/result.ts';
import { readTenant } from '../core/tenant/read-tenant.ts';
import type { Tenant } from '../core/tenant/tenant.ts';
import type { DrillHeader } from '../storage/store.ts';
import type { Sources } from './stored-drill.ts';

/** The header in a log file: that of the store without its cache, the texts that the drill was run with, and its papers. */
export interface LogHeader extends Omit<DrillHeader, 'summary' | 'tenant'> {
  readonly tenant: Tenant;
  readonly sources: Sources;
  /** What was written for the report, for the caller to check. */
  readonly papers: readonly unknown[];
}

export type HeaderRow = { readonly [key: string]: unknown };

/** Reads a header that came from anywhere; else the names of the fields that are wrong. */
export function readLogHeader(value: unknown): Result<LogHeader, readonly string[]> {
  const row = asRow(value);
  const incident = asRow(row['incident']);
  const tenant = readTenant(row['tenant']);
  const { id, startedAt, seed, pace, feedback, format, papers = [] } = row;
  const wrong = [
    ...(isText(id) ? [] : ['id']),
    ...(isText(startedAt) && isMoment(startedAt) ? [] : ['startedAt']),
    ...(isCount(seed) ? [] : ['seed']),
    ...(isCount(format) && format <= LOG_FORMAT ? [] : ['format']),
    ...(pace === 'turns' || pace === 'timed' ? [] : ['pace']),
    ...(feedback === 'after-each' || feedback === 'at-end' ? [] : ['feedback']),
    ...(['id', 'title', 'revision'].every((key) => isText(incident[key])) ? [] : ['incident']),
    ...(row['runbook'] === undefined || writtenIn(row) ? [] : ['runbook']),
    ...(tenant ? [] : ['tenant']),
    ...(Array.isArray(papers) ? [] : ['papers']),
  ];
  if (wrong.length > 0 || !tenant || !Array.isArray(papers)) return fail(wrong);
  const runbook = writtenIn(row);
  return ok({
    id: String(id),
    startedAt: String(startedAt),
    format: Number(format),
    incident: { id: String(incident['id']), title: String(incident['title']), revision: String(incident['revision']) },
    ...(runbook && { runbook }),
    tenant,
    seed: Number(seed),
    pace: pace === 'timed' ? 'timed' : 'turns',
    feedback: feedback === 'at-end' ? 'at-end' : 'after-each',
    sources: sourcesIn(row),
    papers,
  });
}

/** The runbook that a header names; undefined where it names none, or not rightly. */
export function writtenIn(row: HeaderRow): DrillHeader['runbook'] | undefined {
  const { title, revision } = asRow(row['runbook']);
  return isText(title) && isText(revision) ? { title, revision } : undefined;
}

/** The texts that a log carries. */
export function sourcesIn(row: HeaderRow): LogHeader['sources'] {
  const { incident, runbook } = asRow(row['sources']);
  return { ...(isText(incident) && { incident }), ...(isText(runbook) && { runbook }) };
}

export const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';
export const isCount = (value: unknown): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value >= 0;
export const asRow = (value: unknown): HeaderRow => (typeof value === 'object' && value !== null ? { ...value } : {});
