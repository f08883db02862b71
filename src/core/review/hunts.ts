import type { Query, Response } from '../incident/incident.ts';
import type { Drill } from '../drill/drill.ts';
import { factsNamed } from '../drill/record.ts';
import type { DrillTime } from '../kernel/time.ts';
import { findings } from './findings.ts';

/** A prepared query with how its last run went. */
export interface Hunt {
  readonly query: Query;
  readonly status: 'new' | 'running' | 'answered' | 'empty';
  readonly ranAt?: DrillTime;
  readonly result?: Response;
}

/** The prepared queries in their order. One to which the incident has no answer has found nothing, and says so. */
export function hunts(drill: Drill): readonly Hunt[] {
  const found = findings(drill);
  const awaited = new Set(drill.agenda.items.map(({ of }) => of.split('/')[1]));
  return drill.incident.queries.map((query) => {
    const run = factsNamed(drill.record, 'hunt.run').findLast(({ fact }) => fact.query === query.id);
    if (!run) return { query, status: 'new' };
    const result = found.findLast(({ response: { on } }) => on.do === 'hunt' && on.query === query.id)?.response;
    const status = awaited.has(String(run.number)) ? 'running' : result ? 'answered' : 'empty';
    return { query, status, ranAt: run.fact.at, ...(result && { result }) };
  });
}
