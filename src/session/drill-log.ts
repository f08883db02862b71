import { makeLog } from '../core/drill/log-file.ts';
import { fail, ok, type Result } from '../core/kernel/result.ts';
import type { Fact } from '../core/kernel/vocabulary/facts.ts';
import type { TabletopFact } from '../core/tabletop/tabletop-fact.ts';
import { explainFault, type FaultExplanation } from '../storage/store-fault.ts';
import type { DrillHeader } from '../storage/store.ts';
import { papersOf } from './papers-file.ts';
import { type Sources, sourcesOf, storedFacts } from './stored-drill.ts';
import type { World } from './world.ts';

/**
 * A drill as one file that needs no other: the header, the texts that it was run with, and every fact, stored or not; with
 * what was written for its report, where something was.
 */
export function drillLog(
  { summary: _, ...header }: DrillHeader,
  sources: Sources,
  facts: readonly Fact[],
  papers: readonly TabletopFact[] = [],
): { readonly name: string; readonly text: string } {
  return {
    name: `${header.incident.id}_${header.startedAt.slice(0, 10)}.drill.json`,
    text: makeLog({ ...header, sources, ...(papers.length > 0 && { papers }) }, facts),
  };
}

/** The log of a drill in the store; of a damaged one, what can be read. A text that the store does not give is left out. */
export async function logOf(
  { store, exercises }: Pick<World, 'store' | 'exercises'>,
  header: DrillHeader,
): Promise<Result<{ readonly name: string; readonly text: string }, FaultExplanation>> {
  const [log, sources, papers] = await Promise.all([
    store.facts(header.id),
    sourcesOf(store, header),
    papersOf({ exercises }, header.id),
  ]);
  const rows = log.ok ? log.value : log.error.readable;
  if (!log.ok && rows.length === 0) return fail(explainFault(log.error));
  const facts = storedFacts(rows, header.format);
  return facts.ok ? ok(drillLog(header, sources, facts.value, papers)) : facts;
}
